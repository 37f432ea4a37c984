/** Something to be changed in Excel: puts its calls into the next message. */
export type Change = () => void;

/** So many changes go into one message: at about 1 KB each well below the 5 MB of Excel on the web. */
const PER_MESSAGE = 3_000;

/**
 * Makes changes in as few messages as the size allows: one, unless there are thousands.
 * A message that fails ends it; what came before it stays.
 */
export async function inMessages(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  for (const change of changes.slice(0, PER_MESSAGE)) change();
  await context.sync();
  return inMessages(context, changes.slice(PER_MESSAGE));
}
