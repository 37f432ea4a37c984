/** Something to be changed in Excel: puts its calls into the next message. */
export interface Change {
  (): void;
  /** Bytes of the texts that it writes; absent for little. */
  readonly bytes?: number;
}

/** A change that writes texts of any length. */
export function withTexts(texts: readonly string[], change: () => void): Change {
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return Object.assign(() => change(), { bytes: characters * BYTES_PER_CHARACTER });
}

/** A Japanese character in UTF-8. */
const BYTES_PER_CHARACTER = 3;

/** What a change costs beside its texts, as measured: the paths to its objects and its actions. */
const BYTES_PER_CHANGE = 1_000;

/**
 * Excel on the web takes 5 MB a message; well below it nothing is refused.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
const BYTES_PER_MESSAGE = 3_000_000;

/**
 * Makes changes in as few messages as the size allows: one, unless there are thousands.
 * A message that fails ends it; what came before it stays.
 */
export async function inMessages(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const count = countForOneMessage(changes);
  for (const change of changes.slice(0, count)) change();
  await context.sync();
  return inMessages(context, changes.slice(count));
}

/** How many of the changes go into one message: one at least. */
function countForOneMessage(changes: readonly Change[]): number {
  let bytes = 0;
  const count = changes.findIndex(({ bytes: own = 0 }, index) => {
    bytes += BYTES_PER_CHANGE + own;
    return index > 0 && bytes > BYTES_PER_MESSAGE;
  });
  return count < 0 ? changes.length : count;
}
