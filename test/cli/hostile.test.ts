import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { FileError, JsonReport } from "../../src/report";
import { HOSTILE_FILES } from "../embedded-excel/xlsx/hostile-files";

const COMMAND = join(__dirname, "../../src/cli/torikumi.js");
const folder = mkdtempSync(join(tmpdir(), "torikumi-"));
const files = HOSTILE_FILES.map(([what, bytes, code], index) => ({ file: `${index}.xlsx`, what, bytes, code }));

/** The heap that a run over all of them may use, in megabytes: three quarters of what one file may cost in all. */
const HEAP = 384;

let errors: readonly FileError[] = [];
let stderr: readonly string[] = [];
let status: number | null = null;

beforeAll(() => {
  for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes());
  const args = [`--max-old-space-size=${HEAP}`, COMMAND, "check", ".", "--jobs", "1", "--format", "json"];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
  errors = (JSON.parse(run.stdout) as JsonReport).errors ?? [];
  stderr = run.stderr.trim().split("\n");
  status = run.status;
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("one command goes through all of them within a small heap, and says so by its exit code", () => {
  expect(status).toBe(2);
  expect(errors).toHaveLength(files.length);
  expect(files.length).toBeGreaterThanOrEqual(40);
});

test.each(files)("$what is named with its error and what to do", ({ file, code }) => {
  const error = errors.find((each) => each.file === file);
  expect(error?.code).toBe(code);
  expect(error?.message).toMatch(/[ぁ-ん].*(ください|お試しください。)/);
  expect(stderr).toContain(`${file}：${error?.message}`);
});

test("names that promise another kind than the content has change nothing", () => {
  const csv = strToU8("番号,取組項目\n1,広報");
  const names = ["様式3.xls", "様式3.csv", "様式3.docx", "様式3.xlsm", "様式3.ods", "様式3.html", "様式3"];
  const other = join(folder, "名前");
  mkdirSync(other);
  for (const name of names) writeFileSync(join(other, name), name.endsWith("docx") ? zipSync({ "a.txt": csv }) : csv);
  const run = spawnSync(process.execPath, [COMMAND, "check", "--format", "json", ...names], {
    cwd: other,
    encoding: "utf8",
  });
  const codes = (JSON.parse(run.stdout) as JsonReport).errors?.map(({ code }) => code);
  expect(codes).toEqual(["text", "text", "archive", "text", "text", "text", "text"]);
}, 60_000);
