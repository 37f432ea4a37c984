import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { exampleForm } from "../support/example-form";
import { recordedTerminal } from "../support/recorded-terminal";

const folder = mkdtempSync(join(tmpdir(), "torikumi-"));
const report = join(folder, "結果.html");
const read = () => Promise.resolve(exampleForm({ attainment: "①", remedy: "－" }));

afterAll(() => rmSync(folder, { recursive: true }));

async function check(...args: string[]) {
  const terminal = recordedTerminal();
  const code = await run(["check", ...args], terminal, read);
  return { code, output: terminal.output(), errors: terminal.errors().join("\n") };
}

test("the report goes to the file alone, in place of what stood there, and nothing else is left beside it", async () => {
  writeFileSync(report, "前回");
  const { code, output } = await check("a.xlsx", "--format", "html", "--output", report);
  expect([code, output]).toEqual([0, ""]);
  expect(readFileSync(report, "utf8")).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(readdirSync(folder)).toEqual(["結果.html"]);
});

test("a report for terminals has no colours in a file", async () => {
  await check("a.xlsx", "-o", report);
  expect(readFileSync(report, "utf8")).not.toContain("\u001b");
});

test("a file that is checked is never written over, by whatever name it goes", async () => {
  const input = join(folder, "北区.xlsx");
  const { code, errors } = await check(
    input,
    "--output",
    join(folder, "..", folder.split("/").at(-1) ?? "", "北区.xlsx"),
  );
  expect(code).toBe(2);
  expect(errors).toContain("検証するファイルには書き込みません");
  expect(existsSync(input)).toBe(false);
});

test("a place that cannot be written to is an error with its reason", async () => {
  expect((await check("a.xlsx", "--output", folder)).errors).toContain("フォルダーです");
  const { code, errors } = await check("a.xlsx", "--output", join(folder, "ない", "結果.html"));
  expect(code).toBe(2);
  expect(errors).toContain("書き込めません（ENOENT）");
});
