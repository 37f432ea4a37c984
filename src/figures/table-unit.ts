/** （単位：千円） above a table: what its bare numbers count. */
export interface TableUnit {
  readonly unit: string;
  /** Where the words of it end: from there on it holds. */
  readonly end: number;
}

const TABLE_UNIT = /単位 ?[:は/]? ?(千円|百万円|億円|万円|円|%|件|人|名|回|世帯|団体|台|枚|部|か所)(?=[ )\]、。\n]|$)/;

/** The unit that a folded text gives for the table below it, or null. */
export function tableUnitOf(text: string): TableUnit | null {
  const found = text.includes("単位") ? TABLE_UNIT.exec(text) : null;
  const written = found?.[1];
  if (!found || written === undefined) return null;
  return { unit: written === "名" ? "人" : written, end: found.index + found[0].length };
}
