import { join } from "node:path";
import { rules } from "../../src/rules";
import type { RuleExamples } from "../../src/rules/framework/example";
import type { DocumentedRule } from "./rule-pages";
import { rulePage, rulesIndex } from "./rule-pages";

export const PAGES = join(__dirname, "../../docs/rules");
const RULES = join(__dirname, "../../src/rules");

/** Every page of docs/rules by its file name, as the present rules and examples make it. */
export async function pages(): Promise<Map<string, string>> {
  const documented = await Promise.all(rules.map(documentedRule));
  return new Map([
    ["README.md", rulesIndex(rules)],
    ...documented.map((each) => [`${each.rule.id}.md`, rulePage(each)] as const),
  ]);
}

async function documentedRule(rule: (typeof rules)[number]): Promise<DocumentedRule> {
  const { examples } = (await import(join(RULES, `${rule.id}.examples.ts`))) as { examples: RuleExamples };
  return { rule, examples };
}
