import { parseFiscalYears } from "../calendar";

/** Numbers and brackets before a title: 1-2., （3）, ④, 取組項目5【. */
const LEADING = /^(?:取組項目[0-9\-－.]*|[(]?[0-9]+(?:[-.][0-9]+)*[).:、]?|[【〔[「『<《])+/;
const FILLERS = /[\s\p{P}\p{S}]/gu;
/** Words that are put or left as one likes. */
const PARTICLES = /に(?:関する|対する|おける|係る|ついての|よる|向けた)|への|での|との|からの|[のをへがはにで]/g;
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/取り組み|取組み/g, "取組"],
  [/[ヵケヶ](?=所)|箇(?=所)/g, "か"],
  [/及び|並びに|および|ならびに|又は|または/g, "・"],
];

/** What of a title is compared: without its number, width, years, marks and particles. */
export function titleKey(title: string): string {
  let text = withoutYears(title.normalize("NFKC")).replace(/\s/g, "").toLowerCase();
  for (const [spelling, usual] of SPELLINGS) text = text.replace(spelling, usual);
  const bare = text.replace(LEADING, "").replace(FILLERS, "");
  const key = bare.replace(PARTICLES, "");
  return key === "" ? bare : key;
}

function withoutYears(title: string): string {
  let rest = "";
  let position = 0;
  // 2000 stands in for the year near which 元年度 is looked for: the mention is dropped whatever year it is.
  for (const { start, end } of parseFiscalYears(title, 2000)) {
    rest += title.slice(position, start);
    position = end;
  }
  return (rest + title.slice(position)).replace(/年度/g, "");
}

/** The pairs of neighbouring characters of a key; of a single character itself. */
export function bigramsOf(key: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < key.length; at++) found.add(key.slice(at, at + 2));
  if (key.length === 1) found.add(key);
  return found;
}

/** Dice's coefficient: 1 for the same set, 0 for nothing in common. */
export function likeness(common: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * common) / (a + b);
}

/** How much of the smaller set is in the larger one. */
export function containment(common: number, a: number, b: number): number {
  const smaller = Math.min(a, b);
  return smaller === 0 ? 0 : common / smaller;
}
