import type { Random } from "../support/random";
import { add, compare, divide, fraction, fromDecimal, multiply, subtract, type Fraction } from "./fraction";
import { decimalOf, MEASURES, someQuantity, type Measure, type Quantity, written } from "./quantity";

/** An indicator as somebody wrote it, and what the arithmetic of the domain makes of it. */
export interface OracleCase {
  readonly plan: string;
  readonly results: string;
  readonly expected: Expected;
}

export interface Expected {
  readonly attained: boolean | null;
  /** Percent; null: none can be worked out. */
  readonly achievementRate: Fraction | null;
  /** In the measure's first unit. */
  readonly difference: Fraction | null;
  readonly differenceIsInPoints: boolean;
  /** Percent. */
  readonly rate: Fraction | null;
  readonly suggestion: "1" | "2" | null;
}

type Comparator = "ge" | "gt" | "le" | "lt" | "approx";

interface Goal {
  readonly text: string;
  /** null while the base is missing. */
  readonly threshold: Fraction | null;
  readonly comparator: Comparator;
}

const HUNDRED = fraction(100);
const WORDS: Readonly<Record<Comparator, readonly string[]>> = {
  ge: ["以上"],
  gt: ["を上回る", "を超える", "超"],
  le: ["以下", "以内"],
  lt: ["未満", "を下回る"],
  approx: ["程度"],
};

/** A goal, its result and the prior year's figure, any of the last two perhaps missing. */
export function someCase(random: Random): OracleCase {
  const measure = random.pick(MEASURES);
  const name = random.pick(measure.names);
  const first = someQuantity(random, measure, null);
  const prior = random.chance(0.8) ? someQuantity(random, measure, first) : null;
  const goal = random.chance(0.6) ? absoluteGoal(random, measure, first) : relativeGoal(random, measure, prior);
  const actual = random.chance(0.95) ? someQuantity(random, measure, goal.threshold ? first : prior) : null;
  const before = prior && `${random.pick(["前年度", "平成30年度", "H30年度"])}\u3000${prior.text}`;
  return {
    plan: `区民の暮らしを支える取組を進める。\n（目標）\n・${name}\u3000${goal.text}`,
    results: actual ? `・${name}\u3000${actual.text}${before === null ? "" : `（${before}）`}` : "計画のとおり進めた。",
    expected: workedOut(measure, goal, actual, actual && prior),
  };
}

function absoluteGoal(random: Random, measure: Measure, { text, value }: Quantity): Goal {
  if (random.chance(0.2)) return { text, threshold: value, comparator: measure.lessIsBetter ? "le" : "ge" };
  const choices: readonly Comparator[] = measure.lessIsBetter ? ["le", "lt"] : ["ge", "gt", "le", "lt", "approx"];
  const comparator = random.pick(choices);
  return { text: text + random.pick(WORDS[comparator]), threshold: value, comparator };
}

function relativeGoal(random: Random, measure: Measure, prior: Quantity | null): Goal {
  const base = prior?.value ?? null;
  const isLess = measure.lessIsBetter;
  const places = random.integer(0, 1);
  const decimal = decimalOf(random.integer(1, 400), places);
  const number = written(random, decimal);
  const step = fromDecimal(decimal);
  const signed = isLess ? subtract(fraction(0), step) : step;
  const comparator = isLess ? "le" : "ge";
  if (measure.isPercentage && random.chance(0.5)) {
    return { text: `前年度より${number}ポイント増`, threshold: base && add(base, step), comparator };
  }
  if (random.chance(0.3)) {
    return isLess
      ? { text: "前年度を下回る", threshold: base, comparator: "lt" }
      : { text: "前年度を上回る", threshold: base, comparator: "gt" };
  }
  const threshold = base && multiply(base, add(fraction(1), multiply(signed, fraction(1, 100))));
  return { text: `${random.pick(["前年度比", "対前年度"])}${number}％${isLess ? "減" : "増"}`, threshold, comparator };
}

function workedOut(measure: Measure, goal: Goal, actual: Quantity | null, prior: Quantity | null): Expected {
  const attained = actual && goal.threshold && meets(actual.value, goal.threshold, goal.comparator);
  const wantsLess = goal.comparator === "approx" ? measure.lessIsBetter : /^l/.test(goal.comparator);
  return {
    attained,
    achievementRate: actual && goal.threshold && rateOf(actual.value, goal.threshold, wantsLess),
    difference: actual && prior && subtract(actual.value, prior.value),
    differenceIsInPoints: measure.isPercentage,
    rate: actual && prior && percent(subtract(actual.value, prior.value), prior.value),
    suggestion: attained === null ? null : attained ? "1" : "2",
  };
}

/** Whether a value reaches a threshold; about a number is never missed by itself. */
function meets(value: Fraction, threshold: Fraction, comparator: Comparator): boolean | null {
  const order = compare(value, threshold);
  switch (comparator) {
    case "ge":
      return order >= 0;
    case "gt":
      return order > 0;
    case "le":
      return order <= 0;
    case "lt":
      return order < 0;
    case "approx":
      return order >= 0 ? true : null;
  }
}

function rateOf(actual: Fraction, target: Fraction, lessIsBetter: boolean): Fraction | null {
  return lessIsBetter ? percent(target, actual) : percent(actual, target);
}

function percent(part: Fraction, whole: Fraction): Fraction | null {
  const quotient = divide(part, whole);
  return quotient && multiply(quotient, HUNDRED);
}
