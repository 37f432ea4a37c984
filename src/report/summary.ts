import type { Finding, Severity } from "../rules";
import type { Results, Summary } from "./types";

/** Whether a finding counts: ignored ones do, unless the user asked to honour that. */
export function counts(finding: Finding, honourIgnored: boolean): boolean {
  return finding.suppressed === null || !honourIgnored;
}

/** How many workbooks, initiatives and findings there are. Exit codes follow `errors`. */
export function summaryOf({ workbooks, honourIgnored }: Results): Summary {
  const number: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let initiatives = 0;
  for (const { inspection } of workbooks) {
    initiatives += inspection.initiatives.length;
    for (const finding of inspection.findings) if (counts(finding, honourIgnored)) number[finding.severity]++;
  }
  return {
    workbooks: workbooks.length,
    initiatives,
    errors: number.error,
    warnings: number.warning,
    infos: number.info,
  };
}
