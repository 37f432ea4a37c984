import { priorsFor, wardOf, type YearReading } from "../../src/prior-year";
import { titled, workbookOf, yearOf } from "./support";

describe("the ward of a workbook", () => {
  const empty = { sheets: [] };
  const headed = (text: string) => {
    const [sheet] = workbookOf("令和元年度", titled("広報")).sheets;
    if (!sheet) throw new Error("no sheet");
    return { sheets: [{ ...sheet, cells: [{ row: 0, column: 0, text, kind: "text" as const }, ...sheet.cells] }] };
  };

  test.each([
    ["R1/様式3_北区.xlsx", "北区"],
    ["提出/大阪市都島区/様式3.xlsx", "都島区"],
    ["令和元年度東淀川区.xlsx", "東淀川区"],
    ["C:\\提出\\南船津区\\様式３－１.xlsx", "南船津区"],
    ["港区/様式3（西区から訂正）.xlsx", "西区"],
    ["各区まとめ/区政.xlsx", null],
    ["校区の防災.xlsx", null],
    ["様式3.xlsx", null],
  ])("%s is of %s", (file, ward) => expect(wardOf(empty, file)).toBe(ward));

  test.each([
    ["【様式１】令和元年度　南船津区運営方針", "南船津区"],
    ["大阪市北区役所", "北区"],
    ["西区", "西区"],
    ["区民センターの利用の促進", null],
    ["地区の防災", null],
    ["北区の防災を、みなで進める", null],
  ])("a heading %s tells %s", (text, ward) => expect(wardOf(headed(text), "様式3.xlsx")).toBe(ward));
});

describe("which earlier workbooks are put beside one", () => {
  const year = (
    file: string,
    ward: string | null,
    titles: readonly string[],
    fiscalYear = "平成30年度",
  ): YearReading => ({
    ...yearOf(fiscalYear, ...titles.map((title) => titled(title))),
    ...{ file, ward },
  });
  const current = (ward: string | null, ...titles: string[]) => year("R1", ward, titles, "令和元年度");
  const chosen = (own: YearReading, ...given: YearReading[]) => {
    const { years, unsettled } = priorsFor(own, given);
    return [years.map(({ file }) => file), unsettled.map(({ files }) => files)];
  };

  test("is the one that was given, whatever ward it names", () => {
    expect(chosen(current("北区", "広報"), year("a", "西区", ["防災"]))).toEqual([["a"], []]);
  });

  test("are those of the ward, of each year, even where another's titles fit better", () => {
    const given = [
      year("西", "西区", ["広報", "防災"]),
      year("北1", "北区", ["広報紙"]),
      year("北2", "北区", ["防災"]),
      year("北29", "北区", ["広報"], "平成29年度"),
      year("西29", "西区", ["広報"], "平成29年度"),
    ];
    expect(chosen(current("北区", "広報", "防災"), ...given)).toEqual([["北1", "北2", "北29"], []]);
  });

  test("are told by the titles where no ward is known, in several files of different blocks too", () => {
    const given = [
      year("a", null, ["健康づくり教室の開催"]),
      year("b", null, ["空き家対策の推進", "広報紙の充実"]),
      year("c", null, ["子育て支援の拡充"]),
    ];
    expect(chosen(current(null, "空き家対策の推進", "広報紙の充実"), ...given)).toEqual([["b"], []]);
    expect(chosen(current(null, "空き家対策の推進", "子育て支援の拡充"), ...given)).toEqual([["b", "c"], []]);
  });

  test("are none where wards share their titles and nothing else tells them apart", () => {
    const given = [year("a", null, ["広報紙の充実"]), year("b", null, ["広報紙の充実"])];
    expect(chosen(current(null, "広報紙の充実"), ...given)).toEqual([[], [2]]);
    expect(chosen(current("北区", "広報紙の充実"), ...given)).toEqual([[], [2]]);
  });

  test("are never another ward's where there are several", () => {
    const given = [year("西", "西区", ["広報紙の充実"]), year("南", "南区", ["防災"])];
    expect(chosen(current("北区", "広報紙の充実"), ...given)).toEqual([[], [2]]);
  });
});
