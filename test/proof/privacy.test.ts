import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPreferences, toStored } from "../../src/preferences";
import { inspect } from "../../src/rules";
import { memoryIn } from "../../src/taskpane/memory";
import { countsOf, reportText } from "../../src/taskpane/views/diagnostics/report";
import { officeOnFile } from "../support/office";

const SRC = join(__dirname, "../../src");

/** Every source file, by its path in src/, without its comments. */
const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:tsx?|js)$/.test(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(join(SRC, file), "utf8")) }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

const using = (what: RegExp): string[] =>
  sources
    .filter(({ code }) => what.test(code))
    .map(({ file }) => file)
    .sort();

test("the sources are looked at", () => {
  expect(sources.length).toBeGreaterThan(300);
});

test("nothing is fetched but the workbench's sample, which is served beside its page", () => {
  expect(using(/\bfetch\(/)).toEqual(["workbench/open-file.ts"]);
  expect(using(/XMLHttpRequest|sendBeacon|EventSource|new WebSocket|importScripts|RTCPeerConnection/)).toEqual([]);
});

test("the pane keeps nothing on the machine but that it was opened, the workbench only the file it was given", () => {
  expect(using(/\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|document\.cookie|\bcaches\./)).toEqual([
    // An empty one for Microsoft's client library in Node.
    "embedded-excel/bootstrap/node.ts",
    "taskpane/excel-services.ts",
    "workbench/recent-file.ts",
  ]);
  const kept: string[] = [];
  const storage = { getItem: () => null, setItem: (...item: string[]) => void kept.push(...item) };
  memoryIn(() => storage as unknown as Storage).remember("welcomed");
  expect(kept).toEqual(["torikumi-check.welcomed", "1"]);
});

test("nothing is logged but by the commands of a terminal", () => {
  expect(using(/\bconsole\./).filter((file) => !/^(?:cli|site)\//.test(file))).toEqual([]);
});

describe("a checked workbook", () => {
  const inspected = async () => inspect(await officeOnFile("seed/seed-one-sheet.xlsx").adapter.readWorkbook());

  /** Words of the cells that cannot come from anywhere else. */
  const wordsOf = (snapshot: Awaited<ReturnType<typeof inspected>>["snapshot"]): string[] =>
    snapshot.sheets
      .flatMap(({ cells }) => cells.flatMap(({ text }) => text.split("\n")))
      .filter((line) => line.length >= 8);

  test("leaves no words of its cells in what is kept of a finding that was set aside", async () => {
    const { findings, snapshot } = await inspected();
    const ignored = findings.map(({ key, rule }) => ({ key, reason: "確認済み", about: rule }));
    const kept = JSON.stringify(toStored({ ...defaultPreferences, ignored }));
    expect(findings.length).toBeGreaterThan(5);
    expect(wordsOf(snapshot).filter((words) => kept.includes(words))).toEqual([]);
  });

  test("tells the diagnostics how many things were found, and none of them", async () => {
    const { findings, snapshot, initiatives } = await inspected();
    const state = { result: { findings, total: initiatives.length } } as unknown as Parameters<typeof countsOf>[0];
    const page = { version: "1", officeScript: "", browser: "" };
    const office = { version: "16", platform: "PC", language: "ja-JP", excelApi: "1.14", others: [] };
    const report = reportText(page, office as unknown as Parameters<typeof reportText>[1], countsOf(state), null);
    expect(report).toContain(`initiatives ${initiatives.length}, findings ${findings.length}`);
    expect(wordsOf(snapshot).filter((words) => report.includes(words))).toEqual([]);
  });
});
