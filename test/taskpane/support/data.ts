import Big from "big.js";
import type { Figure } from "../../../src/figures";
import type { Initiative } from "../../../src/form";
import type { Formula, Indicator, Measured, Target } from "../../../src/indicators";
import type { Finding, InspectedInitiative, Inspection } from "../../../src/rules";
import type { CellAddress } from "../../../src/snapshot";

/** Small pieces of an inspection, complete enough for the pane. */

export const cell = (row: number, column: number): CellAddress => ({ row, column });

export function figure(text: string, value: string, unit: string | null, more: Partial<Figure> = {}): Figure {
  return {
    start: 0,
    end: text.length,
    text,
    value: new Big(value),
    unit,
    decimals: (value.split(".")[1] ?? "").length,
    role: "actual",
    name: null,
    fiscalYear: null,
    yearSource: null,
    period: null,
    isCumulative: false,
    comparator: null,
    approximate: false,
    provisional: false,
    basis: null,
    basisText: null,
    relative: null,
    direction: null,
    mark: null,
    isTotal: false,
    ...more,
  };
}

export function measured(
  text: string,
  value: string,
  unit: string | null,
  at: CellAddress,
  more: Partial<Figure> = {},
): Measured {
  return { figure: figure(text, value, unit, more), field: "results", cell: at, value: new Big(value) };
}

export function formula(
  kind: Formula["kind"],
  operands: Formula["operands"],
  result: string | null,
  unit: string | null,
): Formula {
  return { kind, operands, result: result === null ? null : new Big(result), resultUnit: unit };
}

export function operand(label: string, source: Measured): Formula["operands"][number] {
  return { label, value: source.value, unit: source.figure.unit, source };
}

export function target(
  text: string,
  value: string | null,
  unit: string | null,
  at: CellAddress,
  more: Partial<Target> = {},
): Target {
  return {
    kind: "absolute",
    comparator: "ge",
    value: value === null ? null : new Big(value),
    upper: null,
    unit,
    name: null,
    period: null,
    fiscalYear: 2019,
    field: "annualPlan",
    cell: at,
    start: 0,
    end: text.length,
    text,
    source: null,
    relative: null,
    formula: null,
    ...more,
  };
}

export function indicator(name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    name,
    unit: "件",
    mark: null,
    lessIsBetter: false,
    target: null,
    targets: [],
    otherYearTargets: [],
    actual: null,
    periodTotal: null,
    prior: null,
    statedPriors: [],
    lastYear: null,
    reference: null,
    referenceRatio: null,
    achievementRate: null,
    yearOverYear: null,
    attained: null,
    missing: [],
    incomparable: null,
    basisConflicts: [],
    ...more,
  };
}

export function initiative(index: number, title: string, more: Partial<Initiative> = {}): Initiative {
  const range = { row: index * 20, column: 0, rowCount: 18, columnCount: 30 };
  return {
    sheet: "様式３",
    index,
    number: String(index + 1),
    numberCell: cell(range.row, 0),
    title,
    titleCell: cell(range.row + 1, 0),
    range,
    fields: {},
    judgements: {},
    alteredLabels: [],
    isBlank: false,
    ...more,
  };
}

export function inspected(of: Initiative, indicators: readonly Indicator[] = []): InspectedInitiative {
  return {
    initiative: of,
    indicators,
    figures: [],
    comparisons: [],
    totals: [],
    suggestedAttainment: null,
    suggestionReason: indicators.length === 0 ? "no-readable-target" : "figure-missing",
  };
}

export function finding(of: Initiative | null, rule: string, more: Partial<Finding<string>> = {}): Finding<string> {
  return {
    rule,
    severity: "warning",
    sheet: of?.sheet ?? "様式３",
    cell: cell((of?.range.row ?? 0) + 5, 3),
    field: "results",
    data: `${rule}の指摘です。`,
    initiative: of?.index ?? null,
    initiativeNumber: of?.number ?? null,
    range: of?.range ?? null,
    key: `${rule}/${of?.index ?? "-"}/results`,
    suppressed: null,
    ...more,
  };
}

export function inspection(
  initiatives: readonly InspectedInitiative[],
  findings: readonly Finding[],
  form: Partial<Inspection["form"]> = {},
): Inspection {
  const blocks = initiatives.map((block) => block.initiative);
  const names = [...new Set(["様式３", ...blocks.map((block) => block.sheet)])];
  return {
    snapshot: {
      sheets: names.map((name) => ({
        name,
        visibility: "visible",
        isProtected: false,
        cells: [],
        merges: [],
        layout: null,
      })),
    },
    form: {
      fiscalYear: null,
      initiatives: blocks,
      unreadable: [],
      hiddenSheets: [],
      hiddenNumbers: [],
      stage: "yearend",
      ...form,
    },
    initiatives,
    findings,
  };
}
