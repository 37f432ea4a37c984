import { readFileSync } from "node:fs";
import { API_LEVELS, hasMember, isWithin, membersOf } from "../../../src/embedded-excel/host/api-sets";
import { buildWorkbook } from "../../../src/embedded-excel/model";
import { readApiSets, TABLE } from "../../tools/write-api-sets";
import { excelOn, send } from "./support";

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const sheets = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const active = {
  Id: 3,
  ObjectPathType: 3,
  Name: "GetActiveWorksheet",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [] },
};
const range = {
  Id: 4,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["A1"] },
};
const paths = { 1: root, 2: sheets, 3: active, 4: range };

function query(select: string, path = 4) {
  return {
    ObjectPaths: paths,
    Actions: [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: path, QueryInfo: { Select: [select] } }],
  };
}

function call(name: string, path = 4) {
  return {
    ObjectPaths: paths,
    Actions: [{ Id: 9, ActionType: 3, Name: name, ObjectPathId: path, ArgumentInfo: { Arguments: [] } }],
  };
}

describe("requirement sets", () => {
  test("in the table are those of Microsoft's typings today", () => {
    expect(JSON.parse(readFileSync(TABLE, "utf8"))).toEqual(readApiSets());
  });

  test("compare by number, not by digits", () => {
    expect(isWithin("1.9", "1.13")).toBe(true);
    expect(isWithin("1.14", "1.13")).toBe(false);
    expect(isWithin("1.21", "1.21")).toBe(true);
  });

  test("grow with the level", () => {
    const counts = API_LEVELS.map((level) => membersOf("Range", level).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts.at(-1) ?? 0);
  });

  test("of desktop and preview alone are never there", () => {
    expect(hasMember("Workbook", "linkedWorkbooks", "1.21")).toBe(false);
    expect(hasMember("Range", "getMergedAreasOrNullObject", "1.13")).toBe(true);
    expect(hasMember("Range", "area", "1.21")).toBe(false);
  });
});

describe("what the embedded workbook does not have", () => {
  const workbook = () => buildWorkbook([{ name: "表", cells: { A1: "あ" } }]);

  test.each([
    ["a member that nobody has", query("values2"), "Range.values2"],
    ["a documented member that is not made here", query("savedAsArray"), "Range.savedAsArray"],
    ["a name from inside the host", query("area"), "Range.area"],
    ["a method that nobody has", call("Explode"), "Range.explode"],
    ["a method from inside the host", call("Identity"), "Range.identity"],
    ["an undocumented method", call("_Secret"), "Range._Secret"],
    ["a method asked for as a property", query("select"), "Range.select"],
  ])("%s is answered by its name", async (_, body, member) => {
    const { Error } = await send(workbook(), {}, body);
    expect(Error).toMatchObject({ Code: "ApiNotFound", Location: expect.stringContaining(member) });
  });

  test("an action of a kind that is not known is refused, not passed over", async () => {
    const body = { ObjectPaths: paths, Actions: [{ Id: 9, ActionType: 77, Name: "Odd", ObjectPathId: 1 }] };
    expect((await send(workbook(), {}, body)).Error).toMatchObject({ Code: "ApiNotFound" });
  });

  test("a member above the level is refused by the host", async () => {
    const body = {
      ...call("GetItemOrNullObject", 5),
      ObjectPaths: { ...paths, 5: { Id: 5, ObjectPathType: 4, Name: "ConditionalFormats", ParentObjectPathId: 4 } },
    };
    expect((await send(workbook(), { apiLevel: "1.13" }, body)).Error).toMatchObject({ Code: "ApiNotFound" });
  });

  test("and a member at the level is there", async () => {
    const { Excel: excel } = excelOn({ name: "表" }, { apiLevel: "1.14" });
    const found = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRange("A1").conditionalFormats.getItemOrNullObject("x");
      await context.sync();
      return format.isNullObject;
    });
    expect(found).toBe(true);
  });
});
