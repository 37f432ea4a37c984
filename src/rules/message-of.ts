import type { Rule } from "./framework/rule";
import { internalError } from "./internal-error";
import { rules } from "./registry";
import type { Finding } from "./types";

const byId = new Map<string, Rule>([...rules, internalError].map((rule) => [rule.id, rule]));

/** The rule of an id, or null where there is none of that name. */
export function ruleOf(id: string): Rule | null {
  return byId.get(id) ?? null;
}

/** A finding in Japanese: what is wrong, where, why, and what to do. */
export function messageOf(finding: Finding): string {
  return ruleOf(finding.rule)?.message(finding.data) ?? finding.rule;
}
