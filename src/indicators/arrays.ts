const NONE: readonly never[] = [];

/** A copy that takes no more room than it needs, for what a reading keeps: a list that was pushed to has room for seventeen. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** Sorts a list in place unless it is in order, as most short ones are: sorting takes room even then. */
export function ordered<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  let before: T | undefined;
  for (const next of list) {
    if (before !== undefined && compare(before, next) > 0) return list.sort(compare);
    before = next;
  }
  return list;
}
