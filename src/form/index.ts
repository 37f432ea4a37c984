export { readForm, readFormInSteps } from "./read-form";
export type { ReadFormOptions } from "./read-form";
export type {
  AlteredLabel,
  Choice,
  Code,
  Field,
  FieldName,
  FiscalYearReading,
  FiscalYearSource,
  FormReading,
  Initiative,
  Judgement,
  JudgementField,
  LegendOption,
  Section,
  Stage,
  UnreadableBlock,
} from "./types";
