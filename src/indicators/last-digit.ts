import Big from "big.js";
import type { Figure } from "../figures";
import { isMoney, isPercentage } from "./conversion";

const SCALES: Readonly<Record<string, string>> = { 十: "1e1", 百: "1e2", 千: "1e3", 万: "1e4", 億: "1e8", 兆: "1e12" };

/** The words of size that a number ends with: 5億6,100万, 6千9百万. */
const LARGE = /([十百千]?)([万億兆])$/;

/**
 * What one step of the last digit that a figure prints is worth, in its unit: 0.01 for 85.83％, 1 for 9,598千円, 10,000 for
 * 5億6,100万円. Figures as these are rounded or cut off; a count (2,363件) is exact and gives 0.
 */
export function lastDigitOf({ text, unit, decimals }: Pick<Figure, "text" | "unit" | "decimals">): Big {
  const written = text.normalize("NFKC").replace(/\s/g, "");
  const number = unit !== null && written.endsWith(unit) ? written.slice(0, -unit.length) : written.replace(/円$/, "");
  const [, ten = "", large = ""] = LARGE.exec(number) ?? [];
  if (large !== "") return new Big(SCALES[large] ?? 1).times(SCALES[ten] ?? 1).times(new Big(10).pow(-decimals));
  const isRounded = decimals > 0 || isMoney(unit) || isPercentage(unit) || unit === "ポイント" || unit === "倍";
  return isRounded ? new Big(10).pow(-decimals) : new Big(0);
}
