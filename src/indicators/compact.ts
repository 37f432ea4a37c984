const NONE: readonly never[] = [];

/** A copy that takes no more room than it needs, for what a reading keeps: a list that was pushed to has room for seventeen. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
