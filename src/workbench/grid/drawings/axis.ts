/** The ends of a value axis and where its lines stand. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** About so many lines fit. */
const LINES = 5;
/** Values that lie closer together have no axis of their own. */
const NOTHING = 1e-12;

/** An axis with round numbers for values; it begins at 0 or below, or at `minimum`. */
export function axisFor(values: readonly number[], minimum: number | null): Axis {
  const least = minimum ?? Math.min(0, ...values);
  const greatest = Math.max(0, ...values);
  const most = greatest - least > NOTHING ? greatest : least + 1;
  const step = roundStep((most - least) / LINES);
  const low = minimum ?? Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((Math.max(most, low + step) - low) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12)));
  return { low, high: ticks.at(-1) ?? low + step, ticks };
}

/** 1, 2 or 5 times a power of ten, not less than the rough step. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
