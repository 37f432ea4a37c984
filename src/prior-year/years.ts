import type { KnownPrior } from "../indicators";
import { matchInitiatives } from "./initiatives";
import type { InitiativeMatch, YearInitiative, YearMatch, YearNotice, YearReading, YearsMatched } from "./types";

/**
 * Puts earlier years beside the year under evaluation: which block continues which, what cannot be matched, what people
 * are to be told, and what the engine may complete from them.
 *
 * @param priors in the order in which they were given; the same file may be among them twice
 */
export function matchYears(current: YearReading, priors: readonly YearReading[]): YearsMatched {
  const notices: YearNotice[] = [];
  const used: YearReading[] = [];
  for (const prior of priors) {
    const notice = noticeOf(prior, current, used);
    if (notice) notices.push(notice);
    if (!notice || !LEFT_OUT.has(notice.kind)) used.push(prior);
  }
  const years = used.map((prior): YearMatch => {
    const matched = matchInitiatives(current.initiatives, prior.initiatives);
    return { prior, fiscalYear: yearOf(prior, current), ...matched };
  });
  years.sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return { current, years, notices, priors: knownPriors(current, years) };
}

const LEFT_OUT: ReadonlySet<YearNotice["kind"]> = new Set([
  "no-initiatives",
  "same-as-current",
  "same-year",
  "duplicate",
]);

/** The first thing that is to be said of a workbook, what weighs most first; null where it is simply last year's. */
function noticeOf(prior: YearReading, current: YearReading, others: readonly YearReading[]): YearNotice | null {
  const { fiscalYear } = prior;
  const other = others.find((each) => saysTheSame(each, prior));
  const say = (kind: YearNotice["kind"]): YearNotice => ({
    kind,
    file: prior.file ?? "",
    fiscalYear,
    currentYear: current.fiscalYear,
    other: kind === "duplicate" ? (other?.file ?? null) : null,
  });
  if (prior.initiatives.length === 0) return say("no-initiatives");
  if (saysTheSame(prior, current)) return say("same-as-current");
  if (other) return say("duplicate");
  if (fiscalYear === null) return say("year-assumed");
  if (current.fiscalYear === null) return null;
  if (fiscalYear === current.fiscalYear) return say("same-year");
  if (fiscalYear > current.fiscalYear) return say("later-year");
  return fiscalYear < current.fiscalYear - 1 ? say("not-preceding") : null;
}

function yearOf({ fiscalYear }: YearReading, current: YearReading): number | null {
  return fiscalYear ?? (current.fiscalYear === null ? null : current.fiscalYear - 1);
}

/** Whether two readings are of one content, whatever their files are called. */
function saysTheSame(a: YearReading, b: YearReading): boolean {
  return (
    a.fiscalYear === b.fiscalYear &&
    a.initiatives.length === b.initiatives.length &&
    a.initiatives.every((initiative, index) => {
      const other = b.initiatives[index];
      return other !== undefined && contentOf(initiative) === contentOf(other);
    })
  );
}

function contentOf({ sheet, number, title, attainment, indicators }: YearInitiative): string {
  const told = indicators.map(({ name, target, actual }) => [name, target?.text ?? null, actual?.figure.text ?? null]);
  return JSON.stringify([sheet, number, title, attainment, told]);
}

/** The results of earlier years, each with the block under evaluation that it belongs to. */
function knownPriors(current: YearReading, years: readonly YearMatch[]): KnownPrior[] {
  // Where nothing tells the year under evaluation, the newest of the others is the year before it.
  const newest = Math.max(...years.map(({ fiscalYear }) => fiscalYear ?? -Infinity));
  return years.flatMap(({ prior, fiscalYear, matches }) => {
    if (fiscalYear !== null && current.fiscalYear !== null && fiscalYear >= current.fiscalYear) return [];
    const isBefore = current.fiscalYear === null && (fiscalYear === null || fiscalYear === newest);
    return matches.flatMap((match) => knownOf(match, current, prior, isBefore ? null : fiscalYear));
  });
}

function knownOf(
  match: InitiativeMatch,
  current: YearReading,
  prior: YearReading,
  fiscalYear: number | null,
): KnownPrior[] {
  const own = current.initiatives[match.current];
  const earlier = prior.initiatives[match.prior];
  if (!own || !earlier) return [];
  return earlier.indicators.flatMap(({ name, mark, unit, actual }): KnownPrior[] =>
    actual === null
      ? []
      : [
          {
            source: "last-year",
            initiative: { title: own.title, number: own.number, sheet: own.sheet },
            indicator: name,
            mark,
            value: actual.value,
            unit,
            fiscalYear,
            file: prior.file,
            sheet: earlier.sheet,
            cell: actual.cell,
            figure: actual.figure,
          },
        ],
  );
}
