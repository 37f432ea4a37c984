import type { Initiative } from "../../form";
import type { Severity } from "../../rules";
import type { RuleText } from "../services";
import type { Filter, Grouping, ListedFinding, Result } from "./types";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings that the list shows together. */
export type FindingGroup = {
  readonly id: string;
  readonly findings: readonly ListedFinding[];
} & (
  | { readonly by: "initiative"; readonly initiative: Initiative }
  | { readonly by: "rule"; readonly rule: RuleText }
  /** Findings of the workbook as a whole and of what cannot be read. */
  | { readonly by: "workbook" }
);

/** What the list of findings depends on. */
export interface Listing {
  readonly result: Result | null;
  readonly filter: Filter;
  readonly grouping: Grouping;
}

/** The findings that the filter lets through, in the order of the list. */
export function visibleFindings(listing: Listing): readonly ListedFinding[] {
  return groupFindings(listing).flatMap((group) => group.findings);
}

/** By 取組項目 in workbook order, what belongs to none first; or by rule, the gravest first. */
export function groupFindings({ result, filter, grouping }: Listing): readonly FindingGroup[] {
  if (result === null) return [];
  const matching = result.findings.filter(matcherOf(filter));
  return grouping === "rule" ? byRule(matching) : byInitiative(matching);
}

function byInitiative(findings: readonly ListedFinding[]): FindingGroup[] {
  const indexOf = ({ finding }: ListedFinding): number => finding.initiative ?? -1;
  return gathered(findings, (listed) => String(indexOf(listed)))
    .sort(([, a], [, b]) => indexOf(a[0]) - indexOf(b[0]))
    .map(([id, group]) => {
      const { initiative } = group[0];
      if (initiative !== null) group.sort(byCellThenGravity);
      return initiative === null
        ? { by: "workbook", id, findings: group }
        : { by: "initiative", id, findings: group, initiative };
    });
}

function byRule(findings: readonly ListedFinding[]): FindingGroup[] {
  return gathered(findings, ({ rule }) => rule.id)
    .sort(([, a], [, b]) => gravest(a) - gravest(b))
    .map(([id, group]) => ({ by: "rule", id, findings: group, rule: group[0].rule }));
}

/** The findings of one block as its cells are read; of one cell's the gravest first. */
function byCellThenGravity({ finding: a }: ListedFinding, { finding: b }: ListedFinding): number {
  return (
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}

type Some = [ListedFinding, ...ListedFinding[]];

function gathered(findings: readonly ListedFinding[], keyOf: (listed: ListedFinding) => string): [string, Some][] {
  const groups = new Map<string, Some>();
  for (const listed of findings) {
    const key = keyOf(listed);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [listed]);
    else group.push(listed);
  }
  return [...groups];
}

function gravest(findings: readonly ListedFinding[]): number {
  return Math.min(...findings.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
}

/** 取組項目 that were checked and have nothing to say about them. */
export function initiativesWithoutFindings(result: Result): readonly Initiative[] {
  const withFindings = new Set(result.findings.map((listed) => listed.finding.initiative));
  return result.inspection.initiatives
    .map((inspected) => inspected.initiative)
    .filter((initiative) => !withFindings.has(initiative.index));
}

export function countBySeverity(findings: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

function matcherOf({ severity, initiative, rule, query }: Filter): (listed: ListedFinding) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (listed) => {
    const { finding } = listed;
    if (severity !== null && finding.severity !== severity) return false;
    if (rule !== null && finding.rule !== rule) return false;
    if (initiative !== null && (listed.initiative === null || initiativeKey(listed.initiative) !== initiative))
      return false;
    if (words.length === 0) return true;
    const haystack = fold(
      [listed.message, listed.rule.title, finding.sheet, listed.initiative?.title ?? ""].join("\n"),
    );
    return words.every((word) => haystack.includes(word));
  };
}

/** What a 取組項目 is filtered by: the same one has it again after the next validation. */
export function initiativeKey({ sheet, number, title }: Initiative): string {
  return [sheet, number ?? "", title ?? ""].join("\n");
}

/** Width and case do not matter when people search. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
