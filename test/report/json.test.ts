import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { CheckedFile, JsonReport } from "../../src/report";
import { jsonWriter } from "../../src/report";
import { UNREADABLE, checked, checkedWorkbook, ignoredWorkbook, printed } from "./fixture";

const schema: object = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/contract/report.schema.json"), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const report = (files: readonly CheckedFile[], options = {}): JsonReport =>
  JSON.parse(printed(jsonWriter(), files, options)) as JsonReport;

const CHECKED = checked(checkedWorkbook());
const IGNORED = checked(ignoredWorkbook());

test.each([
  ["of no file", []],
  ["with findings and indicators", [CHECKED]],
  ["with ignored findings", [IGNORED]],
  ["of several workbooks", [CHECKED, UNREADABLE, IGNORED, CHECKED]],
  ["with a file that could not be read", [UNREADABLE]],
])("the report %s is valid against its schema", (_, files) => {
  expect(validate(report(files)) ? [] : validate.errors).toEqual([]);
});

test("written piece by piece, the report is what it would be in one", () => {
  const files = [CHECKED, UNREADABLE, IGNORED];
  const whole = {
    format: "torikumi-report/1",
    workbooks: [CHECKED.workbook, IGNORED.workbook],
    errors: UNREADABLE.errors,
    summary: report(files).summary,
  };
  expect(printed(jsonWriter(), files)).toBe(`${JSON.stringify(whole, null, 2)}\n`);
});

test("an indicator is shown with rounded rates and exact differences", () => {
  const [indicator] = checkedWorkbook().initiatives[0]?.indicators ?? [];
  expect(indicator).toEqual({
    name: "収納率",
    unit: "%",
    target: { value: 85.83, comparator: "gt", kind: "prior", cell: "B4", text: "前年度を上回る" },
    actual: { value: 85.95, fiscalYear: 2019, provisional: true, cell: "B10", text: "85.95％" },
    prior: { value: 85.83, fiscalYear: 2018, provisional: false, cell: "B10", text: "85.83％" },
    reference: null,
    achievementRate: 100.1,
    yearOverYear: { difference: 0.12, unit: "ポイント", rate: 0.1 },
    attained: true,
  });
});

test("a field that the block does not have is absent, and judgements carry their code", () => {
  const initiative = checkedWorkbook().initiatives[1];
  expect(Object.keys(initiative?.fields ?? {})).toEqual([
    "policyAndGoal",
    "annualPlan",
    "attainmentOutlook",
    "midyearRemedy",
    "results",
    "attainment",
    "selfEvaluationRemedy",
  ]);
  expect(initiative?.fields.attainment).toEqual({ cell: "B24", text: "②", code: "2" });
  expect(initiative?.fields.results).toEqual({ cell: "B23", text: "3回行った。" });
});

test("a fix shows whole cells before and after", () => {
  const finding = checkedWorkbook().findings.find(({ rule }) => rule === "label-altered");
  expect(finding).toMatchObject({
    sheet: "様式３",
    initiative: "1-2",
    range: "A14:C26",
    fix: {
      title: "文言を「自己評価」に直す",
      edits: [{ sheet: "様式３", cell: "A16", before: "計画 評価", after: "自己評価" }],
    },
  });
});

test("ignored findings stay in the report with their reason and count until they are to be honoured", () => {
  const { summary, workbooks } = report([IGNORED]);
  expect(workbooks[0]?.findings.every(({ suppressed, reason }) => suppressed === true && reason === "確認済み")).toBe(
    true,
  );
  expect(summary).toEqual(report([CHECKED]).summary);
  expect(report([IGNORED], { honourIgnored: true }).summary).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
});

test("findings are counted by severity over all workbooks", () => {
  const { summary } = report([CHECKED, UNREADABLE, CHECKED]);
  const count = (severity: string): number =>
    2 * checkedWorkbook().findings.filter((finding) => finding.severity === severity).length;
  expect(summary).toMatchObject({ workbooks: 2, initiatives: 4 });
  expect([summary.errors, summary.warnings, summary.infos]).toEqual([count("error"), count("warning"), count("info")]);
  expect(Math.min(summary.errors, summary.warnings, summary.infos)).toBeGreaterThan(0);
});
