import { csvWriter, jsonWriter, markdownWriter, sarifWriter, stylishWriter, workbookReport } from "../../../src/report";
import { inspect, messageOf, type Inspection } from "../../../src/rules";
import type { WorkbookSnapshot } from "../../../src/snapshot";
import { cellKey } from "../../../src/snapshot";
import { withEdits } from "../../support/apply-edits";
import { within } from "../../support/watchdog";

/** A form of this size is checked in milliseconds, in a second where a cell is full of figures. */
const SECONDS = 120;

/** What is wrong with the check of a workbook, whatever it holds, in words; empty where nothing is. */
export function faultsOf(snapshot: WorkbookSnapshot): string[] {
  try {
    return within(SECONDS, () => {
      const inspection = inspect(snapshot);
      return [
        ...brokenSteps(inspection),
        ...misplaced(inspection),
        ...altered(inspection),
        ...unfit(inspection),
        ...unwritable(inspection),
      ];
    });
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function brokenSteps({ findings }: Inspection): string[] {
  return findings.flatMap((finding) => {
    const message = messageOf(finding);
    if (finding.rule === "internal-error") return [message];
    return message.trim() === "" ? [`${finding.rule} says nothing`] : [];
  });
}

/** Findings lie on sheets that there are, at places that there are. */
function misplaced({ findings, snapshot }: Inspection): string[] {
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  return findings
    .filter(({ sheet, cell }) => !names.has(sheet) || !(cell.row >= 0 && cell.column >= 0))
    .map(({ rule, sheet, cell }) => `${rule} at ${sheet} ${cellKey(cell)}`);
}

/** What a field is said to hold stands in its cell, letter by letter. */
function altered({ initiatives, snapshot }: Inspection): string[] {
  return initiatives.flatMap(({ initiative }) => {
    const texts = snapshot.sheets
      .filter(({ name }) => name === initiative.sheet)
      .map(({ cells }) => new Map(cells.map((cell) => [cellKey(cell), cell.text])));
    const stands = (cell: string, text: string, offset: number): boolean =>
      texts.some((cells) => (cells.get(cell) ?? "").startsWith(text, offset));
    return Object.values(initiative.fields)
      .filter(({ cell, text, offset = 0 }) => !stands(cellKey(cell), text, offset))
      .map(({ name, cell }) => `${name} is not what ${cellKey(cell)} holds`);
  });
}

/** Every proposed mending can be made. */
function unfit({ findings, snapshot }: Inspection): string[] {
  return findings.flatMap(({ rule, fix }) => {
    if (!fix) return [];
    try {
      withEdits(snapshot, fix.edits);
      return [];
    } catch (error) {
      return [`${rule}: ${String(error)}`];
    }
  });
}

function unwritable(inspection: Inspection): string[] {
  const workbook = workbookReport("様式３.xlsx", inspection);
  const totals = {
    summary: { workbooks: 1, initiatives: workbook.initiatives.length, errors: 0, warnings: 0, infos: 0 },
    ...{ ignored: 0, honourIgnored: false, errors: [] },
  };
  const written = [
    ...[jsonWriter(), sarifWriter({ version: "0" }), markdownWriter(), csvWriter(), stylishWriter({ colour: true })],
  ].map((writer) => writer.start() + writer.workbook(workbook) + writer.end(totals));
  const { workbooks } = JSON.parse(written[0] ?? "") as { readonly workbooks: readonly unknown[] };
  return JSON.stringify(workbooks[0]) === JSON.stringify(workbook) ? [] : ["the report does not say what was found"];
}
