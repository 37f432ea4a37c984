import { agreesWithStated, sum } from "./arithmetic";
import { isMoney, isPercentage } from "./conversion";
import type { PlacedFigure, Sentence } from "./passages";
import type { Formula, StatedTotal } from "./types";

/** A stated total and the figures that it adds up. */
export interface TotalReading {
  readonly total: PlacedFigure;
  readonly parts: readonly PlacedFigure[];
}

/** Words that say that not all parts are told, that they overlap, or that some are taken away. */
const INCOMPLETE =
  /廃止|閉鎖|休止|解散|退会|脱退|減少|うち|内、|など|等[、)。]|ほか|他[、)]|主な|例えば|延べ|実人数|平均|除く|含む|当たり|あたり/;
const TOTAL_WORD = /(?:合計|総計|総数|総件数|全体|累計|計|合わせて|あわせて|合せて)[^、,)\uE000]{0,6}$/;

/** A total in a sentence has fewer parts than this on either side of it: bounds the time that a sentence of totals takes. */
const MOST_PARTS = 40;

/**
 * The totals of a passage with the parts beside them: 「春季32人、秋季32人、合計64人」, 「合計357人（上半期175人、下半期182人）」,
 * 「総数15件＝窓口6件＋電話9件」, or a line 「合計 354人」 below one line for each part. Only where every part seems to be told.
 */
export function totalsOf(figures: readonly PlacedFigure[]): TotalReading[] {
  if (!figures.some(isTotal)) return [];
  const readings: TotalReading[] = [];
  for (const [sentence, members] of bySentence(figures)) {
    for (const [index, total] of members.entries()) {
      if (!isTotal(total)) continue;
      const near = members.slice(Math.max(0, index - MOST_PARTS), index + MOST_PARTS + 1);
      const stated = members.length === 1 ? partsAbove(total, figures) : partsOf(total, near, sentence);
      if (stated.length >= 2) readings.push({ total, parts: stated });
    }
  }
  return readings;
}

function bySentence(figures: readonly PlacedFigure[]): Map<Sentence, PlacedFigure[]> {
  const groups = new Map<Sentence, PlacedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.sentence);
    if (group) group.push(figure);
    else groups.set(figure.sentence, [figure]);
  }
  return groups;
}

function isTotal({ figure, passage, sentence }: PlacedFigure): boolean {
  if (isPercentage(figure.unit) || figure.unit === null || figure.role === "target") return false;
  return figure.isTotal || TOTAL_WORD.test(passage.shadow.slice(sentence.start, figure.start).slice(-16));
}

/** The parts in the bracket that follows the total or after its ＝, otherwise those before it in its sentence. */
function partsOf(total: PlacedFigure, members: readonly PlacedFigure[], sentence: Sentence): PlacedFigure[] {
  const same = members.filter((member) => isPart(member, total));
  const inBracket = same.filter((member) => member.host === total);
  if (inBracket.length > 0) return isComplete(total, inBracket) ? inBracket : [];
  const { shadow } = total.passage;
  if (/^[ ]*[=:]/.test(shadow.slice(total.figure.end))) {
    const after = same.filter(({ figure }) => figure.start > total.figure.end);
    return isComplete(total, after) ? after : [];
  }
  const since = sinceLastTotal(total, same, members);
  // 50人（男20人、女30人、計50人） has its parts beside it, 窓口6件、電話9件（計15件） before its bracket.
  const beside = since.filter((member) => member.host === total.host);
  const before = beside.length > 0 ? beside : since.filter((member) => member.host === null);
  const words = shadow.slice(before[0]?.figure.start ?? sentence.start, total.figure.start);
  // As many as are looked at: there may be more.
  return INCOMPLETE.test(words) || before.length >= MOST_PARTS ? [] : before;
}

/** The line of a total begins with its word: 「 合計 354人」. */
const TOTAL_LINE = /^[ ・○●◇◆【(]*(?:合計|総計|計|合わせて)[】) :：は]*\uE000/;

