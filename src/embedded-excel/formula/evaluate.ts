import { FUNCTIONS, isRange, joined, single, type Argument } from "./functions";
import { holds } from "./matching";
import { parseFormula, type Expression, type Reference } from "./parse";
import { compare, FormulaError, numberOf, truthOf, type Value } from "./values";

export interface FormulaContext {
  /** The cell for which the formula is asked. */
  readonly row: number;
  readonly column: number;
  /** How far that cell is from the one that the formula is written for. */
  readonly rowShift: number;
  readonly columnShift: number;
  /** The value of a cell; `sheet` is null for the formula's own sheet. */
  valueAt(sheet: string | null, row: number, column: number): Value;
  /** The values of an area in row-major order, for whoever can hand them out faster than cell by cell. */
  valuesOf?(area: AskedArea, valueAt: (index: number) => Value): readonly Value[];
}

/** An area whose values are asked for; `sheet` is null for the formula's own sheet. */
export interface AskedArea {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Larger ranges are not read for a format. */
const MOST_CELLS = 20_000;

const parsed = new Map<string, Expression | null>();
const CACHE_SIZE = 500;

/** What a formula gives, or null where it uses something that is not known here. */
export function evaluate(formula: string, context: FormulaContext): Value {
  let expression = parsed.get(formula);
  if (expression === undefined) {
    if (parsed.size >= CACHE_SIZE) parsed.clear();
    expression = parseFormula(formula);
    parsed.set(formula, expression);
  }
  return expression ? single(valueOf(expression, context)) : null;
}

/** Whether a worksheet function of this name (in capitals) is known here. */
export function isFunction(name: string): boolean {
  return name === "IF" || name === "IFERROR" || Object.hasOwn(FUNCTIONS, name);
}

function valueOf(expression: Expression, context: FormulaContext): Argument {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "error":
      return new FormulaError(expression.code);
    case "range":
      return rangeOf(expression, context);
    case "call":
      return called(expression, context);
    case "unary":
      return signed(expression.operator, single(valueOf(expression.operand, context)));
    case "binary":
      return combined(
        expression.operator,
        single(valueOf(expression.left, context)),
        single(valueOf(expression.right, context)),
      );
  }
}

function rangeOf(expression: Expression & { readonly kind: "range" }, context: FormulaContext): Argument {
  const from = shifted(expression.from, context);
  const to = shifted(expression.to, context);
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  const [height, width] = [Math.abs(from.row - to.row) + 1, Math.abs(from.column - to.column) + 1];
  if (row < 0 || column < 0 || height * width > MOST_CELLS) return new FormulaError("#REF!");
  const at = (index: number) =>
    context.valueAt(expression.sheet, row + Math.floor(index / width), column + (index % width));
  const area = { sheet: expression.sheet, row, column, rowCount: height, columnCount: width };
  const values = () =>
    height * width > 1 && context.valuesOf
      ? context.valuesOf(area, at)
      : Array.from({ length: height * width }, (_, index) => at(index));
  return { row, column, values };
}

function shifted(reference: Reference, { rowShift, columnShift }: FormulaContext) {
  return {
    row: reference.row + (reference.isRowFixed ? 0 : rowShift),
    column: reference.column + (reference.isColumnFixed ? 0 : columnShift),
  };
}

function called({ name, values }: Expression & { readonly kind: "call" }, context: FormulaContext): Argument {
  const [first, second, third] = values;
  const worth = (value: Expression | undefined): Argument => (value ? valueOf(value, context) : null);
  if (name === "IF") {
    const truth = truthOf(single(worth(first)));
    if (truth instanceof FormulaError) return truth;
    return truth ? worth(second) : third ? worth(third) : false;
  }
  if (name === "IFERROR") {
    const value = worth(first);
    return single(value) instanceof FormulaError ? worth(second) : value;
  }
  if ((name === "ROW" || name === "COLUMN") && !first) return (name === "ROW" ? context.row : context.column) + 1;
  const implementation = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!implementation) return new FormulaError("#NAME?");
  const given = values.map(worth);
  return passesErrors(name) ? implementation(given) : (firstError(given) ?? implementation(given));
}

/** Functions that ask about errors, or that look through ranges on their own, get their arguments as they are. */
function passesErrors(name: string): boolean {
  return name.startsWith("IS") || name.startsWith("COUNT");
}

function firstError(values: readonly Argument[]): FormulaError | null {
  for (const value of values) if (!isRange(value) && value instanceof FormulaError) return value;
  return null;
}

function signed(operator: string, operand: Value): Value {
  const number = numberOf(operand);
  if (number instanceof FormulaError) return number;
  return operator === "-" ? -number : operator === "%" ? number / 100 : number;
}

function combined(operator: string, left: Value, right: Value): Value {
  if (operator === "&") return joined(left, right);
  if (!["+", "-", "*", "/", "^"].includes(operator)) {
    const order = compare(left, right);
    return order instanceof FormulaError ? order : holds(order, operator);
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  const result = calculated(operator, a, b);
  if (Number.isFinite(result)) return result;
  return operator === "/" ? new FormulaError("#DIV/0!") : new FormulaError("#NUM!");
}

function calculated(operator: string, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    default:
      return a ** b;
  }
}
