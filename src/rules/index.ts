export type { Finding, Inspection, InspectedInitiative, Report, Severity } from "./types";
export type { IgnoredFinding, Settings } from "./framework/settings";
export { defaultSettings } from "./framework/settings";
export type { Rule, RuleMetadata } from "./framework/rule";
export type { InitiativeInspection, OpenInspection } from "./inspect";
export {
  closeInspection,
  inspect,
  inspectAll,
  inspectInitiative,
  inspectWorkbook,
  openInspection,
  openInSteps,
  withPriors,
} from "./inspect";
export { plainNumber, separateThousands, showFormula } from "./figure-words";
export { codeOf, hasBegun, judgementsWithRemedy } from "./judgements";
export { messageOf, ruleOf } from "./message-of";
export { isEmpty } from "./nothing-to-say";
export { rules } from "./registry";
export { FIELD_LABELS } from "./words";
