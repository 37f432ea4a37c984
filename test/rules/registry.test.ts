import { readdirSync } from "node:fs";
import { join } from "node:path";
import { messageOf, ruleOf, rules } from "../../src/rules";
import type { RuleExamples } from "../../src/rules/framework/example";

const RULES = join(__dirname, "../../src/rules");

test("every rule states its metadata in Japanese sentences", () => {
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z][a-z-]*$/);
    expect(["error", "warning", "info"]).toContain(rule.severity);
    expect(rule.title).toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
    expect(rule.title).not.toMatch(/。$/);
    expect(rule.why).toMatch(/。$/);
    expect(rule.howToFix).toMatch(/。$/);
  }
});

test("ids and titles are unique", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
});

test("every rule has examples of both kinds beside it, and every examples file has its rule", () => {
  const files = readdirSync(RULES).filter((file) => file.endsWith(".examples.ts"));
  expect(files.sort()).toEqual(rules.map((rule) => `${rule.id}.examples.ts`).sort());
  for (const rule of rules) {
    const { examples } = jest.requireActual<{ examples: RuleExamples }>(join(RULES, `${rule.id}.examples`));
    expect(examples.valid.length).toBeGreaterThan(0);
    expect(examples.invalid.length).toBeGreaterThan(0);
    const names = [...examples.valid, ...examples.invalid].map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a rule is found by its id, and an unknown id is none", () => {
  expect(ruleOf("remedy-required")?.severity).toBe("error");
  expect(ruleOf("no-such-rule")).toBeNull();
});

test("a finding's message is its rule's", () => {
  const finding = { rule: "internal-error", data: { step: "numbering", detail: "TypeError: x" } };
  expect(messageOf(finding as Parameters<typeof messageOf>[0])).toContain("「numbering」の検証が完了しませんでした");
});
