/** A piece of a formula. */
export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "symbol"; readonly text: string };

const BLANK = /\s+/y;
const NUMBER = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /([\p{L}_][\p{L}\p{N}_.]*)!/uy;
const NAME = /\$?[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\$[0-9]+)?|\$[0-9]+/uy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y;
const SYMBOL = /<=|>=|<>|[-+*/^&=<>%(),:{};]/y;

/** The tokens of a formula without its "=", or null where a character belongs to none. */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < formula.length) {
    if (take(BLANK)) continue;
    const token = nextToken(take);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null): Token | null {
  const sheet = take(QUOTED_SHEET)?.[1]?.replaceAll("''", "'") ?? take(PLAIN_SHEET)?.[1];
  if (sheet !== undefined) return { kind: "sheet", name: sheet };
  const text = take(TEXT);
  if (text) return { kind: "text", value: (text[1] ?? "").replaceAll('""', '"') };
  const number = take(NUMBER);
  if (number) return { kind: "number", value: Number(number[0]) };
  const error = take(ERROR);
  if (error) return { kind: "error", code: error[0] };
  const name = take(NAME);
  if (name) return { kind: "name", text: name[0] };
  const symbol = take(SYMBOL);
  return symbol ? { kind: "symbol", text: symbol[0] } : null;
}
