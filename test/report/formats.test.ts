import { csvWriter, markdownWriter, sarifWriter, stylishWriter } from "../../src/report";
import { UNREADABLE, checked, checkedWorkbook, ignoredWorkbook, printed } from "./fixture";

const CHECKED = checked(checkedWorkbook());
const IGNORED = checked(ignoredWorkbook());

describe("stylish", () => {
  const text = printed(stylishWriter({ colour: false }), [CHECKED]);

  test("names the file, the year, the block, the cell, the severity and the rule", () => {
    expect(text).toContain("提出/区役所 #1.xlsx（令和元年度、取組項目2件）");
    expect(text).toContain("取組項目1-2「=HYPERLINK");
    expect(text).toMatch(/エラー {2}様式３!B25 {2}.*②.* {2}remedy-required/);
    expect(text).toMatch(/ブック1件・取組項目2件：エラー1件、警告1件、情報[0-9]+件\n$/);
  });

  test("has colours only where they are asked for", () => {
    expect(text).not.toContain("\u001b");
    expect(printed(stylishWriter({ colour: true }), [CHECKED])).toContain("\u001b[31mエラー\u001b[0m");
  });

  test("says which findings are ignored and how many", () => {
    const shown = printed(stylishWriter({ colour: false }), [IGNORED], { honourIgnored: true });
    expect(shown).toContain("［無視：確認済み］");
    expect(shown).toMatch(/無視とされた指摘[0-9]+件を除く/);
  });
});

describe("csv", () => {
  const rows = printed(csvWriter(), [CHECKED]).split("\r\n");

  test("starts with a byte order mark and ends each row with CR LF", () => {
    expect(rows[0]).toBe("\ufeffファイル,シート,セル,取組項目,題名,重大度,規則,指摘,無視,無視の理由");
    expect(rows.at(-1)).toBe("");
  });

  test("keeps a number such as 1-2 from being taken for a date", () => {
    expect(rows.some((row) => row.includes(",取組項目1-2,"))).toBe(true);
  });

  test("quotes what needs quoting and disarms what a spreadsheet would run", () => {
    expect(rows.find((row) => row.includes("HYPERLINK"))).toContain(`"'=HYPERLINK(""x""),<b>|防災|</b>"`);
  });

  test.each(["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1+1", "－", "\r=1"])("disarms %j", (title) => {
    const workbook = checkedWorkbook();
    const initiatives = workbook.initiatives.map((initiative) => ({ ...initiative, title }));
    const csv = csvWriter().workbook({ ...workbook, initiatives });
    expect(csv).toMatch(/取組項目1-2,"?'/);
  });
});

describe("markdown", () => {
  test("is a table in which cells' words are words only", () => {
    const text = printed(markdownWriter(), [CHECKED, UNREADABLE]);
    expect(text).toContain("| 重大度 | 取組項目 | セル | 指摘 | 規則 |");
    expect(text).toContain('取組項目1-2「=HYPERLINK("x"),&lt;b&gt;\\|防災\\|&lt;/b&gt;」');
    expect(text).toContain("- b.xlsx：パスワードで保護されています。");
  });
});

describe("sarif", () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly object[];
        readonly suppressions?: readonly object[];
      }[];
    }[];
  }
  const run = (text: string) => (JSON.parse(text) as Log).runs[0];

  test("has a result for each finding, with its rule, level and cell", () => {
    const log = run(printed(sarifWriter({ version: "1.2.3" }), [CHECKED, CHECKED]));
    const required = log?.results.find(({ ruleId }) => ruleId === "remedy-required");
    expect(required).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "%E6%8F%90%E5%87%BA/%E5%8C%BA%E5%BD%B9%E6%89%80%20%231.xlsx" } },
          logicalLocations: [{ fullyQualifiedName: "様式３!B25" }],
        },
      ],
    });
    for (const result of log?.results ?? []) {
      expect(log?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    }
  });

  test("says that ignored findings are suppressed and that a file could not be read", () => {
    const log = run(printed(sarifWriter({ version: "1.2.3" }), [IGNORED, UNREADABLE]));
    expect(log?.results.every(({ suppressions }) => suppressions?.length === 1)).toBe(true);
    expect(log?.invocations[0]?.executionSuccessful).toBe(false);
  });
});
