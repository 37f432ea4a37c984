import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import type { JsonReport, JsonWorkbook } from "../../src/report";
import { exampleForm } from "../support/example-form";
import { recordedTerminal } from "../support/recorded-terminal";

const COMMAND = join(__dirname, "../../src/cli/torikumi.js");
const FIXTURES = join(__dirname, "../fixtures");
const SOURCES = ["seed/seed-one-sheet.xlsx", "workbooks/w01_wide.xlsx", "workbooks/w55_twosheets.xlsx"];
const folder = mkdtempSync(join(tmpdir(), "torikumi-"));

beforeAll(() => {
  mkdirSync(join(folder, "区"));
  for (let ward = 1; ward <= 6; ward++) {
    copyFileSync(join(FIXTURES, SOURCES[ward % 3] ?? ""), join(folder, "区", `様式3-${ward}.xlsx`));
  }
  writeFileSync(join(folder, "区", "様式3-4b.xlsx"), "番号,取組項目");
});

afterAll(() => rmSync(folder, { recursive: true }));

function torikumi(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
}

test("threads give, byte for byte, what one thread gives, in natural order, and one unreadable file stops nothing", () => {
  const [one, two] = ["1", "2"].map((jobs) => torikumi("check", "区", "--format", "json", "--jobs", jobs));
  expect(two?.stdout).toBe(one?.stdout);
  expect(two?.status).toBe(2);
  expect(two?.stderr).toMatch(/^区\/様式3-4b\.xlsx：テキスト（CSVなど）のファイルです。[^\n]*\n$/);
  const report = JSON.parse(two?.stdout ?? "") as JsonReport;
  expect(report.workbooks.map(({ file }) => file)).toEqual([1, 2, 3, 4, 5, 6].map((ward) => `区/様式3-${ward}.xlsx`));
  expect(report.errors?.map(({ file, code }) => [file, code])).toEqual([["区/様式3-4b.xlsx", "text"]]);
}, 60_000);

test("results of many files are those of checking one by one", () => {
  const together = JSON.parse(torikumi("check", "区", "--format", "json", "--jobs", "2").stdout) as JsonReport;
  const alone = [1, 2, 3].map(
    (ward) =>
      (JSON.parse(torikumi("check", `区/様式3-${ward}.xlsx`, "--format", "json").stdout) as JsonReport).workbooks[0],
  );
  expect(together.workbooks.slice(0, 3)).toEqual(alone);
}, 60_000);

test("options reach the threads", () => {
  const off = ["--rule", "percentage-point=off", "--fiscal-year", "2018"];
  const { stdout } = torikumi("check", "区", "--format", "json", "--jobs", "2", ...off);
  const workbooks: readonly JsonWorkbook[] = (JSON.parse(stdout) as JsonReport).workbooks;
  expect(workbooks.map(({ fiscalYear }) => fiscalYear)).toEqual(workbooks.map(() => 2018));
  expect(workbooks.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "percentage-point")).toEqual([]);
}, 60_000);

test("Ctrl-C ends the command with a word and the shell's exit code", async () => {
  const child = spawn(
    process.execPath,
    [COMMAND, "check", ...Array<string>(40).fill("区/様式3-1.xlsx"), "--jobs", "2"],
    {
      cwd: folder,
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once("data", () => child.kill("SIGINT"));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, stderr]).toEqual([130, "中断しました。\n"]);
}, 60_000);

describe("progress", () => {
  const read = () => Promise.resolve(exampleForm({ attainment: "①", remedy: "－" }));

  test("is shown on a terminal, file by file, and taken away at the end", async () => {
    const terminal = recordedTerminal("", { isInteractive: true });
    await run(["check", "a.xlsx", "b.xlsx"], terminal, read);
    expect(terminal.statuses()).toContain(`検証中 ${"█".repeat(10)}${"░".repeat(10)} 1/2件`);
    expect(terminal.statuses().at(-1)).toBe("");
  });

  test("is not shown for one file, nor where nobody watches", async () => {
    const [alone, unwatched] = [recordedTerminal("", { isInteractive: true }), recordedTerminal()];
    await run(["check", "a.xlsx"], alone, read);
    await run(["check", "a.xlsx", "b.xlsx"], unwatched, read);
    expect([...alone.statuses(), ...unwatched.statuses()]).toEqual([]);
  });
});
