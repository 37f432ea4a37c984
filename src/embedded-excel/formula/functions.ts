import { criterion, position } from "./matching";
import { compare, FormulaError, numberOf, textOf, truthOf, VALUE_ERROR, type RangeValue, type Value } from "./values";

export type Argument = Value | RangeValue;
type Implementation = (values: readonly Argument[]) => Value;

/** The worksheet functions that conditional formats of forms commonly use. IF and IFERROR are the evaluator's. */
export const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  TRUE: () => true,
  FALSE: () => false,
  AND: (values) => allTruths(values, (truths) => truths.every(Boolean)),
  OR: (values) => allTruths(values, (truths) => truths.some(Boolean)),
  NOT: ([value]) => mapped(truthOf(single(value)), (truth) => !truth),
  ISBLANK: ([value]) => single(value) === null,
  ISTEXT: ([value]) => typeof single(value) === "string",
  ISNONTEXT: ([value]) => typeof single(value) !== "string",
  ISNUMBER: ([value]) => typeof single(value) === "number",
  ISLOGICAL: ([value]) => typeof single(value) === "boolean",
  ISERROR: ([value]) => single(value) instanceof FormulaError,
  ISERR: ([value]) => isError(value, (code) => code !== "#N/A"),
  ISNA: ([value]) => isError(value, (code) => code === "#N/A"),
  N: ([value]) => (typeof single(value) === "string" ? 0 : numberOf(single(value))),
  T: ([value]) => (typeof single(value) === "string" ? single(value) : ""),
  LEN: ([value]) => mapped(textOf(single(value)), (text) => text.length),
  TRIM: ([value]) => mapped(textOf(single(value)), (text) => text.trim().replace(/ +/g, " ")),
  UPPER: ([value]) => mapped(textOf(single(value)), (text) => text.toUpperCase()),
  LOWER: ([value]) => mapped(textOf(single(value)), (text) => text.toLowerCase()),
  EXACT: ([a, b]) => mapped(textOf(single(a)), (left) => mapped(textOf(single(b)), (right) => left === right)),
  LEFT: ([value, count = 1]) => part(value, count, (text, length) => text.slice(0, length)),
  RIGHT: ([value, count = 1]) => part(value, count, (text, length) => text.slice(Math.max(0, text.length - length))),
  MID: ([value, start, count = 0]) =>
    mapped(numberOf(single(start)), (from) => part(value, count, (text, length) => text.substr(from - 1, length))),
  SEARCH: ([what, where, start = 1]) => position(single(what), single(where), single(start), false),
  FIND: ([what, where, start = 1]) => position(single(what), single(where), single(start), true),
  CONCATENATE: (values) => values.reduce<Value>((text, value) => joined(text, single(value)), ""),
  ABS: ([value]) => mapped(numberOf(single(value)), Math.abs),
  INT: ([value]) => mapped(numberOf(single(value)), Math.floor),
  ROUND: ([value, digits = 0]) => rounded(single(value), single(digits)),
  MOD: ([value, divisor]) => modulo(single(value), single(divisor)),
  SUM: (values) => overNumbers(values, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: (values) => overNumbers(values, (numbers) => (numbers.length ? Math.max(...numbers) : 0)),
  MIN: (values) => overNumbers(values, (numbers) => (numbers.length ? Math.min(...numbers) : 0)),
  AVERAGE: (values) =>
    overNumbers(values, (numbers) =>
      numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : new FormulaError("#DIV/0!"),
    ),
  COUNT: (values) => values.flatMap(all).filter((value) => typeof value === "number").length,
  COUNTA: (values) => values.flatMap(all).filter((value) => value !== null).length,
  COUNTBLANK: (values) => values.flatMap(all).filter((value) => value === null || value === "").length,
  COUNTIF: ([range, wanted]) => all(range).filter(criterion(single(wanted))).length,
  COUNTIFS: countIfs,
  ROW: ([range]) => (isRange(range) ? range.row + 1 : VALUE_ERROR),
  COLUMN: ([range]) => (isRange(range) ? range.column + 1 : VALUE_ERROR),
};

/** How many places satisfy every criterion: the ranges are of one size and go side by side. */
function countIfs(values: readonly Argument[]): Value {
  const [size] = values.map((value) => all(value).length);
  let places = Array.from({ length: size ?? 0 }, (_, index) => index);
  for (let at = 0; at < values.length; at += 2) {
    const cells = all(values[at]);
    if (cells.length !== size || at + 1 >= values.length) return VALUE_ERROR;
    const wanted = criterion(single(values[at + 1]));
    places = places.filter((index) => wanted(cells[index] ?? null));
  }
  return places.length;
}

export function isRange(argument: Argument | undefined): argument is RangeValue {
  return typeof argument === "object" && argument !== null && !(argument instanceof FormulaError);
}

/** One value of an argument; of several cells the first. */
export function single(argument: Argument | undefined): Value {
  if (argument === undefined) return null;
  return isRange(argument) ? (argument.values()[0] ?? null) : argument;
}

/** Two texts joined by `&`. */
export function joined(left: Value, right: Value): Value {
  return mapped(textOf(left), (a) => mapped(textOf(right), (b) => a + b));
}

function all(argument: Argument | undefined): readonly Value[] {
  if (argument === undefined) return [];
  return isRange(argument) ? argument.values() : [argument];
}

/** Applies `change` unless the value is an error. */
function mapped<T>(value: T | FormulaError, change: (value: T) => Value): Value {
  return value instanceof FormulaError ? value : change(value);
}

function isError(argument: Argument | undefined, accepts: (code: string) => boolean): boolean {
  const value = single(argument);
  return value instanceof FormulaError && accepts(value.code);
}

/** Texts and empty cells of ranges do not count; a text given directly must say TRUE or FALSE. */
function allTruths(values: readonly Argument[], verdict: (truths: readonly boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  for (const argument of values) {
    for (const value of all(argument)) {
      if (isRange(argument) && (value === null || typeof value === "string")) continue;
      const truth = truthOf(value);
      if (truth instanceof FormulaError) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? VALUE_ERROR : verdict(truths);
}

/** The numbers of ranges and arguments; texts in ranges do not count. */
function overNumbers(values: readonly Argument[], result: (numbers: readonly number[]) => Value): Value {
  const numbers: number[] = [];
  for (const argument of values) {
    for (const value of all(argument)) {
      if (isRange(argument) && !(value instanceof FormulaError) && typeof value !== "number") continue;
      const number = numberOf(value);
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
  }
  return result(numbers);
}

function part(argument: Argument | undefined, count: Argument, cut: (text: string, length: number) => string): Value {
  return mapped(textOf(single(argument)), (text) =>
    mapped(numberOf(single(count)), (length) => (length < 0 ? VALUE_ERROR : cut(text, Math.floor(length)))),
  );
}

function rounded(value: Value, digits: Value): Value {
  return mapped(numberOf(value), (number) =>
    mapped(numberOf(digits), (places) => {
      const factor = 10 ** Math.trunc(places);
      // Excel rounds what it shows with 15 digits: 1.0005 * 1000 is 1000.4999999999999 and gives 1001.
      return (Math.sign(number) * Math.round(Number((Math.abs(number) * factor).toPrecision(15)))) / factor;
    }),
  );
}

function modulo(value: Value, divisor: Value): Value {
  const zero = compare(divisor, 0) === 0;
  if (zero) return new FormulaError("#DIV/0!");
  return mapped(numberOf(value), (number) => mapped(numberOf(divisor), (by) => number - by * Math.floor(number / by)));
}
