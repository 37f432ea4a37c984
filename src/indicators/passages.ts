import type { Figure } from "../figures";
import type { Field } from "../form";
import type { ProseField, SourcedFigure } from "./types";

/** The fields whose prose is read for figures, in the order in which their targets count. */
export const PROSE_FIELDS: readonly ProseField[] = ["annualPlan", "policyAndGoal", "results"];

/** Stands for every character of a figure in a shadow. */
export const MASK = "\uE000";

/** A sentence or a line of a field's text. */
export interface Sentence {
  /** Position among the passage's sentences. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Whether it stands below a heading （目標）, until the next heading. */
  readonly isGoal: boolean;
}

/** A field's text prepared for reading around its figures. */
export interface Passage {
  readonly field: ProseField;
  readonly source: Field;
  readonly text: string;
  /** The text with figures masked and full-width characters made half-width, offset for offset. */
  readonly shadow: string;
  readonly sentences: readonly Sentence[];
  /** The figures in order of their offsets. */
  readonly figures: readonly PlacedFigure[];
}

/** A figure and where in its passage it stands. */
export interface PlacedFigure extends SourcedFigure {
  /** What of it others may keep: without its passage. */
  readonly sourced: SourcedFigure;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** The sentence with the short line without figures above it, if there is one: what it belongs to. */
  readonly context: string;
  /** The figure right before the bracket that this one stands in, or null. */
  readonly host: PlacedFigure | null;
  readonly isBracketed: boolean;
}

/** Prepares a field's text. Linear in its length. */
export function readPassage(source: Field, field: ProseField, figures: readonly Figure[]): Passage {
  const shadow = shadowOf(source.text, figures);
  const placed: PlacedFigure[] = [];
  const passage: Passage = {
    field,
    source,
    text: source.text,
    shadow,
    sentences: sentencesOf(shadow),
    figures: placed,
  };
  placeFigures(passage, figures, placed);
  return passage;
}

const FULL_WIDTH = /[\u3000\uff01-\uff5e]/g;

/** Full-width ASCII and the ideographic space made half-width and figures masked, one character for one. */
function shadowOf(text: string, figures: readonly Figure[]): string {
  let shadow = "";
  /** What stands before is in the shadow. */
  let copied = 0;
  let at = next(FULL_WIDTH, text, 0);
  const foldBefore = (end: number): void => {
    for (; at < end; at = next(FULL_WIDTH, text, copied)) {
      const code = text.charCodeAt(at);
      shadow += text.slice(copied, at) + (code === 0x3000 ? " " : String.fromCharCode(code - 0xfee0));
      copied = at + 1;
    }
  };
  for (const { start, end } of figures) {
    foldBefore(start);
    shadow += text.slice(copied, start) + (MASKS[end - start] ?? MASK.repeat(end - start));
    copied = end;
    if (at < end) at = next(FULL_WIDTH, text, end);
  }
  foldBefore(text.length);
  return shadow + text.slice(copied);
}

/** Where one of a pattern's characters stands next, from `from` on; Infinity behind the last. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : Infinity;
}

/** The masks of figures of usual lengths. */
const MASKS = Array.from({ length: 24 }, (_, length) => MASK.repeat(length));

/** A line that is nothing but a heading: 【取組実績】, (目標), ■目標, ＜目標＞, 成果目標：. */
const HEADING =
  /^[ ]*(?:[【[(<〈《「『■□◆◇●▼▽★☆〇○・]+)?[ ]*([^】\])>〉》」』:。\uE000]{1,24}?)[ ]*(?:[】\])>〉》」』:]+)?[ ]*$/;
/** A heading in brackets that text follows on the same line: (目標) 6件以上. */
const INLINE_HEADING =
  /^[ ]*(?:[■□◆◇●▼・○]+)?[ ]*(?:[【[(<〈《]([^】\])>〉》。\uE000]{1,24}?)[】\])>〉》]|([^:。\uE000]{0,8}目[ ]*標[値]?)[ ]*:)/;
/** What the words of a goal say: 目標, 目 標. */
export const GOAL_WORD = /目[ ]*標/;
const NOT_A_GOAL = /達成状況|達成見込|方針|実績|に対する|の達成/;
/** What a heading other than a goal's is called; any other short line is no heading. */
const SECTION_WORD = /取組|概要|趣旨|目的|実績|状況|内容|課題|参考|方針|改善|結果|現状|備考/;
/** ●受講者数が前年度実績を上回る is an item of a list, though 実績 stands in it: no heading says what to do. */
const STATEMENT = /以上|以下|以内|未満|(?:る|す|た|こと|増|減)$/;

function sentencesOf(shadow: string): Sentence[] {
  const sentences: Sentence[] = [];
  let isGoal = false;
  let stop = shadow.indexOf("。");
  let offset = 0;
  for (let line = 0; offset <= shadow.length; line++) {
    const lineEnd = Math.min(next(LINE_BREAK, shadow, offset), shadow.length);
    const words = shadow.slice(offset, lineEnd);
    const heading = headingOf(words);
    if (heading !== null) isGoal = GOAL_WORD.test(heading) && !NOT_A_GOAL.test(heading);
    for (let start = offset; start <= lineEnd;) {
      if (stop >= 0 && stop < start) stop = shadow.indexOf("。", start);
      const end = stop < 0 ? lineEnd : Math.min(stop, lineEnd);
      if (HAS_WORDS.test(words.slice(start - offset, end - offset))) {
        sentences.push({ index: sentences.length, start, end, line, isGoal });
      }
      start = end + 1;
    }
    offset = lineEnd + (shadow.startsWith("\r\n", lineEnd) ? 2 : 1);
  }
  return sentences;
}

