import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toContractLine } from "../../src/figures";

const FIXTURES = join(__dirname, "../fixtures/figures");

interface Score {
  readonly f1: number;
  readonly role: number;
  readonly year: number;
  readonly comparator: number;
  readonly falseFigures: number;
  readonly report: string;
}

/** Runs the scorer that stands beside the annotated passages on what the program reads. */
function score(): Score {
  const directory = mkdtempSync(join(tmpdir(), "figures-"));
  try {
    const lines = readFileSync(join(FIXTURES, "cases.jsonl"), "utf8").trimEnd().split("\n");
    const output = join(directory, "output.jsonl");
    const printed = lines.map((line) => JSON.stringify(toContractLine((JSON.parse(line) as { text: string }).text)));
    writeFileSync(output, `${printed.join("\n")}\n`);
    const arguments_ = [join(FIXTURES, "score.mjs"), join(FIXTURES, "cases.jsonl"), output, "--failures", "20"];
    const report = execFileSync(process.execPath, arguments_, { encoding: "utf8" });
    const last = /F1 ([\d.]+) role ([\d.]+) year ([\d.]+) comparator ([\d.]+)/.exec(report);
    const falseFigures = /false positives on no-figure lines: (\d+)/.exec(report);
    const [f1 = NaN, role = NaN, year = NaN, comparator = NaN] = (last ?? []).slice(1).map(Number);
    return { f1, role, year, comparator, falseFigures: Number(falseFigures?.[1] ?? NaN), report };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe("the annotated passages", () => {
  const measured = score();

  test("are read with value and unit", () => {
    expect(measured.f1).toBeGreaterThanOrEqual(0.98);
  });

  test("are read with their roles, years and comparators", () => {
    expect(measured.role).toBeGreaterThanOrEqual(0.95);
    expect(measured.year).toBeGreaterThanOrEqual(0.97);
    expect(measured.comparator).toBeGreaterThanOrEqual(0.95);
  });

  test("give no figure on lines that have none", () => {
    expect(measured.falseFigures).toBe(0);
  });

  test("are read without any mistake", () => {
    expect(measured.report).toContain("lines without any mistake: 106 of 106");
  });
});
