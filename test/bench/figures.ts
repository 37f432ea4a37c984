import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFigures } from "../../src/figures";
import { HOW_TO_INSTALL, installedPeers } from "./figures-peers";
import type { Peer, PlainFigure } from "./figures-peers";

/** What one reader reached on the annotated passages. */
export interface PeerFigures {
  readonly name: string;
  /** A second of processor time. */
  readonly passagesPerSecond: number;
  /** F1 of value and unit. */
  readonly f1: number;
}

export interface FiguresBench {
  readonly passages: number;
  readonly readers: readonly PeerFigures[];
  /** How many times the regular expression's time the program takes. */
  readonly timesTheExpression: number;
  /** Peers that are not installed. */
  readonly missing: readonly string[];
}

interface Case {
  readonly text: string;
  readonly figures: readonly (PlainFigure & { readonly alt?: readonly Pick<PlainFigure, "value" | "unit">[] })[];
  readonly ignore?: readonly Pick<PlainFigure, "start" | "end">[];
}

const program: Peer = {
  name: "torikumi-check",
  read: (text) =>
    readFigures(text).map(({ start, end, value, unit }) => ({ start, end, value: value.toNumber(), unit })),
};

const cases = readFileSync(join(__dirname, "../fixtures/figures/cases.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

/** Milliseconds that one reader is measured for, in turns with the others. */
const TURN = 300;
const TURNS = 5;
/** Turns before that, in which the compiler comes to know each reader; a large one takes longer than a small one. */
const FIRST_TURNS = 4;

/** Measures the program and its peers on the same passages in one run, taking turns so that a busy machine weighs on all. */
export async function measureFigures(): Promise<FiguresBench> {
  const { peers, missing } = await installedPeers();
  const readers = [program, ...peers];
  const speeds = readers.map((): number[] => []);
  for (let turn = 0; turn < FIRST_TURNS + TURNS; turn++) {
    readers.forEach((reader, index) => {
      const speed = speedOf(reader);
      if (turn >= FIRST_TURNS) speeds[index]?.push(speed);
    });
  }
  const measured = readers.map((reader, index) => ({
    name: reader.name,
    passagesPerSecond: median(speeds[index] ?? []),
    f1: f1Of(reader),
  }));
  const [own, expression] = measured;
  const timesTheExpression = own && expression ? expression.passagesPerSecond / own.passagesPerSecond : NaN;
  return { passages: cases.length, readers: measured, timesTheExpression, missing };
}

/** One line for people. */
export function figuresLine({ passages, readers, timesTheExpression, missing }: FiguresBench): string {
  const each = readers.map(
    ({ name, passagesPerSecond, f1 }) =>
      `${name} ${Math.round(passagesPerSecond).toLocaleString("en")}/s F1 ${(f1 * 100).toFixed(1)}`,
  );
  const absent = missing.length === 0 ? "" : `; not measured, not installed: ${missing.join(", ")} (${HOW_TO_INSTALL})`;
  return `figures: ${passages} passages: ${each.join(" · ")}; ${timesTheExpression.toFixed(1)} × the expression's time${absent}`;
}

/** Passages a second of processor time, which does not count what others run on the machine. */
function speedOf(reader: Peer): number {
  const from = process.cpuUsage();
  let read = 0;
  let elapsed = 0;
  do {
    for (const { text } of cases) reader.read(text);
    read += cases.length;
    const { user, system } = process.cpuUsage(from);
    elapsed = (user + system) / 1000;
  } while (elapsed < TURN);
  return (read / elapsed) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** As the scorer beside the passages counts: overlapping span, equal value, equal unit; ignored spans count for nothing. */
function f1Of(reader: Peer): number {
  let expected = 0;
  let predicted = 0;
  let right = 0;
  for (const { text, figures, ignore = [] } of cases) {
    const free = [...reader.read(text)];
    expected += figures.length;
    for (const figure of figures) {
      const index = free.findIndex(
        (one) => overlaps(one, figure) && [figure, ...(figure.alt ?? [])].some((reading) => isSame(one, reading)),
      );
      if (index < 0) continue;
      free.splice(index, 1);
      right++;
    }
    predicted += free.filter((one) => !ignore.some((span) => overlaps(one, span))).length;
  }
  return (2 * right) / (expected + predicted + right);
}

type Span = Pick<PlainFigure, "start" | "end">;

function overlaps(one: Span, other: Span): boolean {
  return Math.min(one.end, other.end) > Math.max(one.start, other.start);
}

function isSame(one: Pick<PlainFigure, "value" | "unit">, other: Pick<PlainFigure, "value" | "unit">): boolean {
  return Math.abs(one.value - other.value) <= 1e-9 && one.unit === other.unit;
}
