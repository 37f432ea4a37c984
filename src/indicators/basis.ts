import type { Basis, Figure } from "../figures";

/** Bases that make figures of two years comparable: a 決算見込 stands against the 決算 of the year before in March. */
const FAMILIES: Readonly<Record<Basis, "final" | "cut-off" | "budget">> = {
  settlement: "final",
  "provisional-settlement": "final",
  preliminary: "final",
  estimate: "final",
  "cut-off": "cut-off",
  budget: "budget",
};

/** Whether two figures are counted alike, as far as the text says on what they are counted. */
export function areComparable(a: Figure, b: Figure): boolean {
  if (a.basis === null || b.basis === null) return a.basis !== "budget" && b.basis !== "budget";
  if (FAMILIES[a.basis] !== FAMILIES[b.basis]) return false;
  return a.basis !== "cut-off" || cutOff(a) === cutOff(b);
}

/** Whether both say a basis and the same one. */
export function haveSameBasis(a: Figure, b: Figure): boolean {
  return a.basis === b.basis && (a.basis !== "cut-off" || cutOff(a) === cutOff(b));
}

/** The day of a cut-off without its year and 現在: 令和2年3月末現在 and 3月末 are one. 年度末 is 3月末. */
function cutOff({ basisText }: Figure): string | undefined {
  return basisText
    ?.normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^.*年度?(?=[0-9]{1,2}月)/, "")
    .replace(/(?:現在|時点)$/, "")
    .replace(/3月31日|年度末|決算期末/, "3月末");
}

/**
 * Whether one year's figure on these two bases is one figure told twice. Budgets merely stand beside results, and
 * figures at two days of one year grow from one to the other.
 */
export function tellOneYearTwice(a: Figure, b: Figure): boolean {
  if (a.basis === null || b.basis === null || haveSameBasis(a, b)) return false;
  if (a.basis === "budget" || b.basis === "budget") return false;
  return a.basis !== "cut-off" || b.basis !== "cut-off";
}
