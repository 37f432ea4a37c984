/**
 * Does the work for each item, several at once, and gives the results in the order of the items. At most `ahead` items are
 * begun before the one whose turn it is has been taken: so what waits for its turn stays small however many there are.
 *
 * @param work never fails
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    begun.push(work(item));
    if (begun.length < ahead) continue;
    const first = begun.shift();
    if (first) yield await first;
  }
  for (const rest of begun) yield await rest;
}
