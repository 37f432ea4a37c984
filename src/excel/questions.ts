import { ExcelError, isTooLarge, toExcelError } from "./errors";

/** Something to be read from Excel, together with many others in one message. */
export interface Question {
  /** Puts what it needs into the next message. */
  ask(): void;
  /** Takes in the answer after the sync. Gives smaller questions where Excel left the answer out for its size. */
  take(): readonly Question[];
  /** Smaller questions in its place for when the message is too large; empty when it cannot be smaller. */
  split(): readonly Question[];
  /**
   * There for what Excel cannot always answer (conditional formats that its own dialogs left unreadable): safer questions
   * in its place, empty to go on without. Such a question never makes the others fail.
   */
  instead?(): readonly Question[];
  /** Roughly how many characters question and answer have together; absent for little. */
  weight?(): number;
}

/**
 * What goes into one message at most. The client library builds and takes in each message at one go, during which the page
 * neither paints nor takes clicks; about 200 blocks of the form stay below.
 */
export const MESSAGE_WEIGHT = 1_700_000;

/** What a question without a weight counts for. */
const LITTLE = 500;

/**
 * Reads all answers in one message, or in several where they are much (`MESSAGE_WEIGHT`). Where Excel refuses it as too large (Excel on the web: 5 MB a request and a
 * response) or leaves answers out (`values` is null above 5,000,000 cells) it asks again, in halves.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * @throws what Excel throws; ExcelError `payload-too-large` when the smallest question still is
 */
export async function askAll(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  const [now, later] = oneMessage(questions);
  if (now.length === 0) return;
  for (const question of now) question.ask();
  try {
    await context.sync();
  } catch (error) {
    await askApart(context, now, error);
    return askAll(context, later);
  }
  return askAll(context, [...now.flatMap((question) => question.take()), ...later]);
}

/** The questions for the next message, and the rest. One that is too heavy by itself is split. */
function oneMessage(questions: readonly Question[]): readonly [readonly Question[], readonly Question[]] {
  const waiting = [...questions].reverse();
  const now: Question[] = [];
  let weight = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const own = next.weight?.() ?? LITTLE;
    const parts = own > MESSAGE_WEIGHT ? next.split() : [];
    if (parts.length > 1) {
      waiting.push(...[...parts].reverse());
      continue;
    }
    if (now.length > 0 && weight + own > MESSAGE_WEIGHT) return [now, [next, ...waiting.reverse()]];
    now.push(next);
    weight += own;
  }
  return [now, []];
}

/** After a failed message: the same in smaller ones, or without what Excel cannot answer. */
async function askApart(context: Excel.RequestContext, questions: readonly Question[], error: unknown): Promise<void> {
  if (isTooLarge(error)) {
    const [first, second] = halves(questions);
    await askAll(context, first);
    return askAll(context, second);
  }
  const fragile = questions.filter((question) => question.instead);
  if (fragile.length === 0 || !mayBeOneQuestionsFault(error)) throw error;
  await askAll(
    context,
    questions.filter((question) => !question.instead),
  );
  return askOneByOne(context, fragile);
}

async function askOneByOne(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  const [question, ...rest] = questions;
  if (!question) return;
  question.ask();
  try {
    await context.sync();
    await askAll(context, question.take());
  } catch (error) {
    if (!mayBeOneQuestionsFault(error)) throw error;
    await askOneByOne(context, question.instead?.() ?? []);
  }
  return askOneByOne(context, rest);
}

/** Whether an error can lie in what was asked; a cell in edit mode, a closed window or a lost sheet meets them all. */
function mayBeOneQuestionsFault(error: unknown): boolean {
  return ["unknown", "invalid", "unsupported"].includes(toExcelError(error).code);
}

/** Two lists that ask for as much as one; a single question is split in itself. */
function halves(questions: readonly Question[]): readonly [readonly Question[], readonly Question[]] {
  const [only] = questions;
  const parts = questions.length === 1 && only ? only.split() : questions;
  if (parts.length < 2) throw new ExcelError("payload-too-large");
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)];
}

/** The two halves of an area, cut across its longer side; empty for a single cell. */
export function halvesOfArea<Area extends Rectangle>(area: Area): readonly Area[] {
  const { row, column, rowCount, columnCount } = area;
  if (rowCount * columnCount < 2) return [];
  if (rowCount >= columnCount) {
    const top = Math.ceil(rowCount / 2);
    return [
      { ...area, rowCount: top },
      { ...area, row: row + top, rowCount: rowCount - top },
    ];
  }
  const left = Math.ceil(columnCount / 2);
  return [
    { ...area, columnCount: left },
    { ...area, column: column + left, columnCount: columnCount - left },
  ];
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}
