import { foldBeginning, foldLabel, foldLabelWithOffsets } from "./fold";
import type { Section } from "./types";

/** The printed labels that fields are found by. 課題と改善策 is printed once in each section that has one. */
export type LabelName =
  "policyAndGoal" | "annualPlan" | "implementationOutlook" | "attainmentOutlook" | "results" | "attainment" | "remedy";

interface LabelPattern {
  readonly label: LabelName;
  /** As the form prints it. */
  readonly printed: string;
  /** The wordings in use, on the text as `foldLabel` gives it. */
  readonly pattern: string;
  /** Said by other forms too (様式２): counts only beside labels that are this form's own. */
  readonly isShared?: boolean;
}

const TORIKUMI = "(?:取り?組み?)";
const AND = "(?:及び|および|並びに|ならびに|と|や|・|、|,|/)";
const MIKOMI = "見込み?";
const YEAR = "(?:当該?|本|今|(?:令和|平成|[RH])(?:元|[0-9]{1,2})|20[0-9]{2})年度?";

/** The note behind 課題と改善策: ※左記が「②」の場合は必須. */
const NOTE =
  "(?:[※*]?(?:左記|左欄|上記|左の|実施見込み?|達成見込み?|評価)[^。]{0,24}?(?:必須|(?:必ず)?(?:記入|記載|入力)(?:して下さい|してください|すること|のこと)?)。?)";
const SHORT_NOTE =
  "(?:[※*]?[0-9ivxアイウA-C又はまたは及び・、①-⑨]{1,12}の場合(?:は|に)?(?:必須|(?:必ず)?(?:記入|記載))(?:すること)?。?)";

const LABELS: readonly LabelPattern[] = [
  {
    label: "policyAndGoal",
    printed: "取組の方針・目標内容",
    pattern: `(?:${TORIKUMI}の?)?方針${AND}*の?目標の?内容等?|${TORIKUMI}の?方針${AND}*の?目標等?`,
  },
  {
    label: "annualPlan",
    printed: "当年度の取組内容",
    pattern: `${YEAR}の?(?:具体的な?)?${TORIKUMI}の?内容等?`,
    isShared: true,
  },
  {
    label: "implementationOutlook",
    printed: "取組内容の実施見込み",
    pattern: `${TORIKUMI}の?内容の?実施の?${MIKOMI}|${TORIKUMI}の?実施の?${MIKOMI}`,
  },
  { label: "attainmentOutlook", printed: "目標の達成見込み", pattern: `(?:年度)?目標の?達成の?${MIKOMI}` },
  {
    label: "results",
    printed: "当年度の取組実績及び目標の達成状況",
    pattern: `(?:${YEAR}の?)?${TORIKUMI}の?実績${AND}*の?目標の?達成状況等?`,
  },
  { label: "results", printed: "当年度の取組実績", pattern: `${YEAR}の?${TORIKUMI}の?実績`, isShared: true },
  {
    label: "attainment",
    printed: "目標の達成状況",
    pattern: `(?:年度)?目標の?達成状況|目標の?達成度|達成状況の?(?:評価|判定)`,
    isShared: true,
  },
  {
    label: "remedy",
    printed: "課題と改善策",
    pattern: `課題(?:${AND}|点|及び)*(?:今後の)?(?:改善策|改善方策|対応策)等?(?:${NOTE}|${SHORT_NOTE})?`,
    isShared: true,
  },
];

/** A label as a cell prints it. */
export interface LabelMatch {
  readonly label: LabelName;
  readonly isShared: boolean;
}

const EXACT = LABELS.map(({ label, pattern, isShared }) => ({
  label,
  isShared: isShared ?? false,
  regex: new RegExp(`^[■◆●○◇□▼・*※]?(?:[0-9]{1,2}[.)]?|[ア-オ])?(?:${pattern})欄?[:※*]?$`, "u"),
}));

/** How a label begins, whichever it is; 取組項目 begins a heading. */
const BEGINNING =
  /^[■◆●○◇□▼・*※]?(?:[0-9]{1,2}[.)]?|[ア-オ])?(?:取り?組(?!み?項)|方針|当|本|今|令和|平成|[RH]|20|目標|年度|達成|課題)/u;

/** A first character, in a bracket or not, that folding leaves as it is and that no label begins with. */
const BEGINS_OTHERWISE = /^[【「『（(]?(?![取方当本今令平目年達課])[ぁ-ん一-鿿]/u;

/** Whether a text begins as some label does: hardly any prose does, and need not be looked at further. */
export function mayBeginWithLabel(text: string): boolean {
  return !BEGINS_OTHERWISE.test(text) && BEGINNING.test(foldBeginning(text));
}

/** Longer texts are no label; the longest has its note behind it. */
const MAX_LABEL_LENGTH = 70;

/** What wards add behind a label: （8月末時点）, ※数値で記入. */
const ADDITION = /(?:\s*[（(][^（）()]{3,40}[）)]|\s*[※＊][^※\s。]{1,40})\s*$/u;

/** The label that a cell's whole text is, or null. */
export function labelOf(text: string): LabelMatch | null {
  if (text.length > MAX_LABEL_LENGTH) return null;
  return exactLabel(text) ?? (ADDITION.test(text) ? exactLabel(text.replace(ADDITION, "")) : null);
}

function exactLabel(text: string): LabelMatch | null {
  const folded = foldLabel(text);
  const found = EXACT.find(({ regex }) => regex.test(folded));
  return found ? { label: found.label, isShared: found.isShared } : null;
}

const PREFIX = LABELS.map(({ label, pattern, isShared }) => ({
  label,
  isShared: isShared ?? false,
  regex: new RegExp(`^[■◆●○◇□▼・*※]?(?:${pattern})欄?`, "u"),
}));

/** White space, a colon or the bracket that a label is printed in; 「…」 alone quotes it in a sentence. */
const PARTING = /^(?:[」』）)]*[\s:：]+|[】＞>〉》］\]〕][\s:：]*)(?![がはにのをとも])/u;

