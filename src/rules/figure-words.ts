import type Big from "big.js";
import { fiscalYearName } from "../calendar";
import type { Formula, Operand } from "../indicators";

/** big.js: half away from zero, as Excel's ROUND. */
const HALF_UP = 1;

/** Decimals to which rates are shown. */
const RATE_DECIMALS = 1;

/** Decimals beyond which a quotient is not shown. */
const MOST_DECIMALS = 4;

/** A number with thousands separators: 2363 → 2,363; −0.5 → ▲0.5, as these sheets write it. */
export function showNumber(value: Big): string {
  const digits = separateThousands(value.abs().round(MOST_DECIMALS, HALF_UP).toFixed());
  return `${value.lt(0) ? "▲" : ""}${digits}`;
}

/** Thousands separators in a plain number, none behind its point: 12345.6789 → 12,345.6789. */
export function separateThousands(plain: string): string {
  return plain.replace(/^[0-9]+/, (whole) => whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ","));
}

/** What digits in either width, with or without separators, say by themselves: ２，３６３ → 2363. */
export function plainNumber(digits: string): number {
  return Number(digits.normalize("NFKC").replace(/,/g, ""));
}

/** A value with its unit: 2,363件, 85.95％. */
export function showValue(value: Big, unit: string | null): string {
  return `${showNumber(value)}${unit === "%" ? "％" : (unit ?? "")}`;
}

/** A rate to one decimal, half up: 118.15 → 118.2％. */
export function showRate(rate: Big): string {
  const rounded = rate.round(RATE_DECIMALS, HALF_UP);
  return `${rounded.lt(0) ? "▲" : ""}${rounded.abs().toFixed(RATE_DECIMALS)}％`;
}

/** 年度 as people call it, or a word that holds where no year is known. */
export function showYear(year: number | null, otherwise: string): string {
  return year === null ? otherwise : fiscalYearName(year);
}

/** A formula with its operands and its result: 2,363件 ÷ 2,000件 × 100 ＝ 118.2％. */
export function showFormula(formula: Formula): string {
  return `${showOperation(formula)} ＝ ${showResult(formula)}`;
}

function showOperation({ kind, operands }: Formula): string {
  const [first, second] = operands.map(showOperand);
  switch (kind) {
    case "achievement-rate":
    case "achievement-rate-inverse":
    case "ratio":
      return `${first} ÷ ${second} × 100`;
    case "rate-of-change":
      return `（${first} － ${second}）÷ ${second} × 100`;
    case "difference":
      return `${first} － ${second}`;
    case "threshold-rate":
      return `${first} ×（100 ＋ ${second}）÷ 100`;
    case "threshold-ratio":
      return `${first} × ${second} ÷ 100`;
    case "threshold-difference":
      return `${first} ＋ ${second}`;
    case "sum":
      return operands.map(showOperand).join(" ＋ ");
  }
}

function showOperand({ value, unit }: Operand): string {
  return showValue(value, unit);
}

function showResult({ kind, result, resultUnit }: Formula): string {
  if (!result) return "計算できません（0で割ることになります）";
  switch (kind) {
    case "achievement-rate":
    case "achievement-rate-inverse":
    case "ratio":
    case "rate-of-change":
      return showRate(result);
    default:
      return showValue(result, resultUnit);
  }
}
