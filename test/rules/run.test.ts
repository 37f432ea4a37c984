import { messageOf } from "../../src/rules";
import type { InitiativeRule, WorkbookRule } from "../../src/rules/framework/rule";
import { findingKey, hashText } from "../../src/rules/framework/key";
import { inOrder } from "../../src/rules/framework/order";
import { defineRule } from "../../src/rules/framework/rule";
import { failure, runInitiativeRules, runWorkbookRules, switchedOn } from "../../src/rules/framework/run";
import { defaultSettings } from "../../src/rules/framework/settings";
import { NO_READING } from "../support/example-inspection";
import { exampleWorkbook } from "../support/example-workbook";
import { textsOf } from "../../src/snapshot";

const WORDS = { severity: "error", title: "見本", why: "見本。", howToFix: "見本。" } as const;

const twice: InitiativeRule<string> = defineRule<string>({
  ...WORDS,
  id: "twice",
  scope: "initiative",
  check({ initiative }, report) {
    const cell = initiative.fields.results?.cell ?? initiative.range;
    report({ cell, field: "results", data: "一", related: [initiative.range] });
    report({ cell, field: "results", data: "二", severity: "info" });
  },
  message: (data) => data,
});

const broken: InitiativeRule<string> = defineRule<string>({
  ...WORDS,
  id: "broken",
  scope: "initiative",
  check({ initiative }, report) {
    report({ cell: initiative.range, field: null, data: "前" });
    throw new TypeError("x is undefined");
  },
  message: (data) => data,
});

const brokenWorkbook: WorkbookRule<string> = defineRule<string>({
  ...WORDS,
  id: "broken-workbook",
  scope: "workbook",
  check: () => {
    throw new TypeError("y is undefined");
  },
  message: (data) => data,
});

const { context, initiatives, snapshot } = exampleWorkbook({ name: "", block: { title: "防災", results: "3回" } }, [
  NO_READING,
]);
const textAt = textsOf(snapshot.sheets);

function run(rules: readonly InitiativeRule<unknown>[], settings = defaultSettings) {
  return runInitiativeRules(switchedOn(rules, settings), initiatives, settings, textAt).flat();
}

test("a rule that throws becomes a visible finding and costs no other rule its findings", () => {
  const found = run([broken, twice]);
  expect(found.map(({ rule }) => rule)).toEqual(["broken", "internal-error", "twice", "twice"]);
  const failure = found[1];
  expect(failure && messageOf(failure)).toMatch(/「broken」の検証が完了しませんでした（TypeError: x is undefined）/);
});

test("a workbook rule that throws is visible too", () => {
  expect(runWorkbookRules([brokenWorkbook], context, defaultSettings, textAt).map(({ rule }) => rule)).toEqual([
    "internal-error",
  ]);
});

test("a failing workbook rule is told at a block that cannot be read where there is no other", () => {
  const { context: unread } = exampleWorkbook({ name: "", unreadable: [{ number: "7", missing: ["計画"] }] });
  const found = runWorkbookRules([brokenWorkbook], unread, defaultSettings, textAt);
  expect(found).toMatchObject([{ rule: "internal-error", initiative: null, initiativeNumber: "7" }]);
});

test("a failing workbook rule is never kept quiet, even where there is no block to tell it at", () => {
  const { context: empty } = exampleWorkbook({ name: "" });
  expect(() => runWorkbookRules([brokenWorkbook], empty, defaultSettings, textAt)).toThrow("y is undefined");
});

test("a rule that is off does not run", () => {
  const settings = { ...defaultSettings, severities: { "broken-workbook": "off" as const } };
  expect(switchedOn([brokenWorkbook], settings)).toEqual([]);
});

test("whatever is thrown is shown", () => {
  const [block] = context.initiatives;
  expect(block && failure("見本", block, "読めない").data).toEqual({ step: "見本", detail: "読めない" });
});

test("a finding of a rule that is not known is called by the rule's id", () => {
  const [known] = run([twice]);
  expect(known && messageOf(known)).toBe("twice");
});

test("findings stand by block, those about no readable block behind them sheet by sheet", () => {
  const [first] = run([twice]);
  if (!first) throw new Error("there is a finding");
  const at = (initiative: number | null, sheet: string) => ({ ...first, initiative, sheet });
  const [a, b, c, d] = [at(0, "二枚目"), at(null, "一枚目"), at(null, "二枚目"), at(null, "消えたシート")];
  expect(inOrder([d, c, b, a], ["一枚目", "二枚目"])).toEqual([a, b, c, d]);
});

test("findings of one rule on one text have keys of their own, the same at every run", () => {
  const keys = run([twice]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  expect(run([broken, twice]).map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
});

test("the first finding's key has no number, the next ones count on", () => {
  expect(run([twice]).map(({ key }) => key.split("/").slice(4))).toEqual([[], ["1"]]);
});

test("a key names its field, and does not change with the kind of line breaks", () => {
  const parts = { rule: "a-rule", block: "題名", field: "results", text: "一\n二", ordinal: 0 } as const;
  const key = findingKey(parts, hashText);
  for (const text of ["一\r\n二", "一\r二"]) expect(findingKey({ ...parts, text }, hashText)).toBe(key);
  expect(key).toMatch(/^a-rule\/[0-9a-f]{16}\/results\/[0-9a-f]{16}$/);
  expect(findingKey({ ...parts, field: null }, hashText).split("/")[2]).toBe("-");
});

test("a draft's severity and related cells reach the finding, unless a setting overrides", () => {
  const found = run([twice]);
  expect(found.map(({ severity }) => severity)).toEqual(["error", "info"]);
  expect(found[0]?.related).toEqual([{ sheet: "様式３", cell: { row: 0, column: 0 } }]);
  const overridden = run([twice], { ...defaultSettings, severities: { twice: "warning" } });
  expect(overridden.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
});
