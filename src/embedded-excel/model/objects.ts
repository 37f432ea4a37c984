import type { Area } from "./types";

/** An Excel table. */
export interface Table {
  /** Unique in the workbook and never reused. */
  readonly id: number;
  readonly name: string;
  /** With the header row. */
  readonly area: Area;
  /** As in the header cells. */
  readonly columns: readonly string[];
  /** "TableStyleMedium2", or null for none. */
  readonly style: string | null;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export type NewTable = Omit<Table, "id">;

/** One row of numbers in a chart. */
export interface ChartSeries {
  /** Formula of the cell with its name, like `取組集計!$K$1`, without "="; null for none. */
  readonly name: string | null;
  /** Formula of the category names, or null. */
  readonly categories: string | null;
  /** Formula of the values. */
  readonly values: string;
}

export interface ValueAxis {
  readonly minimum: number | null;
  /** null for that of the cells. */
  readonly numberFormat: string | null;
}

export type ChartType = "columnClustered" | "barClustered" | "line";

/** A chart on a sheet. Those that a file has are read by name and place only. */
export interface Chart {
  /** Unique in the workbook and never reused. */
  readonly id: number;
  readonly name: string;
  readonly type: ChartType | "other";
  readonly title: string | null;
  readonly series: readonly ChartSeries[];
  /** How the axis of values is set; Excel decides what is absent. */
  readonly valueAxis?: ValueAxis;
  /** Bars of a file whose categories run from the bottom up, as Excel's own do; those made here run down. */
  readonly runsUp?: true;
  /** Points from the sheet's top-left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type NewChart = Omit<Chart, "id">;

/** How a sheet is printed. */
export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** Number of the paper as files and printers have it: 9 is A4. */
  readonly paperSize: number;
  /** Per cent; counts where `fit` is null. */
  readonly scale: number;
  /** Pages across and down that the sheet is fitted to; null for as many as it takes. */
  readonly fit: { readonly width: number | null; readonly height: number | null } | null;
  readonly centerHorizontally: boolean;
  /** Rows that every page repeats, zero-based and inclusive. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly printArea: Area | null;
}

/** What Excel in Japan starts a sheet with. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  ...{ orientation: "portrait", paperSize: 9, scale: 100, fit: null, centerHorizontally: false },
  ...{ titleRows: null, printArea: null },
};
