import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../src/embedded-excel";
import { run } from "../../src/cli/run";
import { defaultPreferences, PREFERENCES_KEY, toStored } from "../../src/preferences";
import { servicesOf } from "../../src/taskpane/excel-services";
import { createPane } from "../../src/taskpane/state/pane";
import { officeOn, openFixture } from "../support/office";
import { recordedTerminal } from "../support/recorded-terminal";

const folder = mkdtempSync(join(tmpdir(), "torikumi-"));
const file = join(folder, "kept.xlsx");

afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly fiscalYear?: { readonly year: number } | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly suppressed?: true;
    readonly reason?: string;
  }[];
}

async function check(...args: string[]) {
  const terminal = recordedTerminal();
  const code = await run(["check", "--format", "json", ...args, file], terminal);
  const { workbooks } = JSON.parse(terminal.output()) as { workbooks: Printed[] };
  return { code, findings: workbooks[0]?.findings ?? [], errors: terminal.errors() };
}

/** The sample, saved after a setting was put into it by the pane's own way. */
async function saveWith(value: unknown): Promise<void> {
  const workbook = openFixture("seed/seed-one-sheet.xlsx");
  await officeOn(workbook).adapter.writeSetting(PREFERENCES_KEY, value);
  writeFileSync(file, saveWorkbook(workbook));
}

test("what was set aside in the pane is known to the command line, with its reason", async () => {
  const workbook = openFixture("seed/seed-one-sheet.xlsx");
  const pane = createPane(servicesOf(officeOn(workbook).adapter));
  await pane.validate("workbook");
  for (const rule of ["percentage-point", "numbering"]) {
    const listed = pane.state().result?.findings.find(({ finding }) => finding.rule === rule);
    if (listed) await pane.ignore(listed, "区の書き方による");
  }
  writeFileSync(file, saveWorkbook(workbook));
  const { findings, errors } = await check();
  expect(errors).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "percentage-point")).toMatchObject([
    { suppressed: true, reason: "区の書き方による" },
  ]);
  expect(findings.filter(({ suppressed }) => suppressed)).toHaveLength(1);
});

test("ignored errors still give exit code 1, unless the command is told to honour that", async () => {
  await saveWith(toStored(defaultPreferences));
  const raised = ["--rule", "percentage-point=error"];
  const before = await check(...raised, ...otherRulesOff(await check()));
  expect(before.code).toBe(1);
  const workbook = openFixture("seed/seed-one-sheet.xlsx");
  const pane = createPane(servicesOf(officeOn(workbook).adapter));
  await pane.validate("workbook");
  const listed = pane.state().result?.findings.find(({ finding }) => finding.rule === "percentage-point");
  if (listed) await pane.ignore(listed, "区の書き方による");
  writeFileSync(file, saveWorkbook(workbook));
  const off = otherRulesOff(await check());
  expect((await check(...raised, ...off)).code).toBe(1);
  expect((await check(...raised, ...off, "--honour-ignored")).code).toBe(0);
});

test("a rule that was switched off in the pane still speaks, and an option goes before what is kept", async () => {
  await saveWith(toStored({ ...defaultPreferences, severities: { "percentage-point": "off" }, stage: "plan" }));
  expect((await check("--stage", "yearend")).findings.map(({ rule }) => rule)).toContain("percentage-point");
});

test.each([
  [{ version: 99 }, "新しい版"],
  ["壊れた設定", "壊れている"],
])("settings that cannot be understood (%j) are told, and the check goes on without them", async (value, words) => {
  await saveWith(value);
  const { findings, errors } = await check();
  expect(errors).toEqual([expect.stringContaining(words)]);
  expect(findings.length).toBeGreaterThan(0);
});

function otherRulesOff({ findings }: Awaited<ReturnType<typeof check>>): string[] {
  const rules = new Set(findings.map(({ rule }) => rule).filter((rule) => rule !== "percentage-point"));
  return [...rules].flatMap((rule) => ["--rule", `${rule}=off`]);
}
