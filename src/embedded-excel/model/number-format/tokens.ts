/** A piece of a number format: what is shown as it stands, a bracket, or code that means something. */
export interface FormatToken {
  readonly kind: "literal" | "bracket" | "code" | "separator";
  readonly text: string;
}

/**
 * Quoted text, an escaped, padded or repeated character, a bracket, the word General, AM/PM, a run of one letter, or any
 * one character. Sticky, so that the pieces together are the whole format.
 */
const TOKEN =
  /("[^"]*"?|[\\_*][\s\S]?)|(\[[^\]]*\]?)|(;)|general|am\/pm|a\/p|(?:e[+-])|g+|e+|a+|y+|m+|d+|h+|s+|b+|r+|[\s\S]/iy;

/** The pieces of a number format, in order; joined they are the format again. */
export function tokensOf(numberFormat: string): readonly FormatToken[] {
  const tokens: FormatToken[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(numberFormat); match; match = TOKEN.exec(numberFormat)) {
    const [text, literal, bracket, separator] = match;
    if (text === "") break;
    const kind = literal !== undefined ? "literal" : bracket !== undefined ? "bracket" : "code";
    tokens.push({ kind: separator === undefined ? kind : "separator", text });
  }
  return tokens;
}

/** A literal for any text that has no quote in it. */
export function quoted(text: string): string {
  return `"${text}"`;
}
