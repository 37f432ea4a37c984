import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { rules } from "../../src/rules";
import { recordedTerminal } from "../support/recorded-terminal";

const FIXTURES = join(__dirname, "../fixtures");
const SCORER = join(FIXTURES, "workbooks/score.mjs");

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

  test("indicators and suggestions are those of a careful reviewer", () => {
    for (const label of ["indicators found", "  target", "  actual", "  prior", "  achievementRate", "  attained"]) {
      expect(printed).toMatch(new RegExp(`^${label} +1\\.000`, "m"));
    }
    expect(printed).toMatch(/^suggestedAttainment +1\.000/m);
  });

  test("no rule accuses anybody wrongly or misses anything", () => {
    for (const { id } of rules) expect([id, countsOf(id)]).toEqual([id, { ...countsOf(id), fp: 0, fn: 0 }]);
  });

  test("the scorer's table is understood", () => {
    const found = rules.reduce((sum, { id }) => sum + countsOf(id).tp, 0);
    const severities = ["severity error", "severity warning", "severity info"].map((label) => countsOf(label).tp);
    expect(found).toBeGreaterThan(20);
    expect(severities.reduce((sum, count) => sum + count, 0)).toBe(found);
  });
});
