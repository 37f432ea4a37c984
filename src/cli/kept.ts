import { fromStored } from "../preferences";
import type { Settings } from "../rules";
import { typedDirections, typedPriors, type TypedRow } from "../sheets";
import type { CheckOptions } from "./options";

/** By what a workbook is checked, and what of it could not be understood (Japanese). */
export interface SettingsFor {
  readonly settings: Partial<Settings>;
  readonly problem: string | null;
}

type Decisions = Pick<CheckOptions, "sheets" | "fiscalYear" | "stage" | "severities">;

const PROBLEMS = {
  newer: "ブックの設定は、新しい版の取組チェックで保存されています。設定を使わずに検証しました。",
  damaged: "ブックの設定が壊れているため、設定を使わずに検証しました。",
} as const;

/**
 * The options of the command line before what the user has decided in the pane, which the workbook keeps. Rules that were
 * switched off or made milder there stay as they are here: unlike ignored findings, what they hide would leave no trace.
 *
 * @param kept the workbook's setting; undefined where it has none
 */
export function settingsFor(options: Decisions, kept: unknown): SettingsFor {
  const { sheets, fiscalYear, stage, severities } = options;
  const found = fromStored(kept);
  if (found.kind !== "read")
    return { settings: { sheets, fiscalYear, stage, severities }, problem: PROBLEMS[found.kind] };
  const { preferences } = found;
  return {
    settings: {
      sheets,
      severities,
      fiscalYear: fiscalYear ?? preferences.fiscalYear,
      stage: stage ?? preferences.stage,
      includeHidden: preferences.includeHidden,
      lessIsBetter: preferences.lessIsBetter,
      ignored: preferences.ignored,
    },
    problem: null,
  };
}

/** Settings with what people typed into 取組集計: missing prior figures and other directions. */
export function withTyped(settings: Partial<Settings>, typed: readonly TypedRow[]): Partial<Settings> {
  const lessIsBetter = { ...settings.lessIsBetter, ...typedDirections(typed) };
  return { ...settings, lessIsBetter, priors: typedPriors(typed) };
}
