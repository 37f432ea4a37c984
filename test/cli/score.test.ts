import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { recordedTerminal } from "../support/recorded-terminal";

const FIXTURES = join(__dirname, "../fixtures");
const SCORER = join(FIXTURES, "workbooks/score.mjs");

/** The rules about the form itself: they need no figures, and every one of their cases must be right. */
const FORM_RULES = [
  "remedy-required",
  "remedy-expected",
  "remedy-unneeded",
  "code-missing",
  "code-invalid",
  "required-field-missing",
  "numbering",
  "label-altered",
];

/** What the scorer prints of a folder's workbooks, checked as the command line checks them. */
async function score(folder: string): Promise<string> {
  const terminal = recordedTerminal();
  const files = readdirSync(join(FIXTURES, folder)).filter((file) => file.endsWith(".xlsx"));
  await run(["check", "--format", "json", ...files.map((file) => join(FIXTURES, folder, file))], terminal);
  const place = mkdtempSync(join(tmpdir(), "torikumi-"));
  try {
    const report = join(place, "report.json");
    writeFileSync(report, terminal.output());
    return execFileSync(process.execPath, [SCORER, join(FIXTURES, folder, "truth.json"), report, "--failures", "40"], {
      encoding: "utf8",
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

describe.each(["workbooks", "seed"])("%s", (folder) => {
  let printed = "";
  beforeAll(async () => {
    printed = await score(folder);
  }, 120_000);

  /** The counts that the scorer prints of one rule. */
  const countsOf = (rule: string): { tp: number; fp: number; fn: number } => {
    const [, tp = "0", fp = "0", fn = "0"] = new RegExp(`^${rule} +(\\d+) +(\\d+) +(\\d+)`, "m").exec(printed) ?? [];
    return { tp: Number(tp), fp: Number(fp), fn: Number(fn) };
  };

  test("every initiative, field and code is read as it stands", () => {
    for (const label of ["fiscal year", "initiatives recall", "field text", "field cell", "code"]) {
      expect(printed).toMatch(new RegExp(`^${label} +1\\.000`, "m"));
    }
    expect(printed).toMatch(/precision 1\.000/);
  });

  test("the rules about the form accuse nobody wrongly and miss nothing", () => {
    for (const rule of FORM_RULES) expect([rule, countsOf(rule)]).toEqual([rule, { ...countsOf(rule), fp: 0, fn: 0 }]);
  });

  test("the scorer's table is understood", () => {
    const found = FORM_RULES.reduce((sum, rule) => sum + countsOf(rule).tp, 0);
    expect(found).toBe(folder === "seed" ? 0 : 15);
    expect(printed).toMatch(/^severity error/m);
  });
});
