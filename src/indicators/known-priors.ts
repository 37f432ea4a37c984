import type Big from "big.js";
import type { Figure } from "../figures";
import type { Initiative } from "../form";
import { assignByName, type Named } from "./assignment";
import { areConvertible } from "./conversion";
import type { KnownPrior, SourcedFigure } from "./types";

/** What of outside is known of one indicator, each in a unit that converts to the indicator's. */
export interface KnownFigures {
  /** Of fiscal year − 1: what a person typed, otherwise last year's own result. */
  readonly prior: SourcedFigure | null;
  /** Last year's own result, whatever a person typed beside it. */
  readonly lastYear: SourcedFigure | null;
  /** Of all known years, nearest first. */
  readonly all: readonly SourcedFigure[];
}

/** What is known of an indicator of which nobody tells anything from outside. */
export const NOTHING_KNOWN: KnownFigures = { prior: null, lastYear: null, all: [] };

/**
 * The figures that are known from outside, each with the indicator that it is of: by name and unit, one to one within
 * a source and year. What could be of two indicators is given to neither.
 */
export function knownFiguresOf(
  indicators: readonly Named[],
  priors: readonly KnownPrior[],
  fiscalYear: number | null,
): KnownFigures[] {
  const assigned = bySourceAndYear(priors).map((group) => ({
    group,
    pairs: assignByName(indicators, group.map(namedOf), areConvertible).pairs,
  }));
  return indicators.map((_, index) => {
    const own = assigned.flatMap(({ group, pairs }) =>
      pairs.filter(({ left }) => left === index).flatMap(({ right }) => group.slice(right, right + 1)),
    );
    return arranged(own, fiscalYear);
  });
}

function arranged(known: readonly KnownPrior[], fiscalYear: number | null): KnownFigures {
  const ofPrior = known.filter(
    ({ fiscalYear: year }) => year === null || (fiscalYear !== null && year === fiscalYear - 1),
  );
  const from = (wanted: KnownPrior["source"]): SourcedFigure | null => {
    const first = ofPrior.find(({ source }) => source === wanted);
    return first ? sourcedOf(first) : null;
  };
  const newestFirst = [...known].sort((a, b) => (b.fiscalYear ?? Infinity) - (a.fiscalYear ?? Infinity));
  const lastYear = from("last-year");
  return { prior: from("typed") ?? lastYear, lastYear, all: newestFirst.map(sourcedOf) };
}

function bySourceAndYear(priors: readonly KnownPrior[]): KnownPrior[][] {
  const groups = new Map<string, KnownPrior[]>();
  for (const prior of priors) {
    const key = `${prior.source} ${prior.fiscalYear ?? ""} ${prior.file ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), prior]);
  }
  return [...groups.values()];
}

function namedOf({ indicator, unit, mark, figure }: KnownPrior): Named {
  const own = figure?.name ?? null;
  return { names: own === null || own === indicator ? [indicator] : [indicator, own], unit, mark };
}

function sourcedOf(known: KnownPrior): SourcedFigure {
  const { cell, source, file, sheet } = known;
  const figure = known.figure ?? typedFigure(known);
  // Its year is known by its workbook, where the words beside it do not say it.
  return {
    figure: { ...figure, fiscalYear: figure.fiscalYear ?? known.fiscalYear },
    field: "results",
    cell,
    outside: { source, file, sheet },
  };
}

/** A number that stands alone in a cell, as a figure. */
function typedFigure({ value, unit, indicator, fiscalYear }: KnownPrior): Figure {
  const text = `${value.toFixed()}${unit ?? ""}`;
  return {
    start: 0,
    end: text.length,
    text,
    value,
    unit,
    decimals: decimalsOf(value),
    role: "prior",
    name: indicator,
    fiscalYear,
    yearSource: null,
    period: null,
    isCumulative: false,
    comparator: null,
    approximate: false,
    provisional: false,
    basis: null,
    basisText: null,
    relative: null,
    direction: null,
    mark: null,
    isTotal: false,
  };
}

function decimalsOf(value: Big): number {
  return value.toFixed().split(".")[1]?.length ?? 0;
}

/**
 * The block that a known prior belongs to: by title, and where several bear it, by number and sheet; a block without
 * title by its number. null where none or several could be meant.
 */
export function blockOf(reference: KnownPrior["initiative"], initiatives: readonly Initiative[]): Initiative | null {
  const title = titleKey(reference.title);
  let found = initiatives.filter((initiative) => titleKey(initiative.title) === title);
  for (const part of ["number", "sheet"] as const) {
    if (found.length > 1 || title === "") found = found.filter((initiative) => initiative[part] === reference[part]);
  }
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

function titleKey(title: string | null): string {
  return (title ?? "").normalize("NFKC").replace(/\s/g, "");
}
