import type Big from "big.js";
import { fiscalYearName } from "../calendar";
import type { Formula } from "../indicators";

const HALF_UP = 1;

/** A number with thousands separators, at most `decimals` places, without trailing zeros: 2,363 / 85.95. */
export function formatNumber(value: Big, decimals = 4): string {
  return withSeparators(value.round(decimals, HALF_UP).toFixed());
}

export function formatQuantity(value: Big, unit: string | null): string {
  return formatNumber(value) + (unit === "%" ? "％" : (unit ?? ""));
}

/** A rate in percent to one decimal, rounded half up: 118.2％. */
export function formatRate(value: Big): string {
  return `${withSeparators(value.toFixed(1, HALF_UP))}％`;
}

/** The result of a formula in its own unit, with a sign where it is a change. */
export function formatResult(formula: Formula, result: Big): string {
  switch (formula.kind) {
    case "achievement-rate":
    case "achievement-rate-inverse":
    case "ratio":
      return formatRate(result);
    case "rate-of-change":
      return signOf(result) + formatRate(result.abs());
    case "difference":
      return signOf(result) + formatQuantity(result.abs(), formula.resultUnit);
    case "threshold-rate":
    case "threshold-ratio":
    case "threshold-difference":
    case "sum":
      return formatQuantity(result, formula.resultUnit);
  }
}

function signOf(value: Big): string {
  if (value.eq(0)) return "±";
  return value.lt(0) ? "▲" : "＋";
}

function withSeparators(number: string): string {
  const [whole = "0", fraction] = number.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",").replace(/^-/, "▲");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A part of a written formula: an operand by its position, or what stands between. */
export type FormulaPart = number | string;

/** How a formula is written: operands by position, operators as text. */
export function formulaParts(formula: Formula): readonly FormulaPart[] {
  switch (formula.kind) {
    case "achievement-rate":
    case "achievement-rate-inverse":
    case "ratio":
      return [0, " ÷ ", 1, " × 100"];
    case "difference":
      return [0, " － ", 1];
    case "rate-of-change":
      return ["（", 0, " － ", 1, "）÷ ", 1, " × 100"];
    case "threshold-rate":
      return [0, " ×（100 ＋ ", 1, "）÷ 100"];
    case "threshold-ratio":
      return [0, " × ", 1, " ÷ 100"];
    case "threshold-difference":
      return [0, " ＋ ", 1];
    case "sum":
      return formula.operands.flatMap((_, index) => (index === 0 ? [index] : [" ＋ ", index]));
  }
}

/** 2019 → 令和元年度. */
export const formatFiscalYear = fiscalYearName;
