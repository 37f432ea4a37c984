import { codeInvalid } from "./code-invalid";
import { codeMissing } from "./code-missing";
import type { Rule } from "./framework/rule";
import { labelAltered } from "./label-altered";
import { numbering } from "./numbering";
import { remedyExpected } from "./remedy-expected";
import { remedyRequired } from "./remedy-required";
import { remedyUnneeded } from "./remedy-unneeded";
import { requiredFieldMissing } from "./required-field-missing";
import { unreadableBlock } from "./unreadable-block";

/** Every rule, the weightiest first. Documentation, settings, help and tests of completeness are derived from this. */
export const rules: readonly Rule[] = [
  remedyRequired,
  codeMissing,
  codeInvalid,
  requiredFieldMissing,
  remedyExpected,
  numbering,
  labelAltered,
  unreadableBlock,
  remedyUnneeded,
];
