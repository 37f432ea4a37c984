import Big from "big.js";
import type { Formula, FormulaKind, Operand } from "./types";

/** A private constructor, so that its precision is nobody else's: 20 decimals where a quotient does not end. */
const Decimal = Big();
Decimal.DP = 20;
Decimal.RM = Decimal.roundHalfUp;

const HUNDRED = new Decimal(100);

/** An exact copy on this module's precision. */
const exact = (value: Big): Big => new Decimal(value);

/** a ÷ b to 20 decimals, half away from zero, or null for a division by zero. */
function quotient(a: Big, b: Big): Big | null {
  return b.eq(0) ? null : exact(a).div(b);
}

/** Rounded half away from zero, as Excel's ROUND: −0.25 to one decimal gives −0.3. */
export function roundHalfUp(value: Big, decimals: number): Big {
  return value.round(decimals, Big.roundHalfUp);
}

/**
 * Whether a stated figure is within one unit of its last stated digit of the exact value: 118 for 118.15, 0.1 for
 * 0.12. Published figures are rounded or cut off, and so are the figures they were worked out from.
 */
export function agreesWithStated(stated: Big, decimals: number, recomputed: Big): boolean {
  // Not 1e-0: reading a negative zero would turn the exponent of every number there is from an integer into a float.
  return stated
    .minus(recomputed)
    .abs()
    .lte(decimals === 0 ? 1 : `1e-${decimals}`);
}

const percentage = (part: Big, whole: Big): Big | null => quotient(part.times(HUNDRED), whole);

/** How two values in one unit are worked out. */
const OF_TWO = {
  "achievement-rate": percentage,
  "achievement-rate-inverse": percentage,
  ratio: percentage,
  difference: (value: Big, base: Big) => value.minus(base),
  "rate-of-change": (value: Big, base: Big) => percentage(value.minus(base), base),
} satisfies Partial<Record<FormulaKind, (a: Big, b: Big) => Big | null>>;

/** Worked out when it is first asked for: every block has several, and hardly any finding speaks of one. */
class FormulaOfTwo implements Formula {
  private worked: Big | null | undefined;

  constructor(
    readonly kind: keyof typeof OF_TWO,
    private readonly first: Operand,
    private readonly second: Operand,
    readonly resultUnit: string | null,
  ) {}

  get operands(): readonly [Operand, Operand] {
    return [this.first, this.second];
  }

  get result(): Big | null {
    if (this.worked === undefined) this.worked = OF_TWO[this.kind](this.first.value, this.second.value);
    return this.worked;
  }
}

/** actual ÷ target × 100, in %; where less is better target ÷ actual × 100. */
export function achievementRate(actual: Operand, target: Operand, lessIsBetter: boolean): Formula {
  return lessIsBetter
    ? new FormulaOfTwo("achievement-rate-inverse", target, actual, "%")
    : new FormulaOfTwo("achievement-rate", actual, target, "%");
}

/** actual ÷ base × 100, in %. */
export function ratio(actual: Operand, base: Operand): Formula {
  return new FormulaOfTwo("ratio", actual, base, "%");
}

/** actual − base, in `unit`. */
export function difference(actual: Operand, base: Operand, unit: string | null): Formula {
  return new FormulaOfTwo("difference", actual, base, unit);
}

/** (actual − base) ÷ base × 100, in %. */
export function rateOfChange(actual: Operand, base: Operand): Formula {
  return new FormulaOfTwo("rate-of-change", actual, base, "%");
}

/** base × (100 + rate) ÷ 100: 前年度比10％増. */
export function thresholdByRate(base: Operand, rate: Operand): Formula {
  const result = exact(base.value).times(HUNDRED.plus(rate.value)).div(HUNDRED);
  return { kind: "threshold-rate", operands: [base, rate], result, resultUnit: base.unit };
}

/** base × ratio ÷ 100: 前年度比105％以上. */
export function thresholdByRatio(base: Operand, percent: Operand): Formula {
  const result = exact(base.value).times(percent.value).div(HUNDRED);
  return { kind: "threshold-ratio", operands: [base, percent], result, resultUnit: base.unit };
}

/** base + step: 前年度より3ポイント増. */
export function thresholdByDifference(base: Operand, step: Operand): Formula {
  const result = exact(base.value).plus(step.value);
  return { kind: "threshold-difference", operands: [base, step], result, resultUnit: base.unit };
}

/** The sum of the operands. */
export function sum(operands: readonly Operand[], unit: string | null): Formula {
  const result = operands.reduce((total, { value }) => total.plus(value), new Decimal(0));
  return { kind: "sum", operands, result, resultUnit: unit };
}
