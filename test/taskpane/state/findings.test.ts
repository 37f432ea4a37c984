import type { Filter, Grouping, Result } from "../../../src/taskpane/state/types";
import { NO_FILTER } from "../../../src/taskpane/state/types";
import {
  groupFindings,
  initiativeKey,
  initiativesWithoutFindings,
  visibleFindings,
} from "../../../src/taskpane/state/findings";
import { createPane } from "../../../src/taskpane/state/pane";
import { uncheckedOf, verdictOf } from "../../../src/taskpane/state/unchecked";
import type { Inspection } from "../../../src/rules";
import { cell, finding, initiative, inspected, inspection } from "../support/data";
import { richInspection } from "../support/examples";
import { FakeExcel, fakeServices } from "../support/fakes";

async function resultOf(source: Inspection): Promise<Result> {
  const pane = createPane(fakeServices(new FakeExcel(source)));
  await pane.validate("sheet");
  const { result } = pane.state();
  if (result === null) throw new Error("no result");
  return result;
}

async function listing(source: Inspection, filter: Partial<Filter> = {}, grouping: Grouping = "initiative") {
  return { result: await resultOf(source), filter: { ...NO_FILTER, ...filter }, grouping };
}

describe("the list of findings", () => {
  test("is grouped by 取組項目, what belongs to none first", async () => {
    const source = richInspection();
    const all = { ...source, findings: [...source.findings, finding(null, "unreadable-block")] };
    const groups = groupFindings(await listing(all));
    expect(
      groups.map((group) => [group.by === "initiative" ? group.initiative.number : null, group.findings.length]),
    ).toEqual([
      [null, 1],
      ["1", 2],
      ["2", 2],
      ["3", 1],
    ]);
  });

  test("stands in the order of the cells, of one cell the gravest first", async () => {
    const block = initiative(0, "窓口");
    const findings = [
      finding(block, "provisional-figure", { severity: "info", cell: cell(5, 3) }),
      finding(block, "percentage-point", { severity: "warning", cell: cell(5, 3) }),
      finding(block, "code-missing", { severity: "error", cell: cell(5, 9) }),
    ];
    const listed = visibleFindings(await listing(inspection([inspected(block)], findings)));
    expect(listed.map(({ rule }) => rule.id)).toEqual(["percentage-point", "provisional-figure", "code-missing"]);
  });

  test("is grouped by rule, the gravest first", async () => {
    const source = richInspection();
    const training = source.initiatives[2]?.initiative ?? null;
    const again = { ...source, findings: [...source.findings, finding(training, "percentage-point")] };
    const groups = groupFindings(await listing(again, {}, "rule"));
    expect(groups.map((group) => [group.id, group.findings.length])).toEqual([
      ["remedy-required", 1],
      ["prior-year-mismatch", 1],
      ["percentage-point", 2],
      ["cumulative-target", 1],
      ["provisional-figure", 1],
    ]);
  });

  test("is filtered by severity and by words, whatever their width", async () => {
    const source = richInspection();
    expect(visibleFindings(await listing(source, { severity: "error" }))).toHaveLength(1);
    expect(visibleFindings(await listing(source, { query: "ﾎﾟｲﾝﾄ 収納率" }))).toHaveLength(1);
    expect(visibleFindings(await listing(source, { severity: "info", query: "ポイント" }))).toHaveLength(0);
  });

  test("is filtered by rule and by 取組項目, which is known by its words and not by its place", async () => {
    const source = richInspection();
    expect(visibleFindings(await listing(source, { rule: "percentage-point" })).map(({ id }) => id)).toEqual([
      "percentage-point/1/results",
    ]);
    const counts = initiative(7, "区民が利用しやすい窓口サービスの向上", { number: "2" });
    expect(visibleFindings(await listing(source, { initiative: initiativeKey(counts) }))).toHaveLength(2);
    const elsewhere = { ...counts, sheet: "様式３(2)" };
    expect(visibleFindings(await listing(source, { initiative: initiativeKey(elsewhere) }))).toHaveLength(0);
  });

  test("names the 取組項目 that have no finding", async () => {
    const result = await resultOf(richInspection());
    expect(initiativesWithoutFindings(result).map((block) => block.number)).toEqual(["4"]);
  });
});

describe("「エラーは見つかりませんでした」", () => {
  const block = inspected(initiative(0, "窓口"));
  const hidden = { hiddenSheets: [{ sheet: "控え", blocks: 3 }] };
  const unreadable = {
    unreadable: [
      {
        sheet: "様式３",
        range: { ...cell(0, 0), rowCount: 9, columnCount: 9 },
        cell: cell(0, 0),
        number: "2",
        title: null,
        missing: ["計画"],
      },
    ],
  };

  test("is said when no error is left, with or without warnings", async () => {
    expect(verdictOf(await resultOf(inspection([block], [])))).toBe("no-findings");
    const warned = inspection([block], [finding(block.initiative, "numbering")]);
    expect(verdictOf(await resultOf(warned))).toBe("no-errors");
  });

  test("is not said while there is an error", async () => {
    const source = inspection([block], [finding(block.initiative, "remedy-required", { severity: "error" })]);
    expect(verdictOf(await resultOf(source))).toBe("none");
  });

  test("is never said while blocks are unreadable or hidden, or findings ignored; those are counted", async () => {
    const ignored = finding(block.initiative, "numbering", { suppressed: { reason: "確認済み" } });
    for (const source of [
      inspection([block], [], hidden),
      inspection([block], [], unreadable),
      inspection([block], [ignored]),
    ])
      expect(verdictOf(await resultOf(source))).toBe("none");
    const all = inspection([block], [ignored], { ...hidden, ...unreadable });
    expect(uncheckedOf(await resultOf(all))).toEqual({
      unreadable: 1,
      hidden: 3,
      hiddenSheets: ["控え"],
      ignored: 1,
      rulesOff: 0,
    });
  });

  test("is not said of a sheet without 取組項目 or of a validation that was stopped", async () => {
    expect(verdictOf(await resultOf(inspection([], [])))).toBe("none");
    const result = await resultOf(inspection([block], []));
    expect(verdictOf({ ...result, completeness: "cancelled" })).toBe("none");
  });
});
