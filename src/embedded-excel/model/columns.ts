import type { Column, ColumnSpan } from "./types";

/** The column's own record, or undefined where it is as all others. `spans` are ascending and apart. */
export function columnAt(spans: readonly ColumnSpan[], column: number): Column | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return undefined;
    if (column < span.first) high = middle - 1;
    else if (column > span.last) low = middle + 1;
    else return span.column;
  }
  return undefined;
}

/** `spans` with the columns first…last changed by `change`; columns without a record start from `otherwise`. */
export function withColumns(
  spans: readonly ColumnSpan[],
  first: number,
  last: number,
  otherwise: Column,
  change: Partial<Column>,
): readonly ColumnSpan[] {
  const result: ColumnSpan[] = [];
  let next = first;
  const put = (from: number, to: number, column: Column) => {
    if (from <= to) result.push({ first: from, last: to, column });
  };
  for (const span of spans) {
    if (span.last < first || span.first > last) {
      result.push(span);
      continue;
    }
    put(span.first, first - 1, span.column);
    put(next, span.first - 1, { ...otherwise, ...change });
    put(Math.max(span.first, first), Math.min(span.last, last), { ...span.column, ...change });
    put(last + 1, span.last, span.column);
    next = span.last + 1;
  }
  put(next, last, { ...otherwise, ...change });
  return result.sort((a, b) => a.first - b.first);
}
