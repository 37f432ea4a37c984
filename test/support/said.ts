import { messageOf, rules } from "../../src/rules";
import type { Example, ExampleBlock } from "../../src/rules/framework/example";
import { runRule } from "./rule-tester";

/** What a rule says of one block, as people read it. */
export function said(id: string, block: ExampleBlock, rest: Partial<Example> = {}): string[] {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return runRule(rule, { name: id, block, ...rest }).findings.map(messageOf);
}

/** Words as the one goal of a plan. */
export const goal = (words: string): string => `（目標）\n・${words}`;
