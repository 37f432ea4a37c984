import { tokensOf, type Token } from "./tokens";

/** A cell in a formula; parts with `$` stay where they are when the formula is used in another cell. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "range"; readonly sheet: string | null; readonly from: Reference; readonly to: Reference }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** Binding strength; a higher one binds closer. */
const STRENGTH: Readonly<Record<string, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1 },
  ...{ "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};
/** Deeper formulas are not read: they would exhaust the stack. */
const DEEPEST = 100;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/** Reads a formula ("=A1>3"). Null where it uses what is not known here: names, arrays, whole columns, structures. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  return tokens && new Parser(tokens).whole();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | null {
    const expression = this.expression(0);
    return this.at === this.tokens.length ? expression : null;
  }

  private expression(weakest: number): Expression | null {
    if (++this.depth > DEEPEST) return null;
    let left = this.operand();
    while (left) {
      const operator = this.symbol();
      const strength = operator === null ? undefined : STRENGTH[operator];
      if (operator === null || strength === undefined || strength <= weakest) break;
      this.at += 1;
      const right = this.expression(strength);
      left = right && { kind: "binary", operator, left, right };
    }
    this.depth -= 1;
    return left;
  }

  private operand(): Expression | null {
    if (this.takes("-") || this.takes("+")) {
      const sign = this.tokens[this.at - 1];
      // In Excel a sign binds closer than ^.
      const operand = this.expression(5);
      return operand && { kind: "unary", operator: sign?.kind === "symbol" ? sign.text : "+", operand };
    }
    let value = this.primary();
    while (value && this.takes("%")) value = { kind: "unary", operator: "%", operand: value };
    return value;
  }

  private primary(): Expression | null {
    if (this.takes("(")) {
      const inner = this.expression(0);
      return inner && this.takes(")") ? inner : null;
    }
    const token = this.tokens[this.at];
    if (!token) return null;
    this.at += 1;
    switch (token.kind) {
      case "number":
      case "text":
        return { kind: "literal", value: token.value };
      case "error":
        return { kind: "error", code: token.code };
      case "sheet":
        return this.range(token.name, this.tokens[this.at++]);
      case "name":
        return this.named(token);
      case "symbol":
        return null;
    }
  }

  private named(token: Token & { readonly kind: "name" }): Expression | null {
    const name = token.text.toUpperCase().replace(/^_XLFN\./, "");
    if (this.takes("(")) return this.call(name);
    if (name === "TRUE" || name === "FALSE") return { kind: "literal", value: name === "TRUE" };
    return this.range(null, token);
  }

  private call(name: string): Expression | null {
    const values: Expression[] = [];
    if (this.takes(")")) return { kind: "call", name, values };
    for (;;) {
      const value = this.expression(0);
      if (!value) return null;
      values.push(value);
      if (this.takes(")")) return { kind: "call", name, values };
      if (!this.takes(",")) return null;
    }
  }

  private range(sheet: string | null, first: Token | undefined): Expression | null {
    const from = referenceOf(first);
    if (!from) return null;
    if (!this.takes(":")) return { kind: "range", sheet, from, to: from };
    const to = referenceOf(this.tokens[this.at++]);
    return to && { kind: "range", sheet, from, to };
  }

  private symbol(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === "symbol" ? token.text : null;
  }

  private takes(text: string): boolean {
    if (this.symbol() !== text) return false;
    this.at += 1;
    return true;
  }
}

function referenceOf(token: Token | undefined): Reference | null {
  const match = token?.kind === "name" ? CELL.exec(token.text) : null;
  if (!match) return null;
  const [, fixedColumn, letters = "", fixedRow, digits] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return {
    row: Number(digits) - 1,
    column: column - 1,
    isRowFixed: fixedRow === "$",
    isColumnFixed: fixedColumn === "$",
  };
}
