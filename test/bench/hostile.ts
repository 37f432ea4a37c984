import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_FILES } from "../embedded-excel/xlsx/hostile-files";
import { packageOf, packageOfRows } from "../embedded-excel/xlsx/package";
import { runCommand } from "./run-command";

/** What `torikumi check` of one file costs in a process of its own, its start included. */
interface Cost {
  readonly what: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export interface HostileFigures {
  readonly files: number;
  /** A command that reads no file: what the start alone costs. */
  readonly start: Cost;
  readonly slowest: readonly Cost[];
  readonly largest: readonly Cost[];
  /** Names of the files beyond the goal. */
  readonly beyond: readonly string[];
}

/** No file may cost more, whatever it is. */
const GOAL = { seconds: 2, megabytes: 512 };
const SHOWN = 5;

/** Files that are read, for nothing in them is wrong, but ask for much. */
const SPARSE: readonly (readonly [what: string, bytes: () => Uint8Array])[] = [
  ["a cell on every 500th row, each in its own column", () => packageOfRows(diagonal(500, 2_000))],
  ["a cell in the last corner", () => packageOfRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  [
    "a merge over the whole sheet",
    () => packageOf({ sheets: ['<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'] }),
  ],
];

function diagonal(step: number, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = index * step + 1;
    return `<row r="${row}"><c r="${column(index)}${row}" t="inlineStr"><is><t>取組項目1</t></is></c></row>`;
  });
  return rows.join("");
}

function column(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : column(Math.floor(index / 26) - 1) + last;
}

/** Checks every hostile file by itself. */
export function measureHostile(): HostileFigures {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-bench-"));
  try {
    const costs = [...HOSTILE_FILES, ...SPARSE].map(([what, bytes]): Cost => {
      writeFileSync(join(folder, "file.xlsx"), bytes());
      return { what, ...runCommand(folder, ["check", "--format", "json", "file.xlsx"]) };
    });
    const isBeyond = ({ seconds, peakMegabytes }: Cost): boolean =>
      seconds > GOAL.seconds || peakMegabytes > GOAL.megabytes;
    return {
      files: costs.length,
      start: { what: "--version", ...runCommand(folder, ["--version"]) },
      slowest: [...costs].sort((a, b) => b.seconds - a.seconds).slice(0, SHOWN),
      largest: [...costs].sort((a, b) => b.peakMegabytes - a.peakMegabytes).slice(0, SHOWN),
      beyond: costs.filter(isBeyond).map(({ what }) => what),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function hostileLines({ files, start, slowest, largest, beyond }: HostileFigures): string {
  const line = ({ what, seconds, peakMegabytes }: Cost): string =>
    `  ${seconds.toFixed(2)} s  ${peakMegabytes.toFixed(0).padStart(4)} MB  ${what}`;
  return [
    `hostile: ${files} files, each in a process of its own | beyond ${GOAL.seconds} s or ${GOAL.megabytes} MB: ${beyond.length}`,
    `the start alone\n${line(start)}`,
    `slowest\n${slowest.map(line).join("\n")}`,
    `largest\n${largest.map(line).join("\n")}`,
  ].join("\n");
}
