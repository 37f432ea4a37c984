/**
 * Names of indicators as people write them: the same measure is 「区民センターの稼働率」 in the plan and
 * 「令和元年度3月末 稼働率」 in the results. Names are compared by what remains after the words that say when, where and
 * on what basis.
 */

import { remembering } from "../memory";

/** Bullets and list marks before a name. */
const LEADING_MARKS =
  /^(?:[\s・○●◇◆■□▲△▼▽☆★※◎〇*\-－–—:：、。]|[①-⑳]|[（(][0-9０-９ア-ンa-z]{1,2}[)）]|[0-9０-９]{1,2}[.．)）]|[ア-オ][\s.．)）])+/;

/** Leaders and colons between a name and its figure: 認知件数…30件. */
const TRAILING_MARKS = /[\s・:：…‥、。]+$/;

/** Words in front that say when or whose, not what. */
const LEADING_WORDS =
  /^(?:(?:平成|令和|昭和|[HRS])?(?:元|[0-9]{1,4})(?:年度末?|年)(?:[0-9]{1,2}月末?)?(?:現在|時点)?(?:の|における|は)?|[0-9]{1,2}月末(?:現在|時点)?(?:の)?|(?:当|本|今)(?:年度|区)(?:の|における)?|(?:前|昨)年度?(?:の)?|区(?:内|民)?の|区が|年度末(?:の)?|年間(?:の)?|延べ|目標値?(?:の|は)?|成果指標|指標|実績値?(?:の|は)?)/;

/** Words at the end that say on what basis or which kind of value. */
const TRAILING_WORDS =
  /(?:決算見込み?額?|決算額?|見込み?額?|見込|実績値?|目標値?|速報値?|予算額?|(?:[0-9]{1,2}月末|年度末)(?:現在|時点)?|の?(?:合計|総数|累計|計|延べ)|は|が|を|の|で|に|と|も)$/;

const FILLERS = /[\s\p{P}\p{S}]/gu;

/** The longest name that is compared; what is longer is a sentence, whose end says more than its beginning. */
const LONGEST = 60;

/** Strips a pattern from one end again and again, unless nothing would remain. */
function stripAll(text: string, pattern: RegExp): string {
  for (let rest = text; ; text = rest) {
    rest = text.replace(pattern, "");
    if (rest === text || rest === "") return text;
  }
}

/** A name as it is shown: without marks and white space at its ends. */
export function displayName(name: string): string {
  return name.replace(LEADING_MARKS, "").replace(/\s+/g, " ").replace(TRAILING_MARKS, "");
}

/** What of a name is compared: the folded words, without when, whose and on what basis. */
export function nameKey(name: string): string {
  const folded = name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/ヵ|ケ(?=所)|ヶ|箇(?=所)/g, "か")
    .replace(/取組み/g, "取組")
    .toLowerCase();
  const whole = stripAll(stripAll(folded.replace(LEADING_MARKS, ""), LEADING_WORDS), TRAILING_WORDS);
  return whole.replace(FILLERS, "").slice(-LONGEST);
}

/** The kernel of a key: without particles and counting words, which people put or leave as they like. */
function kernel(key: string): string {
  const bare = key
    .replace(/に(?:関する|対する|おける|係る|ついての|よる)|への|での|との|からの|[のをへがはにで]/g, "")
    .replace(/(?:延べ|総)/g, "")
    .replace(/(?:実施|開催|件|回|人|者|団体|校|世帯|場所|か所|店|組|台|部|枚|個)?数$/, "")
    .replace(/(?:割合|比率|率|額|高)$/, "");
  return bare === "" ? key : bare;
}

const GENERIC = /^(?:決算|見込み?|実績|速報|予算|成果|目標|達成|状況|結果|合計|総計|累計|計|件|人|回|額|値|数)+$/;

/** Whether a name says only what kind of value it is (決算見込み額, 実績値), not what is measured. */
export function isGenericName(name: string): boolean {
  return GENERIC.test(prepare(name).key);
}

/** The pairs of neighbouring characters of a text, each pair as a number. */
type Bigrams = ReadonlySet<number>;

function bigramsOf(text: string): Bigrams {
  const found = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) found.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return found;
}

/** What of a name is compared again and again. */
interface Prepared {
  readonly key: string;
  readonly kernel: string;
  readonly measure: number;
  readonly bigrams: Bigrams;
}

/** A block's names and passages are compared with one another many times. */
const MEMORY = { texts: 4096, length: Infinity };

const prepare = remembering((name): Prepared => {
  const key = nameKey(name);
  const core = kernel(key);
  return { key, kernel: core, measure: measureOf(key), bigrams: bigramsOf(core) };
}, MEMORY);

/** Of a whole passage, without particles, marks and digits. */
const spread = remembering((passage) => bigramsOf(spreadOf(passage)), MEMORY);

function spreadOf(passage: string): string {
  return passage
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ヵ|ケ(?=所)|ヶ/g, "か")
    .replace(/[\s\p{P}\p{S}0-9のをへがはにで]/gu, "");
}

function dice(a: Bigrams, b: Bigrams): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Kinds of measure that are never the same thing, by the last word of a name. */
const MEASURES = [/(?:割合|率|度)$/, /(?:額|残高)$/, /回数$/, /(?:人数|者数)$/];

/** Which kind of measure a key ends with, or −1 where its end does not tell (件数, 数). */
function measureOf(key: string): number {
  return MEASURES.findIndex((measure) => measure.test(key));
}

function measuresClash(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b;
}

/** From 0 (nothing in common) to 1 (the same name). */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [prepare(a), prepare(b)];
  if (left.key === "" || right.key === "") return 0;
  if (left.key === right.key) return 1;
  const clash = measuresClash(left.measure, right.measure) ? 0.4 : 1;
  if (left.kernel === right.kernel) return 0.95 * clash;
  const [short, long] =
    left.kernel.length < right.kernel.length ? [left.kernel, right.kernel] : [right.kernel, left.kernel];
  // The end of a Japanese name is its head: 収納率 is 保険料収納率, 収納率向上研修 is not.
  const contained = short.length < 2 ? 0 : long.endsWith(short) ? 0.85 : long.includes(short) ? 0.6 : 0;
  return Math.max(contained, dice(left.bigrams, right.bigrams)) * clash;
}

/** What two names share that are certainly one: equal for names that differ only in particles and counting words. */
export function nameCore(name: string): string {
  return prepare(name).kernel;
}

/** How much of a name's words stand in a passage, from 0 to 1: for results told in a sentence. */
export function coverage(name: string, passage: string): number {
  const wanted = prepare(name).bigrams;
  if (wanted.size === 0) return 0;
  const present = spread(passage);
  let found = 0;
  for (const gram of wanted) if (present.has(gram)) found++;
  return found / wanted.size;
}

/** How much two passages have in common, from 0 to 1, whatever numbers they hold. */
export function contextLikeness(a: string, b: string): number {
  return dice(spread(a), spread(b));
}

const ELSEWHERE =
  /(?:^|[（(の])(?:本市(?![場立])|全市|市全体|大阪市(?:全体|平均|の)|全国(?!大会|一斉|交通)|他区|府内?平均|市平均|全区平均|[2２][4４]区)/;

/** Whether a name speaks of somewhere else than the ward: 本市, 全市, 全国, 他区. */
export function isElsewhere(name: string): boolean {
  return ELSEWHERE.test(name);
}
