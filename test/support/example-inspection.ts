import Big from "big.js";
import type { Figure } from "../../src/figures";
import type { IndicatorReading, Measured } from "../../src/indicators";
import type { Inspection, Rule } from "../../src/rules";
import { rules } from "../../src/rules";
import type { Example } from "../../src/rules/framework/example";
import type { InitiativeRule, WorkbookRule } from "../../src/rules/framework/rule";
import { inOrder } from "../../src/rules/framework/order";
import { runInitiativeRules, runWorkbookRules } from "../../src/rules/framework/run";
import { defaultSettings } from "../../src/rules/framework/settings";
import { exampleWorkbook } from "./example-workbook";
import { textsOf } from "../../src/snapshot";

/** A whole inspection of an example, for tests of what is made of one. */
export function inspectExample(example: Example, readings: readonly IndicatorReading[]): Inspection {
  const { context, initiatives, snapshot } = exampleWorkbook(example, readings);
  const textAt = textsOf(snapshot.sheets);
  const isOfBlock = (rule: Rule): rule is InitiativeRule<unknown> => rule.scope === "initiative";
  const isOfBook = (rule: Rule): rule is WorkbookRule<unknown> => rule.scope === "workbook";
  const findings = [
    ...runInitiativeRules(rules.filter(isOfBlock), initiatives, defaultSettings, textAt).flat(),
    ...runWorkbookRules(rules.filter(isOfBook), context, defaultSettings, textAt),
  ];
  return {
    snapshot,
    form: context.form,
    initiatives: initiatives.map(({ initiative }, index) => ({ initiative, ...(readings[index] ?? NO_READING) })),
    findings: inOrder(
      findings,
      snapshot.sheets.map((sheet) => sheet.name),
    ),
  };
}

/** A block in which no figure stands. */
export const NO_READING: IndicatorReading = {
  indicators: [],
  figures: [],
  comparisons: [],
  totals: [],
  suggestedAttainment: null,
  suggestionReason: "no-readable-target",
};

/** A figure as read, with what a test does not state left out. */
export function figure(text: string, value: string, unit: string, rest: Partial<Figure> = {}): Figure {
  return {
    start: 0,
    end: text.length,
    text,
    value: new Big(value),
    unit,
    decimals: value.split(".")[1]?.length ?? 0,
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
    ...rest,
  };
}

/** A figure of an indicator, in the results. */
export function measured(read: Figure): Measured {
  return { figure: read, field: "results", cell: { row: 9, column: 1 }, value: read.value };
}
