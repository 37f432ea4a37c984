import type Big from "big.js";
import type { Formula, Operand } from "../indicators";
import { roundHalfUp } from "../indicators";

/** A formula in one line: 2,363件 ÷ 2,000件 × 100 ＝ 118.2％. */
export function formulaInWords({ kind, operands, result, resultUnit }: Formula): string {
  const [first, second] = operands.map(quantity);
  const sign = kind === "difference" ? `${first} － ${second}` : `${first} ÷ ${second} × 100`;
  if (result === null) return sign;
  return `${sign} ＝ ${kind === "difference" ? amount(result, resultUnit) : `${separated(roundHalfUp(result, 1).toFixed(1))}％`}`;
}

function quantity({ value, unit }: Operand): string {
  return amount(value, unit);
}

function amount(value: Big, unit: string | null): string {
  const sign = value.lt(0) ? "▲" : "";
  return `${sign}${separated(value.abs().toFixed())}${unit === "%" ? "％" : (unit ?? "")}`;
}

/** A plain number with thousands separators. */
export function separated(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
