import type { Finding } from "../types";
import type { IgnoredFinding } from "./settings";

/** Marks the findings that the user has decided to ignore. A filter behind the rules: no rule knows of it. */
export function suppress(findings: readonly Finding[], ignored: readonly IgnoredFinding[]): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const reasons = new Map(ignored.map(({ key, reason }) => [key, reason]));
  return findings.map((finding) => {
    const reason = reasons.get(finding.key);
    return reason === undefined ? finding : { ...finding, suppressed: { reason } };
  });
}
