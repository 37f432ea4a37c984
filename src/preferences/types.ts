import type { Settings } from "../rules";

/** A finding that the user has set aside, with what it was about: it may not be in the present result. */
export interface IgnoredEntry {
  /** `Finding.key` */
  readonly key: string;
  readonly reason: string;
  /** The rule's title and the 取組項目, for the list. */
  readonly about: string;
}

/** What the user has decided about the checks of this workbook. */
export interface Preferences extends Omit<Settings, "sheets" | "ignored" | "priors"> {
  readonly ignored: readonly IgnoredEntry[];
  /** Whether the pane checks while people type. */
  readonly liveChecking: boolean;
}

/** The key of the workbook's settings that the preferences are kept under. */
export const PREFERENCES_KEY = "torikumi-check.preferences";

export const defaultPreferences: Preferences = {
  severities: {},
  fiscalYear: null,
  stage: null,
  includeHidden: false,
  lessIsBetter: {},
  ignored: [],
  liveChecking: false,
};

/** What was found where the preferences are kept. */
export type ReadPreferences =
  | { readonly kind: "read"; readonly preferences: Preferences }
  /** Kept by a later version of the add-in. */
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/** Why preferences cannot be changed: what is kept is not overwritten. */
export type PreferencesProblem = Exclude<ReadPreferences["kind"], "read">;
