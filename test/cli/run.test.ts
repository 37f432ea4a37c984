import { ReadError } from "../../src/cli/read-workbook";
import { run } from "../../src/cli/run";
import { rules } from "../../src/rules";
import { exampleForm } from "../support/example-form";
import { recordedTerminal } from "../support/recorded-terminal";

/** Reads workbooks from a table; a name that is not in it cannot be read. */
async function read(file: string) {
  await Promise.resolve();
  if (file === "broken.xlsx") throw new ReadError("truncated", "途中で切れています。");
  if (file === "bug.xlsx") throw new TypeError("x is not a function");
  return exampleForm(file === "missed.xlsx" ? { attainment: "②", remedy: "－" } : { attainment: "①", remedy: "－" });
}

interface Printed {
  readonly workbooks: readonly { readonly file: string; readonly findings: readonly { readonly rule: string }[] }[];
  readonly errors?: readonly { readonly file: string; readonly code: string }[];
}

async function checkJson(...args: string[]): Promise<{ code: number; report: Printed; errors: readonly string[] }> {
  const terminal = recordedTerminal();
  const code = await run(["check", "--format", "json", ...args], terminal, read);
  return { code, report: JSON.parse(terminal.output()) as Printed, errors: terminal.errors() };
}

test("a workbook without error findings gives exit code 0", async () => {
  const { code, report } = await checkJson("good.xlsx");
  expect(code).toBe(0);
  expect(report.workbooks).toHaveLength(1);
});

test("a workbook with an error finding gives exit code 1, unless the rule is switched off", async () => {
  const { code, report } = await checkJson("missed.xlsx");
  expect(code).toBe(1);
  expect(report.workbooks[0]?.findings.map(({ rule }) => rule)).toContain("remedy-required");
  expect((await checkJson("missed.xlsx", "--rule", "remedy-required=off")).code).toBe(0);
  expect((await checkJson("missed.xlsx", "--rule", "remedy-required=info")).code).toBe(0);
});

test("a file that cannot be read gives exit code 2, is named, and the others are still checked", async () => {
  const { code, report, errors } = await checkJson("good.xlsx", "broken.xlsx", "missed.xlsx");
  expect(code).toBe(2);
  expect(report.workbooks.map(({ file }) => file)).toEqual(["good.xlsx", "missed.xlsx"]);
  expect(report.errors).toEqual([{ file: "broken.xlsx", code: "truncated", message: "途中で切れています。" }]);
  expect(errors).toEqual(["broken.xlsx：途中で切れています。"]);
});

test("a defect of this program is reported as one, for that file alone", async () => {
  const { code, report } = await checkJson("bug.xlsx", "good.xlsx");
  expect(code).toBe(2);
  expect(report.errors?.map((error) => error.code)).toEqual(["internal-error"]);
  expect(report.workbooks).toHaveLength(1);
});

test("a sheet that is not there is an error that names those that are", async () => {
  const { code, errors } = await checkJson("good.xlsx", "--sheet", "様式９");
  expect(code).toBe(2);
  expect(errors[0]).toMatch(/「様式９」がありません。ブックのシート：「様式３」/);
});

test("wrong arguments give exit code 2 and nothing on standard output", async () => {
  for (const args of [[], ["chekc"], ["check"], ["check", "a.xlsx", "--format", "xml"], ["explain", "nothing"]]) {
    const terminal = recordedTerminal();
    expect(await run(args, terminal, read)).toBe(2);
    expect(terminal.output()).toBe("");
    expect(terminal.errors().join("\n")).toContain("torikumi");
  }
});

test("every format is printed", async () => {
  const starts = { stylish: "missed.xlsx（", json: "{", sarif: "{", markdown: "# ", csv: "\ufeffファイル" };
  for (const [format, start] of Object.entries(starts)) {
    const terminal = recordedTerminal();
    await run(["check", "missed.xlsx", "--format", format], terminal, read);
    expect(terminal.output().startsWith(start)).toBe(true);
  }
});

test("rules lists every rule", async () => {
  const terminal = recordedTerminal();
  expect(await run(["rules"], terminal)).toBe(0);
  expect(terminal.output().trim().split("\n")).toHaveLength(rules.length);
});

test("explain prints the rule's page", async () => {
  const terminal = recordedTerminal();
  expect(await run(["explain", "remedy-required"], terminal)).toBe(0);
  expect(terminal.output()).toContain("# ②を選んだ欄に課題と改善策がない");
});

test("help is printed for each way of asking", async () => {
  for (const args of [["--help"], ["-h"], ["check", "--help"]]) {
    const terminal = recordedTerminal();
    expect(await run(args, terminal)).toBe(0);
    expect(terminal.output()).toContain("使い方:");
  }
});

test("figures prints one line for each line of input, the last without a line break too", async () => {
  const terminal = recordedTerminal("相談件数　2,363件\r\n\nなし");
  expect(await run(["figures", "--format", "json"], terminal)).toBe(0);
  const lines = terminal.output().trimEnd().split("\n");
  const passages = lines.map((line) => JSON.parse(line) as { text: string; figures: unknown[] });
  expect(passages.map(({ text, figures }) => [text, figures.length])).toEqual([
    ["相談件数　2,363件", 1],
    ["", 0],
    ["なし", 0],
  ]);
});
