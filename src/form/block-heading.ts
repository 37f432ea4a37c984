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

const NONE: BlockHeading = { number: null, numberCell: null, title: null, titleCell: null, areas: [] };

/** Longer texts are contents, not titles. */
const MAX_TITLE_LENGTH = 120;

/** What a heading says in brackets behind its number besides a title: 取組項目１（新規）. */
const STATUS = /^(?:新規|継続|拡充|重点|変更|再掲|廃止|終了|完了)$/u;

/** Reads number and title: in the heading's own cell, in the cells right or left of it, or in the row below it. */
export function readBlockHeading(block: BlockCandidate): BlockHeading {
  if (block.headings.length === 0) return headingWithoutWord(block);
  let found = NONE;
  for (const { heading, area } of block.headings) {
    const title = heading.title !== null && STATUS.test(heading.title) ? null : heading.title;
    found = withTitle(withNumber(found, heading.number, area), title, area);
  }
  for (const { area } of block.headings) {
    for (const neighbour of neighboursOf(area, block)) {
      const number = found.number === null ? numberOf(neighbour.text) : null;
      if (number !== null) found = withNumber(found, number, neighbour);
      else if (isTitle(neighbour)) found = withNumberedTitle(found, neighbour);
      if (found.title !== null) return found;
    }
  }
  return found;
}

/** A block without 取組項目: 「１【広告事業】」 or 「１」「広告事業」 above its first label. */
function headingWithoutWord({ survey, bounds, title }: BlockCandidate): BlockHeading {
  if (!title) return NONE;
  const row = survey.grid.inRow(title.range.row).filter(({ range }) => isWithin(range.column, bounds));
  let found = NONE;
  for (const area of row) {
    const number = found.number === null ? numberOf(area.text) : null;
    if (number !== null) found = withNumber(found, number, area);
    else if (found.title === null && isTitle(area)) found = withNumberedTitle(found, area);
  }
  return found;
}

function withNumber(found: BlockHeading, number: string | null, area: Area): BlockHeading {
  if (number === null || found.number !== null) return withArea(found, area);
  return { ...withArea(found, area), number, numberCell: { row: area.range.row, column: area.range.column } };
}

function withTitle(found: BlockHeading, title: string | null, area: Area): BlockHeading {
  if (title === null || found.title !== null) return found;
  return { ...withArea(found, area), title, titleCell: { row: area.range.row, column: area.range.column } };
}

function withNumberedTitle(found: BlockHeading, area: Area): BlockHeading {
  if (found.number !== null) return withTitle(found, numberedTitleOf(area.text, false).title, area);
  const { number, title } = numberedTitleOf(area.text, true);
  return withTitle(number === null ? found : withNumber(found, number, area), title, area);
}

function withArea(found: BlockHeading, area: Area): BlockHeading {
  return found.areas.includes(area) ? found : { ...found, areas: [...found.areas, area] };
}

/** The cells right of a heading, left of it, and in the rows between it and the block's first label. */
function neighboursOf({ range }: Area, { survey, bounds, labels }: BlockCandidate): Area[] {
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
  const [right, left]: [Area[], Area[]] = [[], []];
  for (const area of survey.grid.inRow(range.row)) {
    if (!isWithin(area.range.column, bounds) || !isFree(area)) continue;
    if (area.range.column > rightOf(range) && area.range.column < limit) right.push(area);
    if (rightOf(area.range) < range.column && numberOf(area.text) !== null) left.push(area);
  }
  const below = rangeBetween(bottomOf(range) + 1, bounds.left, firstLabel - 1, bounds.right);
  // A spine that is taller than the labels' row begins beside them, a title ends above them.
  const between = survey.grid.startingIn(below, (area) => isFree(area) && bottomOf(area.range) < firstLabel);
  return withoutPersons([...right, ...left, ...between]);
}

/** Leaves out what stands behind 担当課 and the like in the same row. */
function withoutPersons(areas: readonly Area[]): Area[] {
  let row: number | null = null;
  return areas.filter(({ text, range }) => {
    if (IN_CHARGE.test(text.normalize("NFKC").trim())) row = range.row;
    return range.row !== row;
  });
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
