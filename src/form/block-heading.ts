import type { CellAddress } from "../snapshot";
import { isSheetHeading, type BlockCandidate } from "./blocks";
import { bottomOf, rangeBetween, rightOf, type Area } from "./grid";
import { numberedTitleOf, numberOf } from "./heading";
import { isColumnHeader } from "./labels";
import { roleOf } from "./survey";

/** A block's number and title with their cells. */
export interface BlockHeading {
  readonly number: string | null;
  readonly numberCell: CellAddress | null;
  readonly title: string | null;
  readonly titleCell: CellAddress | null;
  readonly areas: readonly Area[];
}

/** A heading while its cells are looked at: what is found first stays. */
class HeadingInProgress implements BlockHeading {
  number: string | null = null;
  numberCell: CellAddress | null = null;
  title: string | null = null;
  titleCell: CellAddress | null = null;
  readonly areas: Area[] = [];

  /** An area of the heading, with the number that it holds. */
  takeNumber(number: string | null, area: Area): void {
    this.#take(area);
    if (number === null || this.number !== null) return;
    this.number = number;
    this.numberCell = cellOf(area);
  }

  /** A title with the area that holds it; null where that turned out to hold none. */
  takeTitle(title: string | null, area: Area): void {
    if (title === null || this.title !== null) return;
    this.#take(area);
    this.title = title;
    this.titleCell = cellOf(area);
  }

  /** A title that may have the heading's number before it. */
  takeNumberedTitle(area: Area): void {
    const { number, title } = numberedTitleOf(area.text, this.number === null);
    if (number !== null) this.takeNumber(number, area);
    this.takeTitle(title, area);
  }

  #take(area: Area): void {
    if (!this.areas.includes(area)) this.areas.push(area);
  }
}

function cellOf({ range: { row, column } }: Area): CellAddress {
  return { row, column };
}

/** Longer texts are contents, not titles. */
const MAX_TITLE_LENGTH = 120;

/** What a heading says in brackets behind its number besides a title: 取組項目１（新規）. */
const STATUS = /^(?:新規|継続|拡充|重点|変更|再掲|廃止|終了|完了)$/u;

/** Reads number and title: in the heading's own cell, in the cells right or left of it, or in the row below it. */
export function readBlockHeading(block: BlockCandidate): BlockHeading {
  if (block.headings.length === 0) return headingWithoutWord(block);
  const found = new HeadingInProgress();
  for (const { heading, area } of block.headings) {
    found.takeNumber(heading.number, area);
    found.takeTitle(heading.title !== null && STATUS.test(heading.title) ? null : heading.title, area);
  }
  for (const { area } of block.headings) {
    for (const neighbour of neighboursOf(area, block)) {
      const number = found.number === null ? numberOf(neighbour.text) : null;
      if (number !== null) found.takeNumber(number, neighbour);
      else if (isTitle(neighbour)) found.takeNumberedTitle(neighbour);
      if (found.title !== null) return found;
    }
  }
  return found;
}

/** A block without 取組項目: 「１【広告事業】」 or 「１」「広告事業」 above its first label. */
function headingWithoutWord({ survey, bounds, title }: BlockCandidate): BlockHeading {
  const found = new HeadingInProgress();
  if (!title) return found;
  for (const area of survey.grid.inRow(title.range.row)) {
    if (!isWithin(area.range.column, bounds)) continue;
    const number = found.number === null ? numberOf(area.text) : null;
    if (number !== null) found.takeNumber(number, area);
    else if (found.title === null && isTitle(area)) found.takeNumberedTitle(area);
  }
  return found;
}

/** The cells right of a heading, left of it, and in the rows between it and the block's first label. */
function neighboursOf({ range }: Area, { survey, bounds, labels }: BlockCandidate): readonly Area[] {
  const isFree = (area: Area): boolean => {
    const role = roleOf(survey, area);
    return role === undefined || role === "header";
  };
  let limit = bounds.right + 1;
  let firstLabel = bounds.bottom + 1;
  for (const { area } of labels) {
    firstLabel = Math.min(firstLabel, area.range.row);
    if (area.range.row <= range.row && range.row <= bottomOf(area.range)) limit = Math.min(limit, area.range.column);
  }
  const inRow = survey.grid.inRow(range.row).filter((area) => isWithin(area.range.column, bounds) && isFree(area));
  const neighbours: Area[] = [];
  for (const area of inRow) if (area.range.column > rightOf(range) && area.range.column < limit) neighbours.push(area);
  for (const area of inRow)
    if (rightOf(area.range) < range.column && numberOf(area.text) !== null) neighbours.push(area);
  const below = rangeBetween(bottomOf(range) + 1, bounds.left, firstLabel - 1, bounds.right);
  // A spine that is taller than the labels' row begins beside them, a title ends above them.
  neighbours.push(...survey.grid.startingIn(below, (area) => isFree(area) && bottomOf(area.range) < firstLabel));
  return withoutPersons(neighbours);
}

/** Leaves out what stands behind 担当課 and the like in the same row. */
function withoutPersons(areas: readonly Area[]): readonly Area[] {
  if (!areas.some(isPerson)) return areas;
  let row: number | null = null;
  return areas.filter((area) => {
    if (isPerson(area)) row = area.range.row;
    return area.range.row !== row;
  });
}

function isPerson({ text }: Area): boolean {
  return IN_CHARGE.test(text.normalize("NFKC").trim());
}

function isWithin(column: number, { left, right }: { readonly left: number; readonly right: number }): boolean {
  return column >= left && column <= right;
}

/** Headers of who is in charge, with or without a name behind them. */
const IN_CHARGE = /^(?:担当|所管|所属|作成|記入)/u;

/** Headers beside a title. */
const NOT_A_TITLE = /^(?:取り?組み?|事業|項目)?(?:名称?|タイトル|件名|標題|番号)[:]?$/u;

function isTitle({ text }: Area): boolean {
  if (text.length > MAX_TITLE_LENGTH || !/[\p{L}\p{N}]/u.test(text) || /^\s*[※＊]/u.test(text)) return false;
  return !NOT_A_TITLE.test(text.normalize("NFKC").trim()) && !isColumnHeader(text) && !isSheetHeading(text);
}
