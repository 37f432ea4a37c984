import { renderEdits } from "../../src/edits";
import type { Example, ExpectedFinding, RuleExamples } from "../../src/rules/framework/example";
import type { Rule } from "../../src/rules/framework/rule";
import { runInitiativeRules, runWorkbookRules } from "../../src/rules/framework/run";
import { defaultSettings } from "../../src/rules/framework/settings";
import { inOrder } from "../../src/rules/framework/order";
import type { Finding } from "../../src/rules";
import { toA1, textsOf } from "../../src/snapshot";
import type { ExampleWorkbook } from "./example-workbook";
import { cellOf, exampleWorkbook } from "./example-workbook";

/** Runs one rule alone over an example, as the engine would. */
export function runRule(rule: Rule, example: Example): { workbook: ExampleWorkbook; findings: readonly Finding[] } {
  const workbook = exampleWorkbook(example);
  const textAt = textsOf(workbook.snapshot.sheets);
  const findings =
    rule.scope === "workbook"
      ? runWorkbookRules([rule], workbook.context, defaultSettings, textAt)
      : runInitiativeRules([rule], workbook.initiatives, defaultSettings, textAt).flat();
  const sheets = workbook.snapshot.sheets.map((sheet) => sheet.name);
  return { workbook, findings: inOrder(findings, sheets) };
}

/** Declares the tests of a rule from its examples: rule, cell, field, severity, words and fix. */
export function testRule(rule: Rule, examples: RuleExamples): void {
  describe(rule.id, () => {
    test.each(examples.valid.map((example) => [example.name, example] as const))("says nothing: %s", (_, example) => {
      const { findings } = runRule(rule, example);
      expect(findings.map((finding) => rule.message(finding.data))).toEqual([]);
    });

    test.each(examples.invalid.map((example) => [example.name, example] as const))("reports: %s", (_, example) => {
      const { workbook, findings } = runRule(rule, example);
      expect(findings.map((finding) => placeOf(finding))).toEqual(
        example.findings.map((expected) => expectedPlace(rule, expected, workbook)),
      );
      findings.forEach((finding, i) => expectWords(rule, finding, example.findings[i], workbook));
    });
  });
}

function placeOf(finding: Finding): object {
  return { rule: finding.rule, severity: finding.severity, cell: toA1(finding.cell), initiative: finding.initiative };
}

function expectedPlace(rule: Rule, expected: ExpectedFinding, workbook: ExampleWorkbook): object {
  const initiative = workbook.context.initiatives[expected.block ?? 0];
  const unread = workbook.context.form.unreadable[(expected.block ?? 0) - workbook.context.initiatives.length];
  return {
    rule: rule.id,
    severity: expected.severity ?? rule.severity,
    cell: toA1(initiative ? cellOf(initiative, expected.at) : (unread?.cell ?? { row: 0, column: 0 })),
    initiative: initiative?.index ?? null,
  };
}

function expectWords(
  rule: Rule,
  finding: Finding,
  expected: ExpectedFinding | undefined,
  workbook: ExampleWorkbook,
): void {
  const message = rule.message(finding.data);
  for (const words of expected?.says ?? []) expect(message).toContain(words);
  expect(message).toMatch(/。$/);
  expect(message).not.toMatch(/undefined|null|NaN|\[object/);
  if (finding.field !== null) expect(fieldAt(finding, workbook)).toBe(true);

  const { changes, refused } = renderEdits(finding.fix?.edits ?? []);
  expect(refused).toEqual([]);
  const texts = changes.filter((change) => change.property === undefined);
  expect(texts.map((change) => change.after)).toEqual(expected?.fixed === undefined ? [] : [expected.fixed]);
  const heights = changes.filter((change) => change.property === "rowHeight");
  expect(heights.map((change) => Number(change.after))).toEqual(expected?.heights ?? []);
}

/** Whether the cell is the one of the field that the finding names. */
function fieldAt(finding: Finding, workbook: ExampleWorkbook): boolean {
  const initiative = workbook.context.initiatives[finding.initiative ?? -1];
  if (!initiative || finding.field === null) return false;
  const { row, column } = cellOf(initiative, finding.field);
  return row === finding.cell.row && column === finding.cell.column;
}
