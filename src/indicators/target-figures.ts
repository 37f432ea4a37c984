import { isStatedChange } from "./deltas";
import { isElsewhere } from "./names";
import type { Passage, PlacedFigure } from "./passages";

/** The figures of a passage that state a target of this ward, in order. */
export function targetFigures(passage: Passage, fiscalYear: number | null): PlacedFigure[] {
  return passage.figures.filter(
    (placed) =>
      !isElsewhereFigure(placed) &&
      !isStatedChange(placed) &&
      (placed.figure.role === "target" ? !isPastLevel(placed, fiscalYear) : isListedTarget(placed)),
  );
}

/** Whether a figure speaks of the city or another ward, which is never this ward's target or result. */
export function isElsewhereFigure({ figure: { name } }: PlacedFigure): boolean {
  return name !== null && isElsewhere(name);
}

/** 平成30年度収納率見込み：94.80％ below a heading （目標）: where things stood, not a goal for that year. */
function isPastLevel({ figure }: PlacedFigure, fiscalYear: number | null): boolean {
  const isPast = figure.fiscalYear !== null && fiscalYear !== null && figure.fiscalYear < fiscalYear;
  return isPast && figure.basis !== null && figure.relative === null;
}

/**
 * The first of 平成30年度 100件、令和元年度 120件、令和2年度 140件: among targets of two other years it is a target of its
 * year, though alone beside one it would tell where things stood.
 */
function isListedTarget({ figure, passage, sentence, isBracketed }: PlacedFigure): boolean {
  if (passage.field === "results" || isBracketed || figure.fiscalYear === null || figure.basis !== null) return false;
  const years = new Set(
    passage.figures
      .filter((other) => other.sentence === sentence && other.figure.role === "target")
      .filter((other) => other.figure.unit === figure.unit)
      .map((other) => other.figure.fiscalYear),
  );
  years.delete(null);
  return figure.role === "prior" && years.size >= 2 && !years.has(figure.fiscalYear);
}
