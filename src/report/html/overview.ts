import type { Severity } from "../../rules";
import type { JsonWorkbook } from "../json-types";
import { counts } from "../tally";
import { yearName } from "../words";

export type Counts = Readonly<Record<Severity, number>>;

/** One workbook's line in the page's tables: small, since the page keeps one for each file until its end. */
export interface WorkbookLine {
  readonly file: string;
  readonly year: string;
  readonly initiatives: number;
  readonly counts: Counts;
  /** Indicators with a target, by what became of it. */
  readonly attained: number;
  readonly missed: number;
  readonly unclear: number;
}

export interface RuleLine {
  readonly rule: string;
  readonly counts: Counts;
  /** In how many workbooks it was met. */
  readonly workbooks: number;
}

const NONE: Counts = { error: 0, warning: 0, info: 0 };

/** Adds up workbook by workbook what the tables and charts on top of the page show. */
export class Overview {
  readonly workbooks: WorkbookLine[] = [];
  readonly #rules = new Map<string, RuleLine>();

  constructor(private readonly honourIgnored: boolean) {}

  add(workbook: JsonWorkbook): void {
    const byRule = new Map<string, Counts>();
    let total = NONE;
    for (const finding of workbook.findings) {
      if (!counts(finding, this.honourIgnored)) continue;
      total = oneMore(total, finding.severity);
      byRule.set(finding.rule, oneMore(byRule.get(finding.rule) ?? NONE, finding.severity));
    }
    for (const [rule, added] of byRule) {
      const known = this.#rules.get(rule) ?? { rule, counts: NONE, workbooks: 0 };
      this.#rules.set(rule, { rule, counts: sum(known.counts, added), workbooks: known.workbooks + 1 });
    }
    this.workbooks.push({ ...lineOf(workbook), counts: total });
  }

  /** From the weightiest: by errors, then warnings, then the rest, then the rule's name. */
  rules(): RuleLine[] {
    return [...this.#rules.values()].sort(
      (a, b) => byWeight(a.counts, b.counts) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
  }
}

/** Whether one has more errors (then warnings, then infos) than the other: for sorting, the heavier first. */
export function byWeight(a: Counts, b: Counts): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info;
}

function lineOf(workbook: JsonWorkbook): Omit<WorkbookLine, "counts"> {
  const goals = workbook.initiatives.flatMap(({ indicators }) => indicators).filter(({ target }) => target !== null);
  const attained = goals.filter((goal) => goal.attained === true).length;
  const missed = goals.filter((goal) => goal.attained === false).length;
  return {
    file: workbook.file,
    year: yearName(workbook),
    initiatives: workbook.initiatives.length,
    attained,
    missed,
    unclear: goals.length - attained - missed,
  };
}

function oneMore(counts: Counts, severity: Severity): Counts {
  return { ...counts, [severity]: counts[severity] + 1 };
}

function sum(a: Counts, b: Counts): Counts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
