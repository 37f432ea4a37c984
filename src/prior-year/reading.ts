import type { FormReading, Initiative } from "../form";
import { readForm } from "../form";
import type { Indicator, IndicatorReading } from "../indicators";
import { readIndicators } from "../indicators";
import type { WorkbookSnapshot } from "../snapshot";
import { atOnce, type Steps } from "../steps";
import type { YearIndicator, YearInitiative, YearReading } from "./types";
import { wardOf } from "./wards";

/** What was read of a year, as an inspection holds it. */
export interface InspectedYear {
  readonly form: Pick<FormReading, "fiscalYear">;
  readonly initiatives: readonly (Pick<IndicatorReading, "indicators"> & { readonly initiative: Initiative })[];
}

/** The year of a workbook that has been inspected already. */
export function yearOfInspection({ form, initiatives }: InspectedYear, file: string | null = null): YearReading {
  return {
    file,
    fiscalYear: form.fiscalYear?.year ?? null,
    initiatives: initiatives.flatMap(({ initiative, indicators }) =>
      initiative.isBlank ? [] : [initiativeOf(initiative, indicators)],
    ),
  };
}

/** Reads an earlier year's workbook. Hidden sheets are left out, as in a check. */
export function readYear(snapshot: WorkbookSnapshot, file: string): YearReading {
  return { ...yearOfForm(readForm(snapshot), file), ward: wardOf(snapshot, file) };
}

/** What a workbook says by itself, without anything known from outside. */
export function yearOfForm(form: FormReading, file: string | null = null): YearReading {
  return atOnce(yearOfFormInSteps(form, file));
}

/** The same in steps, for whoever must not keep a page waiting. */
export function* yearOfFormInSteps(form: FormReading, file: string | null = null): Steps<YearReading> {
  const context = { fiscalYear: form.fiscalYear?.year ?? null, stage: form.stage };
  const initiatives: InspectedYear["initiatives"][number][] = [];
  for (const initiative of form.initiatives) {
    yield;
    const indicators = initiative.isBlank ? [] : readIndicators(initiative, context).indicators;
    initiatives.push({ initiative, indicators });
  }
  return yearOfInspection({ form, initiatives }, file);
}

function initiativeOf(initiative: Initiative, indicators: readonly Indicator[]): YearInitiative {
  const { sheet, number, title, titleCell, range, judgements } = initiative;
  const choice = judgements.attainment?.choice;
  const code = choice?.kind === "selected" ? choice.code : null;
  return {
    sheet,
    number,
    title,
    cell: titleCell ?? { row: range.row, column: range.column },
    attainment: code === "1" || code === "2" ? code : null,
    indicators: indicators.map(indicatorOf),
  };
}

function indicatorOf(indicator: Indicator): YearIndicator {
  const { name, unit, mark, lessIsBetter, target, actual, achievementRate, attained } = indicator;
  const goals = [...indicator.targets, ...indicator.otherYearTargets];
  const names = [name, ...goals.map((goal) => goal.name), actual?.figure.name ?? null];
  return {
    name,
    names: [...new Set(names.filter((each) => each !== null))],
    unit,
    mark,
    lessIsBetter,
    target: target && {
      value: target.value,
      comparator: target.comparator,
      text: target.text.trim(),
      cell: target.cell,
    },
    actual: actual && { value: actual.value, figure: actual.figure, cell: actual.cell },
    achievementRate: achievementRate?.result ?? null,
    attained,
  };
}
