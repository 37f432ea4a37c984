import type { Fix } from "../edits";
import type { AlteredLabel } from "../form";
import type { InitiativeContext } from "./framework/rule";
import { defineRule } from "./framework/rule";
import { quote } from "./words";

interface LabelAltered {
  readonly printed: string;
  readonly expected: string;
}

export const labelAltered = defineRule<LabelAltered>({
  id: "label-altered",
  scope: "initiative",
  severity: "warning",
  title: "様式の見出しや注記の文言が変わっている",
  why: "見出しや注記は全区共通の様式の一部です。文言が変わると、何の欄か、どの場合に記入が必要かを読み違えます。",
  howToFix: "様式どおりの文言に直してください。空白、かっこ、全角・半角の違いは直す必要がありません。",
  check(context, report) {
    for (const label of context.initiative.alteredLabels) {
      const { cell, printed, expected } = label;
      report({ cell, field: null, data: { printed, expected }, fix: fixOf(label, context) });
    }
  },
  message: ({ printed, expected }) =>
    `様式の文言が${quote(printed)}となっています。正しくは${quote(expected)}です。様式どおりに直してください。`,
});

/** Mends the printed words, which are all that the cell holds but for white space around them. */
function fixOf({ cell, printed, expected }: AlteredLabel, { initiative, textAt }: InitiativeContext): Fix {
  const before = textAt(cell);
  const start = before.search(/\S/);
  const edit = { sheet: initiative.sheet, cell, start, end: start + printed.length, text: expected, before };
  return { title: `文言を「${expected}」に直す`, isSafe: true, edits: [{ kind: "replace", ...edit }] };
}
