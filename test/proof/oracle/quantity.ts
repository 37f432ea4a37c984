import type { Random } from "../support/random";
import { fraction, fromDecimal, multiply, type Fraction } from "./fraction";

/** What is measured, and the units that it may be written in, each with its worth in the first of them. */
export interface Measure {
  readonly names: readonly string[];
  readonly units: readonly (readonly [unit: string, worth: Fraction])[];
  readonly places: number;
  readonly isPercentage: boolean;
  readonly lessIsBetter: boolean;
  readonly mayBeNegative: boolean;
}

const one = fraction(1);
const plain = { places: 0, isPercentage: false, lessIsBetter: false, mayBeNegative: false };
const money: Measure["units"] = [
  ["円", one],
  ["千円", fraction(1_000)],
  ["万円", fraction(10_000)],
  ["百万円", fraction(1_000_000)],
];

export const MEASURES: readonly Measure[] = [
  {
    ...plain,
    names: ["交流会の参加者数", "研修の受講者数"],
    units: [
      ["人", one],
      ["名", one],
    ],
  },
  { ...plain, names: ["訪問調査の件数", "相談会の利用件数"], units: [["件", one]] },
  { ...plain, names: ["講座の開催回数"], units: [["回", one]] },
  {
    ...plain,
    names: ["見守りの拠点数"],
    units: [
      ["か所", one],
      ["箇所", one],
      ["カ所", one],
    ],
  },
  { ...plain, names: ["広告料の収入額", "貸付料の収入額"], units: money, places: 1 },
  { ...plain, names: ["事業の収支差額"], units: money, mayBeNegative: true },
  {
    ...{ ...plain, places: 2, isPercentage: true },
    names: ["保険料の収納率", "窓口の満足度"],
    units: [
      ["％", one],
      ["%", one],
      ["パーセント", one],
      ["割", fraction(10)],
    ],
  },
  { ...plain, names: ["苦情件数"], units: [["件", one]], lessIsBetter: true },
  { ...plain, names: ["放置自転車の台数"], units: [["台", one]], lessIsBetter: true },
  { ...plain, names: ["保険料の未収金"], units: money, lessIsBetter: true },
];

/** A number as somebody wrote it, and what it is worth in the measure's first unit. */
export interface Quantity {
  readonly text: string;
  readonly value: Fraction;
}

/** Any quantity of a measure; with `near`, most often one that differs from that in its last digit. */
export function someQuantity(random: Random, measure: Measure, near: Quantity | null): Quantity {
  if (near && random.chance(0.3)) return { ...near };
  const [unit, worth] = random.pick(measure.units);
  const places = random.integer(0, measure.places);
  const most = measure.isPercentage ? 10 ** (2 + places) : 10 ** random.integer(1, 6);
  const digits = near && random.chance(0.5) ? neighbour(random, near.value, worth, places) : random.integer(0, most);
  const isNegative = digits < 0 || (measure.mayBeNegative && random.chance(0.3));
  const decimal = decimalOf(Math.abs(digits), places);
  const sign = isNegative ? random.pick(["▲", "△", "−", "マイナス"]) : "";
  return {
    text: sign + written(random, decimal) + unit,
    value: multiply(fromDecimal(isNegative && digits !== 0 ? `-${decimal}` : decimal), worth),
  };
}

/** The digits of a number close to a value. */
function neighbour(random: Random, value: Fraction, worth: Fraction, places: number): number {
  const scaled = multiply(value, fraction(worth.denominator * 10n ** BigInt(places), worth.numerator));
  return Math.max(0, Number(scaled.numerator / scaled.denominator) + random.integer(-1, 1));
}

export function decimalOf(digits: number, places: number): string {
  const padded = String(digits).padStart(places + 1, "0");
  return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** With or without commas, in half or full width. */
export function written(random: Random, decimal: string): string {
  const [whole = "0", places] = decimal.split(".");
  const grouped = random.chance(0.5) ? whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",") : whole;
  const text = places === undefined ? grouped : `${grouped}.${places}`;
  if (!random.chance(0.3)) return text;
  return text.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
