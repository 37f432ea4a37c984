import { rules } from "../../src/rules";
import type { RuleExamples } from "../../src/rules/framework/example";
import { testRule } from "../support/rule-tester";

for (const rule of rules) {
  const { examples } = jest.requireActual<{ examples: RuleExamples }>(`../../src/rules/${rule.id}.examples`);
  testRule(rule, examples);
}
