import type { Initiative } from "../form";

/** A cell that holds one dash and nothing else. */
const ONE_DASH = /^[\p{Pd}−ー─]$/u;

/** How this workbook writes "nothing to say" beside ①: its commonest dash, or the form's －. */
export function remedyMark(initiatives: readonly Initiative[]): string {
  const counts = new Map<string, number>();
  for (const { fields } of initiatives) {
    for (const field of [fields.midyearRemedy, fields.implementationRemedy, fields.selfEvaluationRemedy]) {
      const text = field?.text.trim() ?? "";
      if (ONE_DASH.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest?.[0] ?? "－";
}
