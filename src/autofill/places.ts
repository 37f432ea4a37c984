import type { Figure } from "../figures";

const OPENING = "（(［[〔【「『";
const CLOSING = "）)］]〕】」』";

/**
 * Where a statement about a figure is put: behind it, behind the bracket that it stands in, and behind the brackets that
 * follow it directly (2,363件（3月末）▮). UTF-16 offset.
 */
export function placeBehind(text: string, { end }: Pick<Figure, "end">): number {
  let at = behindEnclosing(text, end);
  while (at < text.length && OPENING.includes(text.charAt(at))) {
    const close = closingFrom(text, at + 1);
    if (close === null) return at;
    at = close;
  }
  return at;
}

/** Behind the outermost bracket of its line that is open at `end`, or `end` itself. */
function behindEnclosing(text: string, end: number): number {
  let depth = 0;
  for (let at = text.lastIndexOf("\n", end - 1) + 1; at < end; at++) {
    if (OPENING.includes(text.charAt(at))) depth++;
    else if (CLOSING.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
  }
  let at = end;
  for (; depth > 0; depth--) {
    const close = closingFrom(text, at);
    if (close === null) return end;
    at = close;
  }
  return at;
}

/** Behind the bracket that closes what is open at `from`; null where the line ends before. */
function closingFrom(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length && text.charAt(at) !== "\n"; at++) {
    if (OPENING.includes(text.charAt(at))) depth++;
    if (!CLOSING.includes(text.charAt(at))) continue;
    depth--;
    if (depth === 0) return at + 1;
  }
  return null;
}

/**
 * The words around a figure that speak of it: from the last stop or the figure of another indicator before it, to the
 * figure of another indicator behind it.
 *
 * @param others figures in the same text that answer other goals
 */
export function wordsAround(text: string, figure: Pick<Figure, "start" | "end">, others: readonly Figure[]): string {
  const before = others.filter(({ end }) => end <= figure.start).map(({ end }) => end);
  const behind = others.filter(({ start }) => start >= figure.end).map(({ start }) => start);
  const stop = ["\n", "。", "、", "）", ")"].map((sign) => text.lastIndexOf(sign, figure.start - 1) + 1);
  const from = Math.max(0, ...before, ...stop);
  return text.slice(from, Math.min(text.length, ...behind));
}
