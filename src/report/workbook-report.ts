import type Big from "big.js";
import { renderEdits } from "../edits";
import type { Field, Initiative, Judgement } from "../form";
import type { Formula, Indicator, Measured, Target } from "../indicators";
import type { Finding, Inspection, InspectedInitiative } from "../rules";
import { messageOf } from "../rules";
import { rangeToA1, toA1 } from "../snapshot";
import type {
  JsonField,
  JsonFigure,
  JsonFinding,
  JsonIndicator,
  JsonInitiative,
  JsonTarget,
  JsonWorkbook,
} from "./json-types";

/** big.js: half away from zero, as Excel's ROUND. */
const HALF_UP = 1;

/**
 * What was found in one workbook, as plain data: every report is a view of it, and it may cross to another thread.
 *
 * @param file as the user named it
 */
export function workbookReport(file: string, inspection: Inspection): JsonWorkbook {
  const { form } = inspection;
  return {
    file,
    fiscalYear: form.fiscalYear?.year ?? null,
    stage: form.stage,
    hiddenSheets: form.hiddenSheets,
    unreadableBlocks: form.unreadable.length,
    initiatives: inspection.initiatives.map(initiativeOf),
    findings: inspection.findings.map(findingOf),
  };
}

function initiativeOf({ initiative, indicators, suggestedAttainment }: InspectedInitiative): JsonInitiative {
  return {
    sheet: initiative.sheet,
    number: initiative.number,
    title: initiative.title,
    range: rangeToA1(initiative.range),
    fields: fieldsOf(initiative),
    indicators: indicators.map(indicatorOf),
    suggestedAttainment,
  };
}

/** In the order of the form. */
function fieldsOf({ fields, judgements }: Initiative): JsonInitiative["fields"] {
  return {
    ...(fields.policyAndGoal && { policyAndGoal: fieldOf(fields.policyAndGoal) }),
    ...(fields.annualPlan && { annualPlan: fieldOf(fields.annualPlan) }),
    ...(judgements.implementationOutlook && { implementationOutlook: judgementOf(judgements.implementationOutlook) }),
    ...(judgements.attainmentOutlook && { attainmentOutlook: judgementOf(judgements.attainmentOutlook) }),
    ...(fields.midyearRemedy && { midyearRemedy: fieldOf(fields.midyearRemedy) }),
    ...(fields.implementationRemedy && { implementationRemedy: fieldOf(fields.implementationRemedy) }),
    ...(fields.results && { results: fieldOf(fields.results) }),
    ...(judgements.attainment && { attainment: judgementOf(judgements.attainment) }),
    ...(fields.selfEvaluationRemedy && { selfEvaluationRemedy: fieldOf(fields.selfEvaluationRemedy) }),
  };
}

function fieldOf({ cell, text }: Field): JsonField {
  return { cell: toA1(cell), text };
}

function judgementOf(judgement: Judgement): JsonField {
  const { choice } = judgement;
  return { ...fieldOf(judgement), code: choice.kind === "selected" ? choice.code : null };
}

function indicatorOf(indicator: Indicator): JsonIndicator {
  const { target, actual, prior, reference, achievementRate, yearOverYear } = indicator;
  const difference = yearOverYear?.difference.result;
  return {
    name: indicator.name,
    unit: indicator.unit,
    target: target && targetOf(target),
    actual: actual && figureOf(actual),
    prior: prior && figureOf(prior),
    reference: reference && figureOf(reference),
    achievementRate: rateOf(achievementRate),
    yearOverYear:
      yearOverYear && difference
        ? {
            difference: numberOf(difference),
            unit: yearOverYear.difference.resultUnit ?? indicator.unit ?? "",
            rate: rateOf(yearOverYear.rate),
          }
        : null,
    attained: indicator.attained,
  };
}

function targetOf({ value, comparator, kind, period, cell, text }: Target): JsonTarget {
  return {
    value: value && numberOf(value),
    comparator,
    kind,
    ...(period && { period }),
    cell: toA1(cell),
    text,
  };
}

function figureOf({ value, figure, cell, outside }: Measured): JsonFigure {
  return {
    value: numberOf(value),
    fiscalYear: figure.fiscalYear,
    provisional: figure.provisional,
    cell: toA1(cell),
    text: figure.text,
    ...(outside && {
      source: outside.source,
      ...(outside.file !== null && { file: outside.file }),
      sheet: outside.sheet,
    }),
  };
}

function rateOf(formula: Formula | null): number | null {
  return formula?.result ? numberOf(formula.result.round(1, HALF_UP)) : null;
}

function numberOf(value: Big): number {
  return Number(value.toString());
}

function findingOf(finding: Finding): JsonFinding {
  const { suppressed, related, fix, range } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: toA1(finding.cell),
    initiative: finding.initiativeNumber,
    ...(range && { range: rangeToA1(range) }),
    message: messageOf(finding),
    key: finding.key,
    ...(related && { related: related.map(({ sheet, cell }) => ({ sheet, cell: toA1(cell) })) }),
    ...(fix && { fix: { title: fix.title, edits: renderEdits(fix.edits).changes } }),
    ...(suppressed && { suppressed: true, reason: suppressed.reason }),
  };
}
