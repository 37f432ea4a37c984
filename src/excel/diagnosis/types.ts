/** What a check tries; each is a row of docs/excel-assumptions.md that needs no eyes, or what a mark relies on. */
export const CHECK_IDS = [
  "merged-areas",
  "null-object",
  "long-text",
  "under-merge",
  "leading-apostrophe",
  "dash",
  "row-height",
  "default-size",
  "no-validation",
  "input-message",
  "highlight-order",
  "hidden-sheet",
  "selection",
  "settings",
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** What came of a check. */
export interface CheckOutcome {
  readonly id: CheckId;
  readonly passed: boolean;
  /** What Excel answered, for whoever mends the program: values of the scratch sheet and error codes alone. */
  readonly seen: string;
}

/** What came of all, and whether the scratch sheet is gone again. */
export interface Diagnosis {
  readonly outcomes: readonly CheckOutcome[];
  readonly isScratchGone: boolean;
}

/** What Office says about itself. */
export interface OfficeFacts {
  /** "16.0.19127.20240"; "" where it is not told. */
  readonly version: string;
  /** "PC", "Mac", "OfficeOnline" */
  readonly platform: string;
  readonly language: string;
  /** The highest ExcelApi that is there: "1.21"; "" where none is. */
  readonly excelApi: string;
  /** Further requirement sets that are there: "SharedRuntime 1.1" */
  readonly others: readonly string[];
}
