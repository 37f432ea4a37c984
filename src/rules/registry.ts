import { attainmentContradiction } from "./attainment-contradiction";
import { basisMismatch } from "./basis-mismatch";
import { codeInvalid } from "./code-invalid";
import { codeMissing } from "./code-missing";
import { cumulativeTarget } from "./cumulative-target";
import { differenceMiscalculated } from "./difference-miscalculated";
import type { Rule } from "./framework/rule";
import { labelAltered } from "./label-altered";
import { numbering } from "./numbering";
import { percentagePoint } from "./percentage-point";
import { planTenseResults } from "./plan-tense-results";
import { priorDisagrees } from "./prior-disagrees";
import { priorMissing } from "./prior-missing";
import { priorYearMismatch } from "./prior-year-mismatch";
import { provisionalFigure } from "./provisional-figure";
import { remedyExpected } from "./remedy-expected";
import { remedyRequired } from "./remedy-required";
import { remedyUnneeded } from "./remedy-unneeded";
import { requiredFieldMissing } from "./required-field-missing";
import { resultMissing } from "./result-missing";
import { targetInconsistent } from "./target-inconsistent";
import { targetNotInPlan } from "./target-not-in-plan";
import { targetNotMeasurable } from "./target-not-measurable";
import { textClipped } from "./text-clipped";
import { totalMismatch } from "./total-mismatch";
import { unitMismatch } from "./unit-mismatch";
import { unreadableBlock } from "./unreadable-block";

/** Every rule, the weightiest first. Documentation, settings, help and tests of completeness are derived from this. */
export const rules: readonly Rule[] = [
  remedyRequired,
  codeMissing,
  codeInvalid,
  attainmentContradiction,
  requiredFieldMissing,
  remedyExpected,
  resultMissing,
  percentagePoint,
  differenceMiscalculated,
  totalMismatch,
  priorYearMismatch,
  priorDisagrees,
  basisMismatch,
  targetInconsistent,
  cumulativeTarget,
  unitMismatch,
  numbering,
  labelAltered,
  textClipped,
  unreadableBlock,
  remedyUnneeded,
  targetNotInPlan,
  targetNotMeasurable,
  priorMissing,
  provisionalFigure,
  planTenseResults,
];
