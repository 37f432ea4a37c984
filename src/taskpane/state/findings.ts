import type { Initiative } from "../../form";
import type { Severity } from "../../rules";
import type { Filter, ListedFinding, Result } from "./types";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings of one 取組項目, or (initiative null) of the workbook as a whole. */
export interface FindingGroup {
  readonly id: string;
  readonly initiative: Initiative | null;
  readonly findings: readonly ListedFinding[];
}

/** The findings that the filter lets through, in the order of the list. */
export function visibleFindings(result: Result | null, filter: Filter): readonly ListedFinding[] {
  return groupFindings(result, filter).flatMap((group) => group.findings);
}

/** Grouped by 取組項目 in workbook order; what belongs to none comes first. */
export function groupFindings(result: Result | null, filter: Filter): readonly FindingGroup[] {
  if (result === null) return [];
  const byIndex = new Map(result.inspection.form.initiatives.map((initiative) => [initiative.index, initiative]));
  const matches = matcherOf(filter);
  const groups = new Map<number, ListedFinding[]>();
  for (const listed of result.findings) {
    const index = listed.finding.initiative ?? -1;
    const initiative = byIndex.get(index) ?? null;
    if (!matches(listed, initiative)) continue;
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [listed]);
    else group.push(listed);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([index, findings]) => ({ id: String(index), initiative: byIndex.get(index) ?? null, findings }));
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

function matcherOf({ severity, query }: Filter): (listed: ListedFinding, initiative: Initiative | null) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (listed, initiative) => {
    if (severity !== null && listed.finding.severity !== severity) return false;
    if (words.length === 0) return true;
    const { message, rule, finding } = listed;
    const haystack = fold([message, rule.title, finding.sheet, initiative?.title ?? ""].join("\n"));
    return words.every((word) => haystack.includes(word));
  };
}

/** Width and case do not matter when people search. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
