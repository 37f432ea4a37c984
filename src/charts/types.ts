/**
 * One element of an SVG drawing as plain data: the pane turns it into its own elements, the report into markup.
 * Attribute names are SVG's own (`stroke-width`, `class`, `viewBox`).
 */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, and text as it is to be read (not escaped). */
  readonly children: readonly (SvgNode | string)[];
}

/** A drawing with the same said in words. */
export interface Chart {
  /** The `svg` element: role img, named by `alternative`. */
  readonly svg: SvgNode;
  /** Japanese: everything that the drawing shows. */
  readonly alternative: string;
}

/** A value with the words for it: the caller knows units and rounding. */
export interface ChartValue {
  /** What or when it is: 令和元年度. */
  readonly label: string;
  /** null where there is none: the place stays empty. */
  readonly value: number | null;
  /** The value as it is written beside its mark: 2,363件. */
  readonly text: string;
}

/** One 達成率. */
export interface RateBar {
  readonly label: string;
  /** Percent; null where it cannot be worked out. */
  readonly rate: number | null;
  /** The rate as it is written: 118.2％. */
  readonly text: string;
  readonly attained: boolean | null;
}

/** One part of a stacked bar. */
export interface StackPart {
  /** For colours: the rectangle's class is `chart-part chart-part-<kind>`. Kebab case. */
  readonly kind: string;
  readonly label: string;
  /** Not negative. */
  readonly value: number;
}

export interface StackBar {
  readonly label: string;
  readonly parts: readonly StackPart[];
}