/** How far into a long cell a label may reach. */
const PREFIX_WINDOW = 80;

/** A label that shares its cell with the value: where the value begins, as a UTF-16 offset. */
export interface LabelPrefix extends LabelMatch {
  readonly valueStart: number;
}

/**
 * The label that a cell begins with where something follows it: 「取組の方針・目標内容 様々な…」. Something has to part
 * the two: white space, a line break, a bracket's end or a colon; 「課題と改善策は次のとおり」 is prose.
 */
export function labelPrefixOf(text: string): LabelPrefix | null {
  const { text: folded, offsets } = foldLabelWithOffsets(text.slice(0, PREFIX_WINDOW));
  for (const { label, isShared, regex } of PREFIX) {
    const length = regex.exec(folded)?.[0].length;
    if (length === undefined) continue;
    const end = (offsets[length - 1] ?? 0) + 1;
    const parting = PARTING.exec(text.slice(end))?.[0];
    const valueStart = end + (parting?.length ?? 0);
    if (parting !== undefined && valueStart < text.length) return { label, isShared, valueStart };
  }
  return null;
}

/** Whether a text could be the first piece of a label that is spread over several cells. */
export function isLabelPiece(text: string): boolean {
  if (text.length > MAX_LABEL_LENGTH) return false;
  const folded = foldLabel(text);
  return (
    folded.length >= 2 && LABELS.some(({ printed }) => printed.length > folded.length && printed.startsWith(folded))
  );
}

/** The form's own wording of a label. */
export function printedLabel(label: LabelName): string {
  return LABELS.find((candidate) => candidate.label === label)?.printed ?? label;
}

const NOTE_ALONE = new RegExp(`^(?:${NOTE}|${SHORT_NOTE})$`, "u");

/** What every note asks for: 必須, 記入, 記載, 入力. */
const REQUEST = /[必記入⼊]/u;

/** Whether a cell's whole text is a note of the form that belongs to a label beside it. */
export function isNote(text: string): boolean {
  return text.length <= MAX_LABEL_LENGTH && REQUEST.test(text) && NOTE_ALONE.test(foldLabel(text));
}

const SPINES: readonly { readonly section: Section; readonly printed: string; readonly regex: RegExp }[] = [
  { section: "plan", printed: "計画", regex: /^計画$/u },
  { section: "midyearReview", printed: "中間振り返り", regex: /^中間(?:振り?返り?|ふり返り|ふりかえり|評価)$/u },
  { section: "selfEvaluation", printed: "自己評価", regex: /^(?:年度末)?自己評価$/u },
];

/** What a label of the spine says; "mixed" where it names another section than its own, "vague" where it names none. */
export type SpineMeaning = Section | "mixed" | "vague";

/** Each word of a spine has one of these, the last one also as a radical. */
const HAS_SPINE_WORD = /[計間返評末終己⼰]/u;

/** Reads a label of the spine (計画, 中間振り返り, 自己評価); null where the text is none. */
export function spineOf(text: string): SpineMeaning | null {
  if (text.length > 24 || !HAS_SPINE_WORD.test(text)) return null;
  const folded = foldLabel(text).replace(/^[■●○◆・]|[:欄]$/gu, "");
  const found = SPINES.find(({ regex }) => regex.test(folded));
  if (found) return found.section;
  if (!/^(?:計画|中間|振り?返り?|自己|評価|年度末|期末|最終)+$/u.test(folded)) return null;
  return /計画.|.計画|中間.*自己/u.test(folded) ? "mixed" : "vague";
}

/** The form's wording of a section's spine. */
export function printedSpine(section: Section): string {
  return SPINES.find((spine) => spine.section === section)?.printed ?? section;
}

/** Headers of columns and cells that are no field of this form: what stands in them is no value and no choice. */
export function isColumnHeader(text: string): boolean {
  return (
    text.length <= 16 &&
    /^(?:判定|判断|達成度|達成状況|選択|選択欄|選択肢|区分|記号|凡例|備考|担当|担当課|担当者|所管|所管課|所属|確認|確認欄|チェック欄?)[:]?$/u.test(
      foldLabel(text),
    )
  );
}

/** A first character that folding leaves as it is and that no word of another form begins with. */
const BEGINS_AS_NO_OTHER_FORM = /^(?![具プめ目戦業主])[ぁ-んァ-ヺ一-鿿]/u;

/** Words that only other forms have (様式２): a table with one of them is not a 取組項目 block. */
export function isOfOtherForm(text: string): boolean {
  if (text.length > MAX_LABEL_LENGTH || BEGINS_AS_NO_OTHER_FORM.test(text)) return false;
  return /^(?:具体的取り?組み?[0-9]|プロセス指標|めざすべき将来像|目指すべき将来像|戦略の進捗状況|業績目標|主な経営課題)/u.test(
    foldBeginning(text),
  );
}
