import { foldLabel } from "./fold";
import { isSameMark, isSign, markAt, type FoundMark, type Mark } from "./marks";
import type { Code, JudgementField, LegendOption } from "./types";

/** An option of a legend with its mark as it is compared. */
export interface ParsedOption extends LegendOption, Mark {}

/** 凡例: what a block prints about a judgement's options. */
export interface ParsedLegend {
  readonly options: readonly ParsedOption[];
  /** The judgement that the wording speaks of; null where it would fit several (①：達成 ②：未達成). */
  readonly field: JudgementField | null;
  /** The options as the outside sees them. */
  readonly printed: readonly LegendOption[];
}

/** Longer cells are prose: the longest legend in use prints three options of about 20 characters each. */
const MAX_LEGEND_LENGTH = 240;
const MAX_MEANING_LENGTH = 28;

/** An option's meaning is made of these words alone; anything else (figures, names) is prose behind a list mark. */
const MEANING =
  /^(?:当?年度?末?|目標|取り?組み?|内容|事業|計画|指標|値|状況|の|を|は|が|に|も|と|どおり|通り|概ね|おおむね|一部|全て|すべて|ほぼ|順調|予定|達成|未達成?|未実施|実施|実行|完了|未完了|中|見込み?|見通し|でき(?:る|た|ない|なかった|ず)|進んで|い(?:る|ない|た)|上回る|下回る|届く|届かない|良好|不調|不?十分|要?改善|必要|である|でない|より|やや|大幅|し(?:た|ない|なかった|ている|ていない)|する|済み?|ない|なかった|あり|有|無し?|なし|困難|難し(?:い|く)|厳し(?:い|く)|不可能?|可能|遅れ|遅延|進捗|・|、)+$/u;
/** What the form's own judgements are about. */
const FORM_CORE = /達成|未達|実施|実行|完了/u;
/** What a ward's own legend may be about; an option without any of these is prose. */
const CORE = /達成|未達|実施|実行|完了|順調|遅れ|遅延|良好|不調|(?:計画|予定|目標)(?:ど|通)|上回る|下回る/u;

