import type Big from "big.js";
import type { Fix } from "../edits";
import type { SourcedFigure } from "../indicators";
import { fieldOf, replaceInField } from "./fixes";
import type { InitiativeContext } from "./framework/rule";

/** Writes something else in place of a figure; null where its field is not on the block. */
export function replaceFigure(context: InitiativeContext, { figure, field }: SourcedFigure, text: string): Fix | null {
  const source = fieldOf(context.initiative, field);
  if (!source) return null;
  return {
    title: `「${figure.text.trim()}」を「${text}」に直す`,
    isSafe: true,
    edits: [replaceInField(context, source, figure.start, figure.end, text)],
  };
}

/** big.js: half away from zero, as Excel's ROUND. */
const HALF_UP = 1;

/** A plain number with its sign in front and its unit behind. */
const PLAIN = /^([▲△＋+−－-]?)(\s*)([0-9０-９][0-9０-９,，.．]*)([\s\S]*)$/;

/**
 * A figure's text with another value, in the writing that it has: width, thousands separators, sign and unit stay.
 * Null where the number is not written in plain digits (6千9百万円, 三割), or where the sign would have to change,
 * since the words around it would have to change too.
 */
export function rewriteValue({ figure }: SourcedFigure, value: Big): string | null {
  const [, sign = "", space = "", digits = "", unit = ""] = PLAIN.exec(figure.text) ?? [];
  const isNegative = figure.value.lt(0) || figure.direction === "down";
  if (digits === "" || /[0-9０-９]/.test(unit) || (!value.eq(0) && value.lt(0) !== isNegative)) return null;
  const rounded = value.abs().round(figure.decimals, HALF_UP).toFixed(figure.decimals);
  const separated =
    /[,，]/.test(digits) || !/[0-9０-９]{4}/.test(digits)
      ? rounded.replace(/\B(?=(?:[0-9]{3})+(?![0-9]))/g, ",")
      : rounded;
  const [whole = "", decimals] = separated.split(".");
  const plain = decimals === undefined ? whole : `${whole}.${decimals.replace(/,/g, "")}`;
  return `${sign}${space}${/[０-９]/.test(digits) ? widen(plain) : plain}${unit}`;
}

function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
