import type { AlteredLabel, FieldName, Stage } from "../../form";
import type { Severity } from "../types";

/**
 * Examples of a rule, in the words of the form. They run as tests and become the rule's page; product code never
 * imports them.
 */
export interface RuleExamples {
  /** Where the rule stays silent: near misses first of all. */
  readonly valid: readonly Example[];
  /** Where it speaks. */
  readonly invalid: readonly InvalidExample[];
}

export interface Example {
  /** What the example shows, in Japanese, without a full stop. */
  readonly name: string;
  /** 令和元年度 unless stated; null where nothing tells the year. */
  readonly fiscalYear?: number | null;
  /** 年度末 unless stated. */
  readonly stage?: Stage;
  /** One block, by its fields; or several, for rules that compare them. */
  readonly block?: ExampleBlock;
  readonly blocks?: readonly ExampleBlock[];
  /** The blocks of last year's workbook, where one was given. */
  readonly lastYear?: readonly ExampleBlock[];
  /** Looks like a block, but these labels are not found. */
  readonly unreadable?: readonly {
    readonly number?: string;
    readonly title?: string;
    readonly missing: readonly string[];
  }[];
}

/** A block by the texts of its fields. A field that is not mentioned is not on the form. */
export interface ExampleBlock extends Readonly<Partial<Record<FieldName, string>>> {
  readonly sheet?: string;
  readonly number?: string | null;
  readonly title?: string;
  readonly alteredLabels?: readonly Omit<AlteredLabel, "cell">[];
  /** The cells of the form, for rules about layout. */
  readonly layout?: Readonly<Partial<Record<FieldName, ExampleLayout>>>;
}

/** How a field's cell is set; sizes in points. */
export interface ExampleLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly fontName?: string;
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly isHidden?: boolean;
}

export interface InvalidExample extends Example {
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  /** The field at whose cell it is reported. */
  readonly at: FieldName | "number" | "label" | "block";
  /** Position of the block among `blocks`. */
  readonly block?: number;
  /** Unless it is the rule's own. */
  readonly severity?: Severity;
  /** Words that the message must contain: the figures, the formula, the year. */
  readonly says: readonly string[];
  /** The whole cell after the fix, where the rule offers one. */
  readonly fixed?: string;
  /** The row heights after the fix, in points, where the rule offers them. */
  readonly heights?: readonly number[];
}
