import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonReport } from "../../src/report";

const ROOT = join(__dirname, "../..");
const COMMAND = join(ROOT, "src/cli/torikumi.js");
const SAMPLE = join(ROOT, "assets/sample.xlsx");
const EMPTY = mkdtempSync(join(tmpdir(), "torikumi-"));

afterAll(() => rmSync(EMPTY, { recursive: true }));

/** Runs the command as people do, from a folder that is not the project's. */
function torikumi(args: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: EMPTY,
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}

test("the sample is read through the real client library: four initiatives, JSON alone on standard output", () => {
  const { stdout, stderr, status } = torikumi(["check", SAMPLE, "--format", "json"]);
  const report = JSON.parse(stdout) as JsonReport;
  expect(report.summary).toMatchObject({ workbooks: 1, initiatives: 4, errors: 0 });
  expect(report.workbooks[0]?.fiscalYear).toBe(2019);
  expect(stderr).toBe("");
  expect(status).toBe(0);
}, 60_000);

test("files that are none give exit code 2 and a message each", () => {
  const { stdout, stderr, status } = torikumi(["check", "absent.xlsx", COMMAND, "*.xlsx", EMPTY, "--format", "json"]);
  const report = JSON.parse(stdout) as JsonReport;
  expect(status).toBe(2);
  expect(report.errors?.map(({ code }) => code)).toEqual(["file-not-found", "text", "no-match", "no-workbooks"]);
  expect(stderr.trim().split("\n")).toHaveLength(4);
}, 60_000);

test("a large answer is written to the end", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `相談件数 ${i + 1}件`);
  const { stdout, status } = torikumi(["figures"], `${lines.join("\n")}\n`);
  expect(status).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(lines.length);
}, 60_000);

test("a reader that stops early ends the command quietly", () => {
  const script = `yes '相談件数 2,363件' | head -n 20000 | "${process.execPath}" "${COMMAND}" figures | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(stderr).toBe("");
}, 60_000);
