import type { Draft } from "./draft";
import type { FoldedText } from "./fold";
import { Label } from "./labels";
import type { Figure, YearSource } from "./types";

const PROVISIONAL = new Set(["provisional-settlement", "cut-off", "preliminary", "estimate"]);

/** A draft with its offsets and words in the text as it came in. */
export function toFigure(draft: Draft, original: string, folded: FoldedText, around: number | null): Figure {
  const { token, after, year } = draft;
  const start = folded.startOf(token.start);
  const end = folded.endOf(token.end);
  const { fiscalYear, yearSource } = yearOf(draft, around);
  return {
    start,
    end,
    text: original.slice(start, end),
    value: token.value,
    unit: token.unit,
    decimals: token.decimals,
    role: draft.role,
    name: draft.name && original.slice(folded.startOf(draft.name.start), folded.endOf(draft.name.end)),
    fiscalYear,
    yearSource,
    period: draft.period,
    isCumulative: draft.isCumulative,
    comparator: draft.comparator,
    approximate: isApproximate(draft),
    provisional: draft.basis !== null && PROVISIONAL.has(draft.basis),
    basis: draft.basis,
    basisText: draft.basisText ?? year?.cutOff ?? null,
    relative: draft.relative,
    direction: after.change ?? (token.sign === null ? null : token.sign === "-" ? "down" : "up"),
    mark: draft.mark,
    isTotal: (draft.labels & Label.Total) !== 0,
  };
}

function isApproximate({ token, after, labels }: Draft): boolean {
  return after.isApproximate || token.isAbout || token.range !== null || (labels & Label.About) !== 0;
}

function yearOf(draft: Draft, around: number | null): { fiscalYear: number | null; yearSource: YearSource | null } {
  const { year, relativeYear } = draft;
  if (year !== null) {
    return year.first === year.last
      ? { fiscalYear: year.last, yearSource: year.source }
      : { fiscalYear: null, yearSource: null };
  }
  if (relativeYear === null || around === null) return { fiscalYear: null, yearSource: null };
  return { fiscalYear: around - relativeYear, yearSource: "relative" };
}
