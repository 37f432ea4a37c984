import type { Inline } from "./inline";
import { parseInline } from "./inline";

export type { Inline };

/** A block of a Markdown page, as far as the pages of docs/ use Markdown. Pictures are left out. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly words: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly words: readonly Inline[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly head: Row; readonly rows: readonly Row[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string };

type Row = readonly (readonly Inline[])[];

const HEADING = /^(#{1,6}) +(.*)$/;
const ITEM = /^(?:([-*])|\d+\.) +(.*)$/;
const FENCE = /^\x60{3}/;
const RULER = /^\|(?: *:?-+:? *\|)+ *$/;

/** Reads a page; what it does not know becomes a paragraph. */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, next } = blockAt(lines, at);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

interface ReadBlock {
  readonly block: Block | null;
  /** The line after it. */
  readonly next: number;
}

function blockAt(lines: readonly string[], at: number): ReadBlock {
  const line = lines[at] ?? "";
  if (line.trim() === "") return { block: null, next: at + 1 };
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const [, marks = "", words = ""] = heading;
    return { block: { kind: "heading", level: marks.length, words: parseInline(words) }, next: at + 1 };
  }
  if (FENCE.test(line)) return codeAt(lines, at);
  if (line.startsWith(">")) return quoteAt(lines, at);
  if (ITEM.test(line)) return listAt(lines, at);
  if (line.startsWith("|") && RULER.test(lines[at + 1] ?? "")) return tableAt(lines, at);
  return paragraphAt(lines, at);
}

function codeAt(lines: readonly string[], at: number): ReadBlock {
  const next = endOf(lines, at + 1, (line) => !FENCE.test(line));
  return { block: { kind: "code", text: lines.slice(at + 1, next).join("\n") }, next: next + 1 };
}

function quoteAt(lines: readonly string[], at: number): ReadBlock {
  const next = endOf(lines, at, (line) => line.startsWith(">"));
  const inside = lines.slice(at, next).map((line) => line.replace(/^> ?/, ""));
  return { block: { kind: "quote", blocks: parseMarkdown(inside.join("\n")) }, next };
}

function listAt(lines: readonly string[], at: number): ReadBlock {
  const isOrdered = ITEM.exec(lines[at] ?? "")?.[1] === undefined;
  const next = endOf(lines, at, (line) => ITEM.test(line) || /^ +\S/.test(line));
  const items: string[] = [];
  for (const line of lines.slice(at, next)) {
    const words = ITEM.exec(line)?.[2];
    if (words !== undefined) items.push(words);
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return { block: { kind: "list", isOrdered, items: items.map(parseInline) }, next };
}

function tableAt(lines: readonly string[], at: number): ReadBlock {
  const next = endOf(lines, at, (line) => line.startsWith("|"));
  const [head = [], ...rows] = [at, ...range(at + 2, next)].map((row) => cellsOf(lines[row] ?? ""));
  return { block: { kind: "table", head, rows }, next };
}

function cellsOf(line: string): Row {
  // An escaped bar is text.
  const cells = line.trim().match(/(?:\\.|[^|\\])+/g) ?? [];
  return cells.map((cell) => parseInline(cell.trim()));
}

function paragraphAt(lines: readonly string[], at: number): ReadBlock {
  const starts = (line: string): boolean =>
    HEADING.test(line) || FENCE.test(line) || /^[>|]/.test(line) || ITEM.test(line);
  const next = endOf(lines, at + 1, (line) => line.trim() !== "" && !starts(line));
  const words = parseInline(lines.slice(at, next).join("\n"));
  return { block: words.length === 0 ? null : { kind: "paragraph", words }, next };
}

/** The first line from `at` on that does not belong. */
function endOf(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let next = at;
  while (next < lines.length && belongs(lines[next] ?? "")) next++;
  return next;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
