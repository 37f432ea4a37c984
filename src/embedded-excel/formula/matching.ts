import { compare, FormulaError, numberOf, textOf, VALUE_ERROR, type Value } from "./values";

/** The comparison that a criterion of COUNTIF (">3", "②*") stands for. */
export function criterion(wanted: Value): (value: Value) => boolean {
  if (typeof wanted !== "string") return (value) => compare(value, wanted) === 0;
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|[<>=])?([\s\S]*)$/.exec(wanted) ?? [];
  const number = numberOf(rest);
  const isNumber = !(number instanceof FormulaError);
  const pieces = piecesOf(rest.toLowerCase());
  const equals = (value: Value): boolean =>
    isNumber ? value === number || value === rest : matchesWhole(pieces, String(textOf(value)).toLowerCase());
  return (value) => {
    if (operator === "=") return equals(value);
    if (operator === "<>") return !equals(value);
    if (isNumber && typeof value !== "number") return false;
    const order = compare(value, isNumber ? number : rest);
    return typeof order === "number" && holds(order, operator);
  };
}

/** Whether an order (negative, 0, positive) satisfies a comparison operator. */
export function holds(order: number, operator: string): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** SEARCH (wildcards, without case) and FIND (exact): the place counted from 1, or #VALUE!. */
export function position(what: Value, where: Value, start: Value, isExact: boolean): Value {
  const [wanted, text, from] = [textOf(what), textOf(where), numberOf(start)];
  if (wanted instanceof FormulaError) return wanted;
  if (text instanceof FormulaError) return text;
  if (from instanceof FormulaError || from < 1) return VALUE_ERROR;
  const begin = Math.floor(from) - 1;
  const found = isExact
    ? text.indexOf(wanted, begin)
    : searched(piecesOf(wanted.toLowerCase()), text.toLowerCase(), begin);
  return found < 0 ? VALUE_ERROR : found + 1;
}

/** A character, or null for `?`, which stands for any. */
type Mark = string | null;

/** The stretches between the `*` of a pattern with Excel's wildcards; `~` stands before one that is meant as itself. */
function piecesOf(pattern: string): readonly (readonly Mark[])[] {
  const pieces: Mark[][] = [];
  let piece: Mark[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (character === "~" && "*?~".includes(next) && next !== "") {
      piece.push(next);
      at += 1;
    } else if (character === "*") {
      pieces.push(piece);
      piece = [];
    } else piece.push(character === "?" ? null : character);
  }
  return [...pieces, piece];
}

/** Where the pieces occur one after another, from `begin`; the first one's place or −1. No backtracking is needed. */
function searched(pieces: readonly (readonly Mark[])[], text: string, begin: number): number {
  let first = -1;
  let at = begin;
  for (const piece of pieces) {
    const found = pieceAt(piece, text, at);
    if (found < 0) return -1;
    if (first < 0) first = found;
    at = found + piece.length;
  }
  return first;
}

function matchesWhole(pieces: readonly (readonly Mark[])[], text: string): boolean {
  const [head = [], ...rest] = pieces;
  const tail = rest.pop();
  if (!fits(head, text, 0)) return false;
  if (tail === undefined) return head.length === text.length;
  const tailStart = text.length - tail.length;
  if (tailStart < head.length || !fits(tail, text, tailStart)) return false;
  return rest.length === 0 || searched(rest, text.slice(0, tailStart), head.length) >= 0;
}

function pieceAt(piece: readonly Mark[], text: string, begin: number): number {
  for (let at = begin; at + piece.length <= text.length; at++) if (fits(piece, text, at)) return at;
  return -1;
}

function fits(piece: readonly Mark[], text: string, at: number): boolean {
  return at + piece.length <= text.length && piece.every((mark, index) => mark === null || mark === text[at + index]);
}
