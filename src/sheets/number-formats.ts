import type Big from "big.js";

/** Half up as Excel's ROUND, for results that formulas round. */
export const EXACT_DIGITS = 10;

/** 1,234 or 85.95: thousands separated, as many decimals as the value is written with. */
export function amountFormat(decimals: number): string {
  return `#,##0${fraction(decimals)}`;
}

/** +12, ▲3, 0; with the unit where it is another than the row's (ポイント). */
export function changeFormat(decimals: number, unit: string): string {
  const number = `#,##0${fraction(decimals)}`;
  const words = unit === "" ? "" : `"${unit.replaceAll('"', "")}"`;
  return `+${number}${words};▲${number}${words};0${fraction(decimals)}${words}`;
}

export const RATE_FORMAT = "0.0%";
export const RATE_OF_CHANGE_FORMAT = "+0.0%;▲0.0%;0.0%";

/** Decimal places of exact values, the most of them. */
export function decimalsOf(...values: readonly (Big | null)[]): number {
  return Math.max(0, ...values.map((value) => value?.toFixed().split(".")[1]?.length ?? 0));
}

function fraction(decimals: number): string {
  return decimals === 0 ? "" : `.${"0".repeat(Math.min(decimals, EXACT_DIGITS))}`;
}
