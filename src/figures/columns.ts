import type { Draft } from "./draft";
import { bitOf, Label } from "./labels";
import type { Token, YearToken } from "./tokens";

/** What a column of a table is called in its head line: 目標, 前年度, 令和元年度, H30実績. */
interface Column {
  readonly label: number;
  readonly year: YearToken | null;
}

const COLUMN_LABELS =
  Label.Goal | Label.Result | Label.Prior | Label.Current | Label.Reference | Label.Rate | Label.Difference;
/** What may stand between two words of a head line, and before the first: the head of the names. */
const BETWEEN = /^[ |・/]*(?:[(][^()]{0,8}[)])?[ |・/]*$/;
const NAMES_HEAD = /^[ |○◯●◎◇◆□■・]*[^ |、。:(【]{0,12}[ |]*$/;

/** Reads a line without figures that names columns, or null: 講座名 目標 実績, | H30年度 | R元年度 |. */
function readColumns(text: string, from: number, to: number, tokens: readonly Token[]): readonly Column[] | null {
  const columns: Column[] = [];
  let end = from;
  for (const token of tokens) {
    if (token.kind === "item") continue;
    const column = columnOf(token);
    if (!column) return null;
    const gap = text.slice(end, token.start);
    const last = columns[columns.length - 1];
    if (last?.label === 0 && gap === "" && column.year === null)
      columns[columns.length - 1] = { ...column, year: last.year };
    else if ((last ? BETWEEN : NAMES_HEAD).test(gap)) columns.push(column);
    else return null;
    end = token.end;
  }
  return columns.length >= 2 && BETWEEN.test(text.slice(end, to)) ? columns : null;
}

function columnOf(token: Token): Column | null {
  if (token.kind === "year") return token.use === "governs" ? { label: 0, year: token } : null;
  const label = token.kind === "word" ? bitOf(token.word.kind) & COLUMN_LABELS : 0;
  return label === 0 ? null : { label, year: null };
}

/** Gives the figures of every line below such a head, one for each column, what their columns say. */
export function settleColumns(
  text: string,
  tokens: readonly Token[],
  drafts: readonly Draft[],
  makeGoal: (draft: Draft) => void,
): void {
  let columns: readonly Column[] | null = null;
  let next = 0;
  let from = 0;
  for (const line of linesOf(tokens)) {
    const to = line.end ?? text.length;
    const first = next;
    while ((drafts[next]?.token.start ?? Infinity) < to) next++;
    if (next > first && columns) settleRow(columns, drafts.slice(first, next), makeGoal);
    else if (next === first)
      columns = readColumns(text, from, to, line.tokens) ?? (line.tokens.length > 0 ? null : columns);
    from = to + 1;
  }
}

interface Line {
  readonly tokens: readonly Token[];
  /** Where it ends; null for the last one. */
  readonly end: number | null;
}

function* linesOf(tokens: readonly Token[]): Generator<Line> {
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== "line") continue;
    yield { tokens: tokens.slice(first, index), end: token.start };
    first = index + 1;
  }
  yield { tokens: tokens.slice(first), end: null };
}

function settleRow(columns: readonly Column[], row: readonly Draft[], makeGoal: (draft: Draft) => void): void {
  if (row.length !== columns.length || row.some(({ isRoleOpen, isInBracket }) => !isRoleOpen || isInBracket)) return;
  row.forEach((draft, index) => {
    const { label, year } = columns[index] ?? { label: 0, year: null };
    // One thing is measured in all columns of a line.
    draft.name = row[0]?.name ?? draft.name;
    draft.year = year ?? draft.year;
    // Which of the years is the current one, the years together tell.
    if (label === 0) return;
    if (label & Label.Goal) makeGoal(draft);
    else {
      draft.role = roleOf(label);
      draft.relativeYear = label & Label.Prior ? 1 : label & Label.Current ? 0 : null;
    }
    // 令和元年度実績, 平成30年度実績: the years tell here as well.
    draft.isRoleOpen = label === Label.Result && year !== null;
  });
}

function roleOf(label: number): Draft["role"] {
  if (label & Label.Prior) return "prior";
  if (label & Label.Reference) return "reference";
  if (label & Label.Rate) return "rate";
  return label & Label.Difference ? "difference" : "actual";
}
