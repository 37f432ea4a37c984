import { ReadError } from "../../src/cli/read-workbook";
import { run } from "../../src/cli/run";
import { titled, workbookOf } from "../prior-year/support";
import { recordedTerminal } from "../support/recorded-terminal";

const ABOVE = { policyAndGoal: "（目標）\n・動画の再生回数が前年度を上回る", attainment: "①" };

const BOOKS: Readonly<Record<string, ReturnType<typeof workbookOf>>> = {
  "R1.xlsx": workbookOf(
    "令和元年度",
    titled("区政の広報", "・動画の再生回数　8,107回", ABOVE),
    titled("空き家対策", "・相談件数　12件"),
  ),
  "R1-stated.xlsx": workbookOf(
    "令和元年度",
    titled("区政の広報", "・動画の再生回数　8,107回（前年度　7,590回）", ABOVE),
  ),
  "H30.xlsx": workbookOf(
    "平成30年度",
    titled("健康づくりの推進", "・受診者数　90人"),
    titled("区政の広報", "・動画の再生回数　7,950回"),
  ),
  "H29.xlsx": workbookOf("平成29年度", titled("区政の広報", "・動画の再生回数　7,000回")),
};

async function read(file: string) {
  await Promise.resolve();
  const book = BOOKS[file];
  if (!book) throw new ReadError("truncated", "途中で切れています。");
  return book;
}

interface Printed {
  readonly workbooks: readonly {
    readonly initiatives: readonly {
      readonly indicators: readonly { readonly name: string; readonly prior: unknown; readonly attained: unknown }[];
    }[];
    readonly findings: readonly { readonly rule: string; readonly message: string; readonly cell: string }[];
  }[];
  readonly errors?: readonly { readonly file: string; readonly code: string }[];
}

async function check(...args: string[]) {
  const terminal = recordedTerminal();
  const code = await run(["check", "--format", "json", ...args], terminal, read);
  const report = JSON.parse(terminal.output()) as Printed;
  const [workbook] = report.workbooks;
  return {
    code,
    errors: terminal.errors(),
    unreadable: report.errors,
    indicator: workbook?.initiatives[0]?.indicators[0],
    rules: (workbook?.findings ?? []).map(({ rule }) => rule),
    findings: workbook?.findings ?? [],
  };
}

test("a missing prior is taken from last year's workbook, with its cell, text and file", async () => {
  expect((await check("R1.xlsx")).rules).toContain("prior-missing");
  const { indicator, rules } = await check("R1.xlsx", "--prior", "H30.xlsx");
  expect(indicator).toMatchObject({
    name: "動画の再生回数",
    attained: true,
    prior: { value: 7950, fiscalYear: 2018, cell: "B22", text: "7,950回", file: "H30.xlsx", sheet: "様式３" },
  });
  expect(rules).not.toContain("prior-missing");
});

test("a stated prior stays and is reported with both sources", async () => {
  const { code, indicator, findings } = await check("R1-stated.xlsx", "--prior", "H30.xlsx");
  expect(indicator).toMatchObject({ prior: { value: 7590, text: "7,590回" } });
  const reported = findings.filter(({ rule }) => rule === "prior-disagrees");
  expect(reported.map(({ cell }) => cell)).toEqual(["B9"]);
  expect(reported[0]?.message).toMatch(/7,590回.*「H30.xlsx」のシート「様式３」のB22セルでは7,950回/);
  expect(code).toBe(0);
});

test("what was matched and what was not is told on standard error", async () => {
  const { errors } = await check("R1.xlsx", "--prior", "H30.xlsx", "--prior", "H29.xlsx");
  expect(errors).toEqual([
    "R1.xlsx：「H29.xlsx」は前年度ではなく平成29年度のブックです。平成29年度の数値として使いました。",
    "R1.xlsx：前年度のブック「H30.xlsx」（平成30年度）と1件の取組項目を対応付けました。" +
      "対応する取組項目がない今年度のもの：「空き家対策」。平成30年度だけにあるもの：「健康づくりの推進」。",
    "R1.xlsx：前年度のブック「H29.xlsx」（平成29年度）と1件の取組項目を対応付けました。" +
      "対応する取組項目がない今年度のもの：「空き家対策」。",
  ]);
});

test("the very file given as last year's is said to be the same and is not used", async () => {
  const { errors, rules } = await check("R1.xlsx", "--prior", "R1.xlsx");
  expect(errors[0]).toMatch(/「R1.xlsx」は検証中のブックと同じ内容/);
  expect(rules).toContain("prior-missing");
});

test("an unreadable prior gives exit code 2 and is named; the workbook is still checked", async () => {
  const { code, errors, unreadable, rules } = await check("R1.xlsx", "--prior", "壊れた.xlsx");
  expect(code).toBe(2);
  expect(errors).toEqual(["壊れた.xlsx：途中で切れています。"]);
  expect(unreadable).toEqual([{ file: "壊れた.xlsx", code: "truncated", message: "途中で切れています。" }]);
  expect(rules).toContain("prior-missing");
});
