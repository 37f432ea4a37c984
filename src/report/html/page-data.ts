import { barChart, type RateBar, type SvgNode } from "../../charts";
import type { Severity } from "../../rules";
import type { JsonIndicator, JsonWorkbook } from "../json-types";
import { blockName, byBlock, remarks } from "../words";

/** What the page shows of one workbook when it is opened: read by the page's script, one element of data a workbook. */
export interface PageWorkbook {
  readonly remarks: readonly string[];
  readonly blocks: readonly PageBlock[];
  /** 達成率 of the indicators with one, or null where there is none. */
  readonly chart: SvgNode | null;
}

export interface PageBlock {
  readonly name: string;
  readonly findings: readonly PageFinding[];
}

export interface PageFinding {
  readonly severity: Severity;
  /** Sheet and cell: 様式３!C21. */
  readonly place: string;
  readonly message: string;
  readonly rule: string;
  /** Why it was set aside; absent where it was not. */
  readonly ignored?: string;
}

/** The part of a workbook's report that the page shows. */
export function pageData(workbook: JsonWorkbook): PageWorkbook {
  const bars = workbook.initiatives.flatMap((block) =>
    block.indicators.flatMap((indicator) => rateBar(blockName({ number: block.number, title: null }), indicator)),
  );
  return {
    remarks: remarks(workbook),
    blocks: byBlock(workbook).map(({ name, findings }) => ({
      name,
      findings: findings.map(({ severity, sheet, cell, message, rule, suppressed, reason }) => ({
        ...{ severity, place: `${sheet}!${cell}`, message, rule },
        ...(suppressed && { ignored: reason ?? "" }),
      })),
    })),
    chart: bars.length > 0 ? barChart(bars, { width: 640 }).svg : null,
  };
}

function rateBar(block: string, { name, achievementRate, attained }: JsonIndicator): RateBar[] {
  if (achievementRate === null) return [];
  return [{ label: `${block} ${name}`, rate: achievementRate, text: `${achievementRate.toFixed(1)}％`, attained }];
}
