import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITY_LABELS } from "../report";
import { ruleOf, rules } from "../rules";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

/** `torikumi rules`: every rule with its severity and title. */
export async function listRules(terminal: Terminal): Promise<number> {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  for (const rule of rules) {
    await terminal.write(`${rule.id.padEnd(width)}  ${SEVERITY_LABELS[rule.severity]}\t${rule.title}\n`);
  }
  return 0;
}

/** `torikumi explain RULE`: the rule's page. @throws UsageError where there is no such rule */
export async function explain(id: string, terminal: Terminal, pages: string): Promise<number> {
  if (!ruleOf(id)) throw new UsageError(`規則「${id}」はありません。規則の一覧は torikumi rules で表示します。`);
  await terminal.write(readFileSync(join(pages, `${id}.md`), "utf8"));
  return 0;
}
