import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { toJson, toReport } from "../../src/report";
import { ignored, results } from "./fixture";

const schema: object = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/contract/report.schema.json"), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const unreadable = { file: "b.xlsx", code: "encrypted", message: "パスワードで保護されています。" };

test.each([
  ["with findings and indicators", results()],
  ["with ignored findings", ignored()],
  ["with a file that could not be read", results({ workbooks: [], errors: [unreadable] })],
])("the report %s is valid against its schema", (_, given) => {
  const report: unknown = JSON.parse(toJson(given));
  expect(validate(report) ? [] : validate.errors).toEqual([]);
});

test("an indicator is shown with rounded rates and exact differences", () => {
  const [indicator] = toReport(results()).workbooks[0]?.initiatives[0]?.indicators ?? [];
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
  const initiative = toReport(results()).workbooks[0]?.initiatives[1];
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
  const finding = toReport(results()).workbooks[0]?.findings.find(({ rule }) => rule === "label-altered");
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
  const { summary, workbooks } = toReport(ignored());
  expect(workbooks[0]?.findings.every(({ suppressed, reason }) => suppressed === true && reason === "確認済み")).toBe(
    true,
  );
  expect(summary).toEqual(toReport(results()).summary);
  expect(toReport(ignored({ honourIgnored: true })).summary).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
});

test("findings are counted by severity", () => {
  expect(toReport(results()).summary).toMatchObject({ workbooks: 1, initiatives: 2 });
  const { summary, workbooks } = toReport(results());
  const count = (severity: string): number =>
    workbooks[0]?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  expect([summary.errors, summary.warnings, summary.infos]).toEqual([count("error"), count("warning"), count("info")]);
  expect(Math.min(summary.errors, summary.warnings, summary.infos)).toBeGreaterThan(0);
});