const BEFORE_MARK = /[\s、，,;；:：/／|｜・(（【「『[［※☑☒✓✔■□●○◉◎◯レ]/u;
const AFTER_MARK = /[\s:：;；…‥・.．､、=＝→―—－-]*/uy;
const AFTER_MEANING = /[\s、，,;；/／|｜・(（【「『」』】)）\]］。※☑☒✓✔■□●○◉◎◯レ]+$/u;

/** What NFKC makes kanji and kana of: radicals, compatibility ideographs, combining sound marks. */
const IS_NO_KANJI_YET = /[\u2e80-\u2fdf\uf900-\ufaff]|\u3099|\u309a/;

function withKanji(text: string): string {
  return IS_NO_KANJI_YET.test(text) ? text.normalize("NFKC") : text;
}

/**
 * Reads a printed legend such as 「①：目標達成 ②：目標未達成」 or 「(ⅰ)実施見込み」: also one that prints a single option
 * of a legend that is spread over several cells, and several legends in one cell. Empty where the text is anything else.
 */
export function parseLegends(text: string): ParsedLegend[] {
  if (text.length > MAX_LEGEND_LENGTH || !CORE.test(withKanji(text))) return [];
  const marks = marksIn(text);
  const printed: { mark: FoundMark; meaning: string }[] = [];
  for (const [i, mark] of marks.entries()) {
    const meaning = meaningBetween(text, mark.end, marks[i + 1]?.start ?? text.length);
    const folded = foldLabel(meaning);
    if (folded.length > MAX_MEANING_LENGTH || !MEANING.test(folded) || !CORE.test(folded)) return [];
    printed.push({ mark, meaning });
  }
  const options = printed.map(({ mark, meaning }) => ({ ...mark, mark: text.slice(mark.start, mark.end), meaning }));
  return splitLegends(options).map(legendOf);
}

/** A new legend begins where the marks change their kind or start again: (ⅰ)… (ⅱ)… ①… ②…. */
function splitLegends<Option extends Mark>(options: readonly Option[]): Option[][] {
  const legends: Option[][] = [];
  let current: Option[] = [];
  for (const option of options) {
    const last = current[current.length - 1];
    if (!last || last.family !== option.family || current.some((known) => isSameMark(known, option))) {
      legends.push((current = []));
    }
    current.push(option);
  }
  return legends;
}

/** Joins the options of a legend that is spread over several cells. */
export function joinLegends(legends: readonly ParsedLegend[]): ParsedLegend {
  return legendOf(legends.flatMap(({ options }) => options));
}

function legendOf(options: readonly (Mark & { mark: string; meaning: string })[]): ParsedLegend {
  const field = fieldOf(options.map(({ meaning }) => foldLabel(meaning)).join(" "));
  const polarities = options.map(({ meaning }) => polarityOf(foldLabel(meaning)));
  const tells =
    polarities.includes("bad") &&
    (polarities.includes("good") || (polarities[0] === "bad" && polarities.includes("neither")));
  const parsed = options.map(({ family, ordinal, mark, meaning }, index) => {
    // Two wordings that say the same thing tell nothing: then the form's order counts, the good one first.
    const polarity = tells || options.length === 1 ? polarities[index] : index === 0 ? "good" : "bad";
    return { family, ordinal, mark, meaning, code: codeOf(polarity ?? "neither", field) };
  });
  return { field, options: parsed, printed: parsed.map(publicOption) };
}

/** An option as the outside sees it. */
export function publicOption({ mark, code, meaning }: ParsedOption): LegendOption {
  return { mark, code, meaning };
}

/** The same legend for a judgement that its place, not its wording, tells. */
export function legendFor(field: JudgementField, legend: ParsedLegend): ParsedLegend {
  if (legend.field === field) return legend;
  const options = legend.options.map((option) => ({
    ...option,
    code: option.code === null ? null : codeOf(option.code === "1" || option.code === "i" ? "good" : "bad", field),
  }));
  return { field, options, printed: options.map(publicOption) };
}

type Polarity = "good" | "bad" | "neither";

function codeOf(polarity: Polarity, field: JudgementField | null): Code | null {
  if (polarity === "neither") return null;
  const isGood = polarity === "good";
  if (field === "implementationOutlook") return isGood ? "i" : "ii";
  return isGood ? "1" : "2";
}

function polarityOf(folded: string): Polarity {
  if (/一部|概ね|おおむね|ほぼ|中$|遅/u.test(folded)) return "neither";
  return /未|ない|なかった|ず$|困難|難し|厳し|不可|不調|不十分|下回|無|なし/u.test(folded) ? "bad" : "good";
}

function fieldOf(folded: string): JudgementField | null {
  if (/実施|実行/u.test(folded)) return "implementationOutlook";
  if (/見込|見通し|できる|できない|可能|困難|難し|厳し/u.test(folded)) return "attainmentOutlook";
  return /目標/u.test(folded) ? "attainment" : null;
}

function marksIn(text: string): FoundMark[] {
  const marks: FoundMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const mayStart = at === 0 || BEFORE_MARK.test(text.charAt(at - 1)) || /[（(［[〔]/u.test(text.charAt(at));
    if (!mayStart && !isSign(text, at)) continue;
    const mark = markAt(text, at);
    if (!mark || /[A-Za-zＡ-Ｚａ-ｚ0-9０-９]/u.test(text.charAt(mark.end))) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

function meaningBetween(text: string, from: number, to: number): string {
  AFTER_MARK.lastIndex = from;
  const separator = AFTER_MARK.exec(text)?.[0] ?? "";
  return text.slice(from + separator.length, to).replace(AFTER_MEANING, "");
}

/** Whether a text could stand behind a mark of a legend: 目標達成, 順調に進んでいる. */
export function isMeaning(text: string): boolean {
  const folded = foldLabel(text);
  return MEANING.test(folded) && CORE.test(folded);
}

/** The meaning that a typed choice has where it has no mark: 達成見込み, 目標未達成. */
export function codeByMeaning(text: string, field: JudgementField): Code | null {
  const folded = foldLabel(text);
  if (!MEANING.test(folded) || !FORM_CORE.test(folded)) return null;
  return codeOf(polarityOf(folded), field);
}
