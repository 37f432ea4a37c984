import type { Stage } from "../../form";
import type { KnownPrior } from "../../indicators";
import type { Severity } from "../types";

/** A finding that the user has decided to leave as it is. */
export interface IgnoredFinding {
  /** `Finding.key` */
  readonly key: string;
  /** In the user's words. */
  readonly reason: string;
}

/** What the user may decide about an inspection. */
export interface Settings {
  /** By rule id; overrides all of a rule's cases. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** 当年度, where the workbook does not tell it or tells it wrongly. */
  readonly fiscalYear: number | null;
  readonly stage: Stage | null;
  /** Hidden sheets are read but not checked unless this is set. */
  readonly includeHidden: boolean;
  /** Names of the sheets to check, hidden or not; null for all. */
  readonly sheets: readonly string[] | null;
  /** By the indicator's name: whether less is better, where the user knows better than the wording. */
  readonly lessIsBetter: Readonly<Record<string, boolean>>;
  readonly ignored: readonly IgnoredFinding[];
  /** Earlier figures from outside the blocks (last year's workbook, what was typed into our own sheet), for what they leave out. */
  readonly priors: readonly KnownPrior[];
}

export const defaultSettings: Settings = {
  severities: {},
  fiscalYear: null,
  stage: null,
  includeHidden: false,
  sheets: null,
  lessIsBetter: {},
  ignored: [],
  priors: [],
};
