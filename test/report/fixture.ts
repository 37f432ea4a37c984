import Big from "big.js";
import type { Formula, Indicator, IndicatorReading } from "../../src/indicators";
import type { CheckedFile, JsonWorkbook, ReportWriter } from "../../src/report";
import { Tally, workbookReport } from "../../src/report";
import { NO_READING, figure, inspectExample, measured } from "../support/example-inspection";

const formula = (kind: Formula["kind"], result: string | null, resultUnit: string): Formula => ({
  kind,
  operands: [],
  result: result === null ? null : new Big(result),
  resultUnit,
});

const COLLECTION_RATE: Indicator = {
  name: "収納率",
  unit: "%",
  mark: null,
  lessIsBetter: false,
  target: {
    kind: "prior",
    comparator: "gt",
    value: new Big("85.83"),
    upper: null,
    unit: "%",
    name: "収納率",
    period: null,
    fiscalYear: 2019,
    field: "policyAndGoal",
    cell: { row: 3, column: 1 },
    start: 0,
    end: 9,
    text: "前年度を上回る",
    source: null,
    relative: { base: { kind: "prior" }, operation: "none" },
    formula: null,
  },
  targets: [],
  otherYearTargets: [],
  actual: measured(figure("85.95％", "85.95", "%", { fiscalYear: 2019, provisional: true })),
  periodTotal: null,
  prior: measured(figure("85.83％", "85.83", "%", { fiscalYear: 2018 })),
  statedPriors: [],
  lastYear: null,
  reference: null,
  achievementRate: formula("ratio", "100.13981125480601188395", "%"),
  referenceRatio: null,
  yearOverYear: {
    difference: formula("difference", "0.12", "ポイント"),
    rate: formula("rate-of-change", "0.13981125480601188395", "%"),
  },
  attained: true,
  missing: [],
  incomparable: null,
  basisConflicts: [],
};

const READING: IndicatorReading = {
  ...NO_READING,
  indicators: [COLLECTION_RATE],
  suggestedAttainment: "1",
  suggestionReason: "all-attained",
};

/** Two blocks: one with an indicator and nothing wrong, one with a finding of each severity and hostile words. */
export function checkedWorkbook(): JsonWorkbook {
  const inspection = inspectExample(
    {
      name: "報告の見本",
      blocks: [
        {
          number: "1",
          title: "国民健康保険料の収納率向上",
          policyAndGoal: "収納率が前年度を上回る",
          annualPlan: "催告を行う。",
          results: "令和元年度　85.95％",
          attainment: "①",
          selfEvaluationRemedy: "－",
        },
        {
          number: "1-2",
          title: '=HYPERLINK("x"),<b>|防災|</b>',
          policyAndGoal: "訓練を行う。",
          annualPlan: "3回行う。",
          results: "3回行った。",
          attainmentOutlook: "①",
          midyearRemedy: "引き続き\n行う。",
          attainment: "②",
          selfEvaluationRemedy: "－",
          alteredLabels: [{ printed: "計画 評価", expected: "自己評価" }],
        },
      ],
    },
    [READING, NO_READING],
  );
  return workbookReport("提出/区役所 #1.xlsx", inspection);
}

/** The same workbook with every finding ignored. */
export function ignoredWorkbook(): JsonWorkbook {
  const workbook = checkedWorkbook();
  return {
    ...workbook,
    findings: workbook.findings.map((finding) => ({ ...finding, suppressed: true, reason: "確認済み" })),
  };
}

/** A file that was read. */
export function checked(workbook: JsonWorkbook): CheckedFile {
  return { file: workbook.file, workbook, errors: [], notices: [] };
}

/** A file that could not be read. */
export const UNREADABLE: CheckedFile = {
  file: "b.xlsx",
  workbook: null,
  errors: [{ file: "b.xlsx", code: "encrypted", message: "パスワードで保護されています。" }],
  notices: [],
};

/** The whole of a report, as the command line puts it together. */
export function printed(writer: ReportWriter, files: readonly CheckedFile[], { honourIgnored = false } = {}): string {
  const tally = new Tally(honourIgnored);
  const pieces = files.map((file) => {
    tally.add(file);
    return file.workbook ? writer.workbook(file.workbook) : "";
  });
  return [writer.start(), ...pieces, writer.end(tally.totals())].join("");
}
