import { remembering } from "../memory";
import { foldLabel, isBlank } from "./fold";
import { codeByMeaning, isMeaning, publicOption, type ParsedLegend, type ParsedOption } from "./legend";
import { isSameMark, isSign, markAt, type FoundMark, type Mark } from "./marks";
import type { Choice, Code, JudgementField } from "./types";

/** Longer texts are prose, not a choice. */
const MAX_CHOICE_LENGTH = 40;

/** A choice without a mark (達成見込み, 未定) is a word, not a sentence. */
const MAX_WRONG_CHOICE_LENGTH = 14;

const BETWEEN_MARKS = /[\s)）、，,・/／&＆＋+.．→~〜～]|及び|又は|または|と|or/iuy;
const BEFORE_MEANING = /^[\s)）:：;；…‥・.．､、=＝→―—－-]+/u;

/**
 * Reads the choice that a cell holds: ①, 1, １, (i), ⅰ, ア, or a mark with its meaning (①：達成見込み), against the
 * block's own legend or, where it prints none, against the form's.
 */
export function readChoice(text: string, field: JudgementField, legend: ParsedLegend | null): Choice {
  if (isBlank(text) || NOTHING_MARKS.test(text)) return { kind: "empty" };
  const marks = marksOf(text);
  if (marks.length > 1) return { kind: "invalid", reason: "several" };
  const [mark] = marks;
  if (mark) return choiceOfMark(mark, field, legend);
  const byLegend = legend?.options.find(({ meaning }) => foldLabel(meaning) === foldLabel(text));
  if (byLegend) return choiceOfOption(byLegend);
  const code = codeByMeaning(text, field);
  return code === null ? NOT_IN_LEGEND : SELECTED[code];
}

const NOT_IN_LEGEND: Choice = { kind: "invalid", reason: "not-in-legend" };

const SELECTED: Readonly<Record<Code, Choice>> = {
  i: { kind: "selected", code: "i" },
  ii: { kind: "selected", code: "ii" },
  1: { kind: "selected", code: "1" },
  2: { kind: "selected", code: "2" },
};

/** Whether a text begins with a mark and says no more than the mark's meaning or further marks. */
export function looksMarked(text: string): boolean {
  return text.length <= MAX_CHOICE_LENGTH && beginsWithMark(text);
}

const beginsWithMark = remembering((text) => {
  const mark = markAt(text, text.length - text.trimStart().length);
  if (!mark) return false;
  const rest = text.slice(mark.end).replace(BEFORE_MEANING, "");
  return isBlank(rest) || isMeaning(rest) || (isBlankOfWords(rest) && marksOf(text).length > 0);
});

/** Whether a text is short enough to be meant as a choice, right or wrong. */
export function mayBeChoice(text: string): boolean {
  return (
    !isBlank(text) &&
    (looksMarked(text) || (text.trim().length <= MAX_WRONG_CHOICE_LENGTH && !/[\n。]/u.test(text.trim())))
  );
}

/** Whether nothing but further marks follows. */
function isBlankOfWords(rest: string): boolean {
  let at = 0;
  while (at < rest.length) {
    BETWEEN_MARKS.lastIndex = at;
    const separator = BETWEEN_MARKS.exec(rest)?.[0].length ?? 0;
    const mark = separator > 0 ? null : markAt(rest, at);
    if (separator === 0 && !mark) return false;
    at = mark ? mark.end : at + separator;
  }
  return true;
}

/** －, ***, ／ and the like: a place that has been struck out. */
const NOTHING_MARKS = /^[\s\p{Pd}−ー─*＊/／…・.。、,]*$/u;

function choiceOfMark(mark: Mark, field: JudgementField, legend: ParsedLegend | null): Choice {
  if (legend) {
    const option = legend.options.find((candidate) => isSameMark(candidate, mark));
    return option ? choiceOfOption(option) : NOT_IN_LEGEND;
  }
  const codes: readonly Code[] = field === "implementationOutlook" ? ["i", "ii"] : ["1", "2"];
  const code = codes[mark.ordinal - 1];
  return code === undefined ? NOT_IN_LEGEND : SELECTED[code];
}

/** The choice of an option that a legend prints. */
export function choiceOfOption(option: ParsedOption): Choice {
  return option.code === null ? { kind: "other", option: publicOption(option) } : SELECTED[option.code];
}

/** The different marks that a cell names where it names nothing else, or the one that it begins with. */
const marksOf = remembering((text): readonly Mark[] => {
  const marks: FoundMark[] = [];
  let at = 0;
  while (at < text.length) {
    BETWEEN_MARKS.lastIndex = at;
    const separator = BETWEEN_MARKS.exec(text)?.[0] ?? "";
    if (separator !== "") {
      at += separator.length;
      continue;
    }
    const mark = markAt(text, at);
    if (mark && !touchesWord(text, mark)) {
      if (!marks.some((known) => isSameMark(known, mark))) marks.push(mark);
      at = mark.end;
      continue;
    }
    if (marks.length === 0) return [];
    // Behind the first mark comes its meaning; a further option may follow it.
    at = nextSign(text, at + 1);
  }
  return marks;
});

/** Whether a plain digit or letter is part of a word (1回); a meaning may follow it directly (1達成見込み). */
function touchesWord(text: string, mark: FoundMark): boolean {
  if (isSign(text, mark.start) || /[（(［[〔]/u.test(text.charAt(mark.start))) return false;
  return /[\p{L}\p{N}]/u.test(text.charAt(mark.end)) && !isMeaning(text.slice(mark.end));
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && !(isSign(text, at) || /[（(]/u.test(text.charAt(at)))) at++;
  return at;
}
