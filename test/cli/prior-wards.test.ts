import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import type { JsonReport } from "../../src/report";
import { titled, workbookOf } from "../prior-year/support";
import { workbookFile } from "../support/workbook-file";

const COMMAND = join(__dirname, "../../src/cli/torikumi.js");
const SCHEMA: unknown = JSON.parse(readFileSync(join(__dirname, "../fixtures/contract/report.schema.json"), "utf8"));
const WARDS = ["北区", "西区", "都島区", "港区"];
const folder = mkdtempSync(join(tmpdir(), "torikumi-"));

const GOAL = { policyAndGoal: "（目標）\n・相談件数が前年度を上回る", attainment: "①" };

/** All wards write of the same with other figures; last year's folder holds one ward more and a file that is none. */
beforeAll(() => {
  for (const name of ["今年度", "前年度"]) mkdirSync(join(folder, name));
  WARDS.forEach((ward, index) => {
    const now = workbookOf("令和元年度", titled("相談の充実", `・相談件数\u3000${500 + index}件`, GOAL));
    writeFileSync(join(folder, "今年度", `様式3_${ward}.xlsx`), workbookFile(now));
  });
  [...WARDS, "南区"].forEach((ward, index) => {
    const then = workbookOf("平成30年度", titled("相談の充実", `・相談件数\u3000${400 + index}件`));
    writeFileSync(join(folder, "前年度", `${ward}（H30）.xlsx`), workbookFile(then));
  });
  writeFileSync(join(folder, "前年度", "壊れた.xlsx"), "番号,取組項目");
});

afterAll(() => rmSync(folder, { recursive: true }));

function check(jobs: string, ...args: string[]) {
  const words = [COMMAND, "check", "今年度", "--format", "json", "--jobs", jobs, ...args];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
}

test("a folder of last year's workbooks gives each ward its own figures, on threads as without", () => {
  const [one, two] = ["1", "2"].map((jobs) => check(jobs, "--prior", "前年度"));
  expect(two?.stdout).toBe(one?.stdout);
  expect(two?.stderr).toBe(one?.stderr);
  const report = JSON.parse(two?.stdout ?? "") as JsonReport;
  const priors = report.workbooks.map(({ file, initiatives }) => {
    const prior = initiatives[0]?.indicators[0]?.prior;
    return [file, prior?.value, prior && "file" in prior ? prior.file : undefined];
  });
  expect(new Map(priors.map(([file, ...rest]) => [file, rest]))).toEqual(
    new Map(WARDS.map((ward, index) => [`今年度/様式3_${ward}.xlsx`, [400 + index, `前年度/${ward}（H30）.xlsx`]])),
  );
  expect(report.errors?.map(({ file }) => file)).toEqual(["前年度/壊れた.xlsx"]);
}, 60_000);

test("the report is what the contract's schema says", () => {
  const isValid = new Ajv({ strict: false }).compile(SCHEMA as object);
  const report: unknown = JSON.parse(check("2", "--prior", "前年度/*.xlsx").stdout);
  expect([isValid(report), isValid.errors]).toEqual([true, null]);
}, 60_000);

test("where no ward can be told, nothing is taken and the user is told what to do", () => {
  const other = ["前年度/西区（H30）.xlsx", "前年度/南区（H30）.xlsx"].flatMap((file) => ["--prior", file]);
  const { stderr, stdout } = check("1", ...other);
  expect(stderr).toContain(
    "今年度/様式3_北区.xlsx：前年度のブック（平成30年度、2件）のうち、どれが同じ区のものか分からない",
  );
  const report = JSON.parse(stdout) as JsonReport;
  const values = report.workbooks.map(({ initiatives }) => initiatives[0]?.indicators[0]?.prior?.value ?? null);
  expect([...values].sort()).toEqual([401, null, null, null]);
}, 60_000);
