import type { ConditionalScale, Threshold } from "../../embedded-excel";
import type { AreaNumbers } from "./area-numbers";
import { iconOf, type Icon } from "./icon-sets";

/** A bar in a cell: where it begins and how long it is, as parts of the cell's width. */
export interface BarLook {
  readonly start: number;
  readonly length: number;
  readonly color: string;
}

/** What a number works out a threshold that is a formula to; null where that cannot be. */
export type FormulaWorth = (formula: string) => number | null;

/** The fill of a number on a colour scale; null where the scale has no ends. */
export function colorOn(
  { stops }: ConditionalScale & { readonly kind: "colorScale" },
  value: number,
  numbers: AreaNumbers,
  worth: FormulaWorth,
): string | null {
  const places = stops.flatMap(({ at, color }) => {
    const number = numberAt(at, numbers, worth);
    return number === null ? [] : [{ number, color }];
  });
  const above = places.findIndex(({ number }) => value <= number);
  const [high, low] = [places[above], places[above - 1]];
  if (above < 0) return places.at(-1)?.color ?? null;
  if (!high || !low) return high?.color ?? null;
  const share = high.number > low.number ? (value - low.number) / (high.number - low.number) : 1;
  return mixed(low.color, high.color, share);
}

/** The bar of a number, or null where it has none. */
export function barOn(
  { from, to, color }: ConditionalScale & { readonly kind: "dataBar" },
  value: number,
  numbers: AreaNumbers,
  worth: FormulaWorth,
): BarLook | null {
  const low = numberAt(from, numbers, worth, Math.min(0, numbers.lowest));
  const high = numberAt(to, numbers, worth, Math.max(0, numbers.highest));
  if (low === null || high === null || high <= low) return null;
  const share = (number: number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
  // Automatic ends have an axis at 0, from which bars of negative numbers go to the left.
  const origin = from.kind === "automatic" ? share(0) : 0;
  const end = share(value);
  const isNegative = end < origin;
  return { start: Math.min(origin, end), length: Math.abs(end - origin), color: isNegative ? NEGATIVE : color };
}

/** Excel's own colour for bars below 0. */
const NEGATIVE = "#FF0000";

/** The icon of a number, or null where its set is not known. */
export function iconOn(
  { icons, starts, isReversed }: ConditionalScale & { readonly kind: "iconSet" },
  value: number,
  numbers: AreaNumbers,
  worth: FormulaWorth,
): Icon | null {
  let step = 0;
  for (const [index, { at, isOpen }] of starts.entries()) {
    const number = numberAt(at, numbers, worth);
    if (index > 0 && number !== null && (isOpen ? value > number : value >= number)) step = index;
  }
  return iconOf(icons, isReversed ? starts.length - 1 - step : step);
}

/** Whether a rule's format applies to a cell by what the other cells hold. */
export function isMarked(
  scale: ConditionalScale & { readonly kind: "rank" | "average" | "repetition" },
  value: number | null,
  count: number,
  numbers: AreaNumbers,
): boolean {
  if (scale.kind === "repetition") return scale.isUnique ? count === 1 : count > 1;
  if (value === null) return false;
  if (scale.kind === "rank") {
    const all = numbers.numbers;
    const size = scale.isPercent ? Math.max(1, Math.floor((all.length * scale.count) / 100)) : scale.count;
    if (size >= all.length) return true;
    return scale.isBottom ? value <= (all[size - 1] ?? value) : value >= (all[all.length - size] ?? value);
  }
  const distance = scale.deviations * numbers.standardDeviation;
  const limit = numbers.average + (scale.isBelow ? -distance : distance);
  if (scale.includesEqual && value === limit) return true;
  return scale.isBelow ? value < limit : value > limit;
}

/** @param automatic the number of an automatic end */
function numberAt(at: Threshold, numbers: AreaNumbers, worth: FormulaWorth, automatic = numbers.lowest): number | null {
  switch (at.kind) {
    case "lowest":
      return numbers.lowest;
    case "highest":
      return numbers.highest;
    case "automatic":
      return automatic;
    case "number":
      return at.value;
    case "percent":
      return numbers.lowest + ((numbers.highest - numbers.lowest) * at.value) / 100;
    case "percentile":
      return numbers.percentile(at.value);
    case "formula":
      return worth(at.formula);
  }
}

/** A colour between two of the form "#RRGGBB". */
function mixed(low: string, high: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(low, at) + (part(high, at) - part(low, at)) * share));
  return `#${parts.map((number) => number.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
