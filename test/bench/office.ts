import { createExcelAdapter, type CellFlag } from "../../src/excel";
import { EmbeddedHost, openWorkbook } from "../../src/embedded-excel";
import { loadOfficeInNode } from "../../src/embedded-excel/bootstrap/node";
import { inspect, messageOf } from "../../src/rules";
import { rangeToA1 } from "../../src/snapshot";
import { largeForm } from "../support/large-form";
import { exponentOf } from "./growth";

/** What one operation cost through Microsoft's client library. */
export interface OfficeCost {
  readonly roundTrips: number;
  /** Millions of characters to and from Excel. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

export interface OfficePoint {
  readonly initiatives: number;
  readonly flags: number;
  readonly reading: OfficeCost;
  readonly flagging: OfficeCost;
  /** With the reading that finds what is there, which takes `rereading`. */
  readonly clearing: OfficeCost;
  /** Reading values and merged areas alone. */
  readonly rereading: OfficeCost;
}

export interface OfficeFigures {
  readonly points: readonly OfficePoint[];
  readonly readingExponent: number;
}

const SIZES = [10, 40, 160, 640];

/** Reads, flags and clears workbooks of several sizes on the embedded workbook. */
export async function measureOffice(): Promise<OfficeFigures> {
  await pointOf(10);
  const points: OfficePoint[] = [];
  for (const initiatives of SIZES) points.push(await pointOf(initiatives));
  const times = points.map(({ initiatives, reading }) => ({ size: initiatives, time: reading.milliseconds }));
  return { points, readingExponent: exponentOf(times) };
}

export function officeLines({ points, readingExponent }: OfficeFigures): string {
  const cost = (name: string, { roundTrips, megabytes, milliseconds }: OfficeCost): string =>
    `${name} ${roundTrips} round trips, ${megabytes.toFixed(2)} MB, ${milliseconds.toFixed(0)} ms`;
  const lines = points.map(
    ({ initiatives, flags, reading, flagging, clearing, rereading }) =>
      `Office.js on ${initiatives} initiatives | ${cost("reading", reading)} | ${cost(`flagging ${flags} cells`, flagging)} | ${cost("clearing", clearing)}, ${clearing.roundTrips - rereading.roundTrips} beyond reading`,
  );
  return [
    ...lines,
    `reading through Office.js grows as initiatives^${readingExponent.toFixed(2)} (goal: ≤ 5 round trips where what is read fits one message; flagging and clearing ≤ 2 beyond reading)`,
  ].join("\n");
}

async function pointOf(initiatives: number): Promise<OfficePoint> {
  const host = new EmbeddedHost(openWorkbook(largeForm(initiatives, 1)));
  const adapter = createExcelAdapter(loadOfficeInNode(host).Excel);
  const costs: OfficeCost[] = [];
  const measured = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    host.resetCounters();
    const start = performance.now();
    const result = await work();
    const { messages, bytesIn, bytesOut } = host.counters;
    costs.push({
      roundTrips: messages,
      megabytes: (bytesIn + bytesOut) / 1e6,
      milliseconds: performance.now() - start,
    });
    return result;
  };
  const snapshot = await measured(() => adapter.readWorkbook({ layout: true }));
  const flags = flagsOf(inspect(snapshot));
  await measured(() => adapter.annotate(flags));
  await measured(() => adapter.readWorkbook());
  await measured(() => adapter.clearFlags());
  const [reading, flagging, rereading, clearing] = costs;
  if (!reading || !flagging || !rereading || !clearing) throw new Error("an operation was not measured");
  return { initiatives, flags: flags.length, reading, flagging, rereading, clearing };
}

/** One flag for each cell that findings lie on. */
function flagsOf({ findings }: ReturnType<typeof inspect>): CellFlag[] {
  const flags = new Map<string, CellFlag>();
  for (const finding of findings) {
    const range = { ...finding.cell, rowCount: 1, columnCount: 1 };
    const key = `${finding.sheet}!${rangeToA1(range)}`;
    if (!flags.has(key)) {
      flags.set(key, { sheet: finding.sheet, range, severity: finding.severity, message: messageOf(finding) });
    }
  }
  return [...flags.values()];
}
