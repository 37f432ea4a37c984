/** The mark that the form expects where there is nothing to write. */
export const NOTHING_MARK = "－";

/** Headings that people print into a remedy cell before anything is written under them. */
const HEADING = /^(?:課題(?:(?:[・,]|と|及び|および)?改善策)?|改善策|対応策?|今後の対応)(?:について)?(?:は)?:?/;

/** Nothing but punctuation and symbols: －, ***, ／, …, 〃. The long vowel mark ー and the numeral 一 are typed as dashes. */
const NO_WORD = /^[\p{P}\p{S}ー]*一?$/u;

const NONE = "(?:なし|無し|無|ない|無い|ありません|ございません)";

const NOTHING = new RegExp(
  `^(?:(?:特に|特段|現時点では?)?(?:(?:課題|問題|改善点)[はも]?)?${NONE}` +
    `|該当(?:する(?:もの|事項|項目)[はが]?|事項|項目)?(?:${NONE}|しない|せず)` +
    "|同上|同左|同右|n/a|none)(?:です)?$",
  "i",
);

const MARK = /[\p{P}\p{S}]/u;

/**
 * Whether a text says nothing: a mark such as －, なし, 特になし, 該当なし, 同上, ***, ／, or nothing at all.
 *
 * 「課題なし。改善策なし。」 says nothing either; 「課題なし。ただし…」 does say something, and so does
 * 「該当なしと回答した地域を訪問する」.
 */
export function saysNothing(text: string): boolean {
  if (text === NOTHING_MARK) return true;
  // Of prose the first sentence tells; the rest need not be looked at.
  const first = text.search(/[\n。]|$/u);
  return sayNothing(text.slice(0, first)) && sayNothing(text.slice(first));
}

function sayNothing(sentences: string): boolean {
  return sentences
    .normalize("NFKC")
    .split(/[\n\r。.;]/u)
    .every(isNothing);
}

/** Whether a field has not been filled in at all; a mark such as － has been. */
export function isEmpty(text: string): boolean {
  return text.trim() === "";
}

function isNothing(sentence: string): boolean {
  const bare = sentence.replace(/\s+/gu, "");
  if (NO_WORD.test(bare)) return true;
  const statement = withoutMarks(withoutMarks(bare).replace(HEADING, ""));
  return NO_WORD.test(statement) || NOTHING.test(statement);
}

/** A statement without the list marks and brackets around it. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARK.test(text.charAt(start))) start++;
  while (end > start && MARK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
