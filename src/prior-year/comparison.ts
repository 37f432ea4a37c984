import { areConvertible, assignByName, changeOf, convert, type Named } from "../indicators";
import type {
  IndicatorComparison,
  InitiativeComparison,
  Trend,
  TrendPoint,
  YearFigure,
  YearIndicator,
  YearInitiative,
  YearMatch,
  YearReading,
  YearsMatched,
} from "./types";

/** Every block under evaluation that continues one of an earlier year, with the indicators of both years side by side. */
export function compareYear(current: YearReading, { prior, matches }: YearMatch): InitiativeComparison[] {
  return current.initiatives.flatMap((initiative, index) => {
    const own = matches.filter((match) => match.current === index);
    const priors = own.flatMap(({ prior: at, kind }) => {
      const earlier = prior.initiatives[at];
      return earlier ? [{ initiative: earlier, kind }] : [];
    });
    if (priors.length === 0) return [];
    return [
      {
        current: initiative,
        priors,
        rows: rowsOf(
          initiative,
          priors.map((each) => each.initiative),
        ),
      },
    ];
  });
}

interface Owned {
  readonly indicator: YearIndicator;
  readonly initiative: YearInitiative;
}

function rowsOf({ indicators }: YearInitiative, priors: readonly YearInitiative[]): IndicatorComparison[] {
  const owned = priors.flatMap((initiative) => initiative.indicators.map((indicator) => ({ indicator, initiative })));
  const partners = partnersOf(indicators, owned);
  const found = new Set(partners.values());
  return [
    ...indicators.map((indicator) => rowOf(indicator, partners.get(indicator) ?? null)),
    ...owned.filter((each) => !found.has(each)).map((each) => rowOf(null, each)),
  ];
}

/** The earlier indicator of each; those with a result first, as the engine completes from these alone. */
function partnersOf(indicators: readonly YearIndicator[], owned: readonly Owned[]): Map<YearIndicator, Owned> {
  const partners = new Map<YearIndicator, Owned>();
  for (const hasResult of [true, false]) {
    const own = indicators.filter((indicator) => !partners.has(indicator));
    const others = owned.filter(({ indicator }) => (indicator.actual !== null) === hasResult);
    const { pairs } = assignByName(
      own,
      others.map(({ indicator }) => namedPrior(indicator)),
      areConvertible,
    );
    for (const { left, right } of pairs) {
      const [indicator, other] = [own[left], others[right]];
      if (indicator && other) partners.set(indicator, other);
    }
  }
  return partners;
}

/** An earlier indicator by the names that the engine knows of it. */
function namedPrior({ name, unit, mark, actual }: YearIndicator): Named {
  const own = actual?.figure.name ?? null;
  return { names: own === null || own === name ? [name] : [name, own], unit, mark };
}

function rowOf(current: YearIndicator | null, prior: Owned | null): IndicatorComparison {
  const unit = current?.unit ?? prior?.indicator.unit ?? null;
  const now = current?.actual ?? null;
  const then = prior?.indicator.actual ?? null;
  const before = then && convert(then.value, prior?.indicator.unit ?? null, unit);
  const change = now && before ? changeOf({ value: now.value }, { value: before }, unit) : null;
  return {
    current,
    prior: prior?.indicator ?? null,
    priorInitiative: prior?.initiative ?? null,
    name: current?.name ?? prior?.indicator.name ?? "",
    unit,
    difference: change?.difference ?? null,
    rate: change?.rate ?? null,
  };
}

/**
 * The results of each indicator over the years, the oldest first; only of those that two years or more tell. A year that
 * several workbooks tell is taken from the first that was given.
 */
export function trendsOf({ current, years }: YearsMatched): Trend[] {
  const compared = years.map((year) => ({ year, blocks: compareYear(current, year) }));
  return current.initiatives.flatMap((initiative) =>
    initiative.indicators.flatMap((indicator): Trend[] => {
      const points = new Map<number, TrendPoint>();
      const add = (point: TrendPoint | null): void => {
        if (point && !points.has(point.fiscalYear)) points.set(point.fiscalYear, point);
      };
      add(pointOf(indicator, indicator, initiative, current, current.fiscalYear));
      for (const { year, blocks } of compared) {
        const row = blocks
          .find((block) => block.current === initiative)
          ?.rows.find((candidate) => candidate.current === indicator);
        if (row?.prior && row.priorInitiative)
          add(pointOf(row.prior, indicator, row.priorInitiative, year.prior, year.fiscalYear));
      }
      const inOrder = [...points.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
      return inOrder.length < 2 ? [] : [{ initiative, name: indicator.name, unit: indicator.unit, points: inOrder }];
    }),
  );
}

function pointOf(
  { actual, unit, target }: YearIndicator,
  series: YearIndicator,
  { sheet }: YearInitiative,
  { file }: YearReading,
  fiscalYear: number | null,
): TrendPoint | null {
  const value = actual && convert(actual.value, unit, series.unit);
  if (!actual || !value || fiscalYear === null) return null;
  return {
    fiscalYear,
    value,
    target: target?.value ? convert(target.value, unit, series.unit) : null,
    isProvisional: isProvisional(actual),
    file,
    sheet,
    cell: actual.cell,
  };
}

function isProvisional({ figure }: YearFigure): boolean {
  return figure.provisional || figure.approximate;
}