const HAS_WORDS = /\S/;
const LINE_BREAKS = "\r\n";
const LINE_BREAK = /[\r\n]/g;

/** Every heading begins with a bracket or a bullet, or says 目標. */
const BEGINS_AS_HEADING = /^[ ]*[【[(<〈《■□◆◇●▼★・○]/;

function headingOf(line: string): string | null {
  if (!BEGINS_AS_HEADING.test(line) && !line.includes("標")) return null;
  const inline = INLINE_HEADING.exec(line);
  const words =
    inline?.[1] ??
    inline?.[2] ??
    (!line.includes(MASK) && (/^[ ]*[【[(<〈《■◆●▼★]/.test(line) || GOAL_WORD.test(line))
      ? HEADING.exec(line)?.[1]
      : undefined);
  if (words === undefined) return null;
  if (GOAL_WORD.test(words)) return words;
  return SECTION_WORD.test(words) && !STATEMENT.test(words) ? words : null;
}

/** What opens or closes a bracket, and the end of a line, which closes all. */
const BRACKET = /[(〔[)〕\]\r\n]/g;
const OPENING = "(〔[";

/** A bracket that is open, with the figure right before it and the bracket that it stands in. */
interface Bracket {
  readonly host: PlacedFigure | null;
  readonly outer: Bracket | null;
}

function outerOf(bracket: Bracket | null): Bracket | null {
  return bracket && bracket.outer;
}

function placeFigures(passage: Passage, figures: readonly Figure[], placed: PlacedFigure[]): void {
  const { shadow, sentences, source, field } = passage;
  let open: Bracket | null = null;
  /** Which sentences have figures, by their positions. */
  const filled = sentences.map(() => false);
  let heading = "";
  /** The context that all figures of a short sentence have in common. */
  let context: string | null = null;
  let at = next(BRACKET, shadow, 0);
  let index = 0;
  for (const figure of figures) {
    while (index + 1 < sentences.length && (sentences[index + 1]?.start ?? 0) <= figure.start) index++;
    const sentence = sentences[index];
    if (!sentence) continue;
    for (; at < figure.start; at = next(BRACKET, shadow, at + 1)) {
      const sign = shadow.charAt(at);
      if (LINE_BREAKS.includes(sign)) open = null;
      else if (OPENING.includes(sign)) open = { host: hostBefore(placed, shadow, at), outer: open };
      else open = outerOf(open);
    }
    if (!filled[sentence.index]) {
      const { start, end } = sentence;
      heading = headingAbove(passage, sentence, filled);
      context = end - start <= CHARACTERS_AFTER ? heading + wordsAround(passage, sentence, start, end) : null;
      filled[sentence.index] = true;
    }
    const { cell } = source;
    placed.push({
      figure,
      field,
      cell,
      sourced: { figure, field, cell },
      passage,
      sentence,
      context: context ?? heading + wordsAround(passage, sentence, figure.start, figure.end),
      host: open?.host ?? null,
      isBracketed: open !== null,
    });
  }
}

/** Lines above a figure's that may be its heading, and how long a heading is at most. */
const LINES_ABOVE = 10;
const LONGEST_HEADING = 30;

/** What a sentence's figures belong to: ①防災講座 on a line of its own above the list it stands in, or "". */
function headingAbove({ text, sentences }: Passage, sentence: Sentence, filled: readonly boolean[]): string {
  for (let above = sentence.index - 1; above >= Math.max(0, sentence.index - LINES_ABOVE); above--) {
    const line = sentences[above];
    if (!line || filled[above]) continue;
    const words = text.slice(line.start, line.end).trim();
    const isHeading = words.length <= LONGEST_HEADING && !GOAL_WORD.test(words) && !SECTION_WORD.test(words);
    return isHeading ? `${words} ` : "";
  }
  return "";
}

const CHARACTERS_BEFORE = 160;
const CHARACTERS_AFTER = 80;

/** The sentence around a place in it; of a very long one what stands near. */
export function wordsAround({ text }: Passage, sentence: Sentence, start: number, end: number): string {
  return text.slice(
    Math.max(sentence.start, start - CHARACTERS_BEFORE),
    Math.min(sentence.end, end + CHARACTERS_AFTER),
  );
}

/** The figure that a bracket speaks of: the last one before it, where only words stand between, no line or sentence end. */
function hostBefore(placed: readonly PlacedFigure[], shadow: string, bracket: number): PlacedFigure | null {
  const last = placed[placed.length - 1];
  if (!last) return null;
  const between = shadow.slice(last.figure.end, bracket);
  if (/[\n\r。]/.test(between) || between.length > 40) return null;
  // A figure inside an earlier bracket is no host: 9回（目標8回）（前年度7回）.
  return last.host !== null && /[)〕\]]/.test(between) ? last.host : last;
}

/** The words of a sentence, figures masked. */
export function shadowSentence(passage: Passage, sentence: Sentence): string {
  return passage.shadow.slice(sentence.start, sentence.end);
}