/** The lines right above a line of its own for the total, one part on each, up to the heading of them all. */
function partsAbove(total: PlacedFigure, figures: readonly PlacedFigure[]): PlacedFigure[] {
  const { shadow } = total.passage;
  if (!TOTAL_LINE.test(shadow.slice(total.sentence.start, total.sentence.end))) return [];
  const parts: PlacedFigure[] = [];
  let { line } = total.sentence;
  for (let index = figures.indexOf(total) - 1; index >= 0; index--) {
    const figure = figures[index];
    if (figure?.passage !== total.passage || figure.sentence.line < line - 1) break;
    // 夜間巡視 48回 612人: how often is no part of how many.
    if (figure.figure.unit !== total.figure.unit) continue;
    if (figure.sentence.line !== line - 1) return [];
    if (!isPart(figure, total) || figure.figure.fiscalYear !== total.figure.fiscalYear || isTotal(figure)) return [];
    parts.unshift(figure);
    line -= 1;
  }
  const words = shadow.slice(parts[0]?.sentence.start ?? total.sentence.start, total.figure.start);
  const isPlainList = !parts.some(({ figure }) => figure.value.eq(total.figure.value));
  const hasHeading = total.passage.sentences.some((sentence) => sentence.line === line - 1);
  return (!hasHeading && areMeasures(parts)) || !isPlainList || INCOMPLETE.test(words) ? [] : parts;
}

function isPart({ figure }: PlacedFigure, total: PlacedFigure): boolean {
  return (
    figure.unit === total.figure.unit &&
    (figure.role === "actual" || figure.role === "prior" || figure.role === "reference")
  );
}

function sinceLastTotal(
  total: PlacedFigure,
  same: readonly PlacedFigure[],
  members: readonly PlacedFigure[],
): PlacedFigure[] {
  const before = same.filter(({ figure }) => figure.end <= total.figure.start);
  const previous = members.filter((member) => member.figure.end <= total.figure.start && isTotal(member)).pop();
  return previous ? before.filter(({ figure }) => figure.start > previous.figure.start) : before;
}

function isComplete(total: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const last = parts[parts.length - 1];
  if (!last) return false;
  const { shadow } = total.passage;
  return (
    !INCOMPLETE.test(shadow.slice(total.figure.end, last.figure.end)) &&
    !/^(?:など|等|ほか|他)/.test(shadow.slice(last.figure.end)) &&
    parts.length < MOST_PARTS
  );
}

const MEASURE = /[数額量者]$/;

/**
 * The parts that are never a result of their own: 春季32人 and 秋季32人 of 合計64人, but not 相談件数110件 and 訪問件数20件
 * of 合計130件, which are two things that are counted.
 */
export function mereParts(readings: readonly TotalReading[]): ReadonlySet<PlacedFigure> {
  return new Set(readings.flatMap(({ parts }) => (areMeasures(parts) ? [] : parts)));
}

function areMeasures(parts: readonly PlacedFigure[]): boolean {
  const names = new Set(parts.map((part) => part.figure.name));
  return names.size === parts.length && [...names].every((name) => name !== null && MEASURE.test(name));
}

/** A total with its sum worked out; counts agree exactly, money within one unit of its last digit. */
export function checkTotal({ total, parts }: TotalReading): StatedTotal {
  const { figure } = total;
  const formula: Formula = sum(
    parts.map((part) => ({
      label: part.figure.name ?? "内訳",
      value: part.figure.value,
      unit: part.figure.unit,
      source: part.sourced,
    })),
    figure.unit,
  );
  const result = formula.result;
  const agrees =
    result !== null &&
    (isMoney(figure.unit) ? agreesWithStated(figure.value, figure.decimals, result) : result.eq(figure.value));
  return { total: total.sourced, parts: parts.map(({ sourced }) => sourced), formula, agrees };
}
