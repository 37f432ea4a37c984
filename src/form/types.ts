import type { CellAddress, CellRange } from "../snapshot";

/** The fields of a 取組項目 block, by the names of the glossary. */
export type FieldName =
  /** 取組の方針・目標内容 */
  | "policyAndGoal"
  /** 当年度の取組内容 */
  | "annualPlan"
  /** 取組内容の実施見込み (ⅰ)/(ⅱ) */
  | "implementationOutlook"
  /** 目標の達成見込み ①/② */
  | "attainmentOutlook"
  /** 課題と改善策 (中間), beside 目標の達成見込み */
  | "midyearRemedy"
  /** 課題と改善策 (中間), beside 取組内容の実施見込み, on forms that have two cells */
  | "implementationRemedy"
  /** 当年度の取組実績及び目標の達成状況 */
  | "results"
  /** ①目標達成 ②目標未達成 */
  | "attainment"
  /** 課題と改善策 (自己評価) */
  | "selfEvaluationRemedy";

/** The three judgement fields. */
export type JudgementField = "implementationOutlook" | "attainmentOutlook" | "attainment";

/** A judgement by its meaning: i/1 = will or did, ii/2 = will not or did not. */
export type Code = "i" | "ii" | "1" | "2";

/** 計画 / 中間振り返り / 自己評価 */
export type Section = "plan" | "midyearReview" | "selfEvaluation";

/** The stage of the year that a workbook has reached. */
export type Stage = "plan" | "midyear" | "yearend";

/** One field's cell and content. */
export interface Field {
  readonly name: FieldName;
  /** Top-left cell of the value's (merged) range. */
  readonly cell: CellAddress;
  /** The value's whole merged range. */
  readonly range: CellRange;
  /** Exactly as in the cell. */
  readonly text: string;
  /**
   * UTF-16 offset of `text` in its cell, for a cell that holds label and value together
   * (取組の方針・目標内容 様々な…): whoever writes to the cell has to add it. Absent where the value has its own cell.
   */
  readonly offset?: number;
}

/** One option that a block's legend prints, for example `①：目標達成`. */
export interface LegendOption {
  /** The mark as printed, without its colon: "①", "(ⅰ)", "ア". */
  readonly mark: string;
  readonly code: Code | null;
  readonly meaning: string;
}

/** How the choice of a judgement field was read. */
export type Choice =
  | { readonly kind: "selected"; readonly code: Code }
  /** An option that the legend prints but that is neither of the two meanings (③：一部達成). */
  | { readonly kind: "other"; readonly option: LegendOption }
  /** The cell for the choice is there and empty, or holds only a mark such as －. */
  | { readonly kind: "empty" }
  /** Several codes, or one that the legend does not have. */
  | { readonly kind: "invalid"; readonly reason: "several" | "not-in-legend" }
  /** Only a legend is printed, no cell for the choice: the field's cell is the legend's, its text is empty. */
  | { readonly kind: "no-cell" };

export interface Judgement extends Field {
  readonly name: JudgementField;
  readonly choice: Choice;
  /** The block's own printed legend for this field; empty where it prints none. */
  readonly legend: readonly LegendOption[];
}

/** A printed label or note whose wording differs from the form's. */
export interface AlteredLabel {
  readonly cell: CellAddress;
  readonly printed: string;
  readonly expected: string;
}

/** 取組項目: one numbered block of the form. */
export interface Initiative {
  readonly sheet: string;
  /** Position in the workbook, from 0: the identity of a block within one reading. */
  readonly index: number;
  /** The number as written, after NFKC ("1", "1-2"), or null. */
  readonly number: string | null;
  readonly numberCell: CellAddress | null;
  readonly title: string | null;
  readonly titleCell: CellAddress | null;
  /** The whole block on its sheet. */
  readonly range: CellRange;
  readonly fields: Readonly<Partial<Record<Exclude<FieldName, JudgementField>, Field>>>;
  readonly judgements: Readonly<Partial<Record<JudgementField, Judgement>>>;
  readonly alteredLabels: readonly AlteredLabel[];
  /** Whether nothing at all has been filled in: an empty printed block. */
  readonly isBlank: boolean;
}

/** Something that looks like a block but whose fields cannot be found. */
export interface UnreadableBlock {
  readonly sheet: string;
  readonly range: CellRange;
  /** The cell that made it look like a block. */
  readonly cell: CellAddress;
  readonly number: string | null;
  readonly title: string | null;
  /** Labels that were looked for and not found, as the form prints them. */
  readonly missing: readonly string[];
}

/** Where the year under evaluation was found. */
export type FiscalYearSource = "setting" | "title" | "sheet-name" | "header" | "results";

/** 当年度: the year under evaluation, by the Gregorian year it starts in. */
export interface FiscalYearReading {
  readonly year: number;
  readonly source: FiscalYearSource;
  readonly sheet: string | null;
  readonly cell: CellAddress | null;
}

export interface FormReading {
  readonly fiscalYear: FiscalYearReading | null;
  /** In workbook order. Blocks on hidden sheets are not among them (see `hiddenSheets`) unless asked for. */
  readonly initiatives: readonly Initiative[];
  readonly unreadable: readonly UnreadableBlock[];
  /** Hidden sheets that hold blocks, and how many; they are read but not checked. */
  readonly hiddenSheets: readonly { readonly sheet: string; readonly blocks: number }[];
  /** The numbers of the blocks on those sheets. */
  readonly hiddenNumbers: readonly string[];
  /** The stage reached, by what has been filled in anywhere or by the user's setting. */
  readonly stage: Stage;
}
