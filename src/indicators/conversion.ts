import type Big from "big.js";
import type { Operand } from "./types";

/** How much of a dimension's base unit one unit is, as a decimal. */
const SCALES: Readonly<Record<string, readonly [dimension: string, scale: string]>> = {
  円: ["money", "1"],
  千円: ["money", "1e3"],
  万円: ["money", "1e4"],
  十万円: ["money", "1e5"],
  百万円: ["money", "1e6"],
  千万円: ["money", "1e7"],
  億円: ["money", "1e8"],
  十億円: ["money", "1e9"],
  百億円: ["money", "1e10"],
  兆円: ["money", "1e12"],
  "%": ["ratio", "1"],
  割: ["ratio", "10"],
  "‰": ["ratio", "0.1"],
  mg: ["weight", "1e-6"],
  g: ["weight", "1e-3"],
  kg: ["weight", "1"],
  t: ["weight", "1e3"],
  トン: ["weight", "1e3"],
  mm: ["length", "1e-3"],
  cm: ["length", "1e-2"],
  m: ["length", "1"],
  km: ["length", "1e3"],
  秒: ["time", "1"],
  分: ["time", "60"],
  時間: ["time", "3600"],
  // Counters of one kind of thing, which people change within a sheet.
  か所: ["place", "1"],
  会場: ["place", "1"],
  拠点: ["place", "1"],
  地点: ["place", "1"],
  店: ["shop", "1"],
  店舗: ["shop", "1"],
  日: ["day", "1"],
  日間: ["day", "1"],
};

/** Whether a unit tells a share of a whole, so that its differences are counted in ポイント. */
export function isPercentage(unit: string | null): boolean {
  return unit !== null && SCALES[unit]?.[0] === "ratio";
}

/** The unit of a difference: two percentages differ in ポイント. */
export function differenceUnit(unit: string | null): string | null {
  return isPercentage(unit) ? "ポイント" : unit;
}

/** A level in the unit in which its differences are told: 8割 as 80 %, so that it is 5ポイント above 75 %. */
export function forDifference(level: Operand): Operand {
  if (level.unit === "%" || !isPercentage(level.unit)) return level;
  return { ...level, value: convert(level.value, level.unit, "%") ?? level.value, unit: "%" };
}

/** Whether a unit is money, whose stated values are usually rounded to that unit. */
export function isMoney(unit: string | null): boolean {
  return unit !== null && SCALES[unit]?.[0] === "money";
}

/** Whether values in one unit can be told in the other. A missing unit takes the other's. */
export function areConvertible(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const dimension = SCALES[a]?.[0];
  return dimension !== undefined && dimension === SCALES[b]?.[0];
}

/** A value told in another unit, exactly; null where the units do not convert. */
export function convert(value: Big, from: string | null, to: string | null): Big | null {
  if (from === null || to === null || from === to) return value;
  const source = SCALES[from];
  const goal = SCALES[to];
  if (!source || !goal || source[0] !== goal[0]) return null;
  return value.times(source[1]).div(goal[1]);
}
