import type Big from "big.js";
import type { Fix } from "../edits";
import type { SourcedFigure } from "../indicators";
import { plainNumber, separateThousands } from "./figure-words";
import type { InitiativeContext } from "./framework/rule";

/** Writes something else in place of a figure; where label and value share a cell, its offsets are moved to the cell. */
export function replaceFigure(
  { initiative, textAt }: Pick<InitiativeContext, "initiative" | "textAt">,
  { figure, field, cell }: SourcedFigure,
  text: string,
): Fix {
  const offset = initiative.fields[field]?.offset ?? 0;
  const [start, end] = [figure.start + offset, figure.end + offset];
  return {
    title: `「${figure.text.trim()}」を「${text}」に直す`,
    isSafe: true,
    edits: [{ kind: "replace", sheet: initiative.sheet, cell, start, end, text, before: textAt(cell) }],
  };
}

/** big.js: half away from zero, as Excel's ROUND. */
const HALF_UP = 1;

/** A plain number with its sign in front and its unit behind. */
const PLAIN = /^([▲△＋+−－-]?)(\s*)([0-9０-９][0-9０-９,，.．]*)([\s\S]*)$/;

/**
 * A figure's text with another value, in the writing that it has: width, thousands separators, sign and unit stay.
 * Null where the number is not written in plain digits alone (6千9百万円, 2千万円, 三割), or where the sign would have to change,
 * since the words around it would have to change too.
 */
export function rewriteValue({ figure }: SourcedFigure, value: Big): string | null {
  const [, sign = "", space = "", digits = "", unit = ""] = PLAIN.exec(figure.text) ?? [];
  const isNegative = figure.value.lt(0) || figure.direction === "down";
  if (digits === "" || plainNumber(digits) !== figure.value.abs().toNumber()) return null;
  if (!value.eq(0) && value.lt(0) !== isNegative) return null;
  const rounded = value.abs().round(figure.decimals, HALF_UP).toFixed(figure.decimals);
  const isSeparated = /[,，]/.test(digits) || !/[0-9０-９]{4}/.test(digits);
  const plain = isSeparated ? separateThousands(rounded) : rounded;
  return `${sign}${space}${/[０-９]/.test(digits) ? widen(plain) : plain}${unit}`;
}

function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
