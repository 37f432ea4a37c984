import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openWorkbook } from "../../src/embedded-excel";
import { readForm } from "../../src/form";
import { parseA1, parseRange, rangeToA1, toA1, type SheetSnapshot, type WorkbookSnapshot } from "../../src/snapshot";
import { officeOn } from "../support/office";
import { sketchReading, snapshotOf, type SketchedBlock, type SketchedForm } from "../support/sketched-forms";

/** What is known of a workbook from the program that made it: the truth.json of test/fixtures/workbooks has the same shape. */
interface TrueField {
  readonly cell: readonly string[];
  readonly text?: readonly string[];
  readonly code?: string | null;
}
interface TrueBlock {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly range: string;
  readonly fields: Readonly<Record<string, TrueField>>;
  readonly expected: readonly { readonly rule: string }[];
}
interface TrueWorkbook {
  readonly file: string;
  readonly family: string;
  readonly profile: string;
  readonly fiscalYear: number | null;
  readonly initiatives: readonly TrueBlock[];
}

/** Blocks of a workbook that are kept, or one more where two stand side by side. */
const BLOCKS = 2;
/** Longer texts are shortened, in the cell and in the truth alike. */
const LONGEST_TEXT = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: "string" }, each: { type: "string" } },
});

/** `tsx test/tools/sketch-forms.ts FOLDER … --to FILE.jsonl [--each N]`: sketches N workbooks of each kind in FOLDER/truth.json. */
async function sketchForms(): Promise<void> {
  const lines: string[] = [];
  for (const folder of positionals) {
    const { files } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as { files: TrueWorkbook[] };
    const kinds = new Map<string, number>();
    for (const truth of files) {
      const kind = kindOf(truth);
      const taken = kinds.get(kind) ?? 0;
      if (taken >= Number(values.each ?? 1)) continue;
      const form = await sketch(folder, truth);
      if (!form) continue;
      kinds.set(kind, taken + 1);
      lines.push(JSON.stringify(form));
    }
  }
  writeFileSync(values.to ?? "forms.jsonl", `${lines.join("\n")}\n`);
}

/** Family and placement, as the files' names tell them. */
function kindOf({ file, family }: TrueWorkbook): string {
  return `${family} ${/_(side|stack|sheets|two|per|one)/u.exec(file)?.[1] ?? ""}`;
}

/** A workbook with its first blocks alone, or null where what is read of it is not what is known. */
async function sketch(folder: string, truth: TrueWorkbook): Promise<SketchedForm | null> {
  const workbook = openWorkbook(new Uint8Array(readFileSync(join(folder, truth.file))));
  const snapshot = await officeOn(workbook).adapter.readWorkbook();
  const { blocks, sheets } = cut(snapshot, truth.initiatives);
  const drawn = { name: truth.file.replace(/\.xlsx$/u, ""), sheets };
  const reading = sketchReading(readForm(snapshotOf(drawn)));
  const differences = reading.blocks.flatMap((block, i) => differ(block, blocks[i]));
  if (reading.blocks.length !== blocks.length)
    differences.push(`${reading.blocks.length} blocks, not ${blocks.length}`);
  if (reading.year?.[1] !== "results" && reading.year?.[0] !== truth.fiscalYear) differences.push("another year");
  if (reading.stage !== stageOf(blocks)) differences.push(`stage ${reading.stage}`);
  if (differences.length > 0) process.stderr.write(`${folder}/${truth.file}: ${differences.join("; ")}\n`);
  return differences.length > 0 ? null : { ...drawn, reading };
}

interface Cut {
  readonly blocks: readonly TrueBlock[];
  readonly sheets: SketchedForm["sheets"];
}

/** The first blocks with the rows down to their end, and the sheets that hold no block. */
function cut({ sheets }: WorkbookSnapshot, all: readonly TrueBlock[]): Cut {
  const first = all.slice(0, BLOCKS);
  const blocks: TrueBlock[] = [];
  const drawings: Record<string, Record<string, string>> = {};
  for (const sheet of sheets) {
    const own = all.filter((block) => block.sheet === sheet.name);
    const end = Math.max(...own.filter((block) => first.includes(block)).map(({ range }) => bottomOf(range)));
    if (own.length > 0 && end === -Infinity) continue;
    const kept = own.filter(({ range }) => (parseRange(range)?.row ?? 0) <= end);
    blocks.push(...kept.map(shortened));
    drawings[sheet.name] = draw(sheet, own.length > 0 ? end : 12, kept);
  }
  return { blocks, sheets: drawings };
}

function bottomOf(address: string): number {
  const range = parseRange(address);
  return range ? range.row + range.rowCount - 1 : -1;
}

function draw({ cells, merges }: SheetSnapshot, end: number, blocks: readonly TrueBlock[]): Record<string, string> {
  const values = blocks.flatMap(({ fields }) => Object.values(fields));
  const merged = new Map(merges.map((range) => [toA1(range), rangeToA1(range)]));
  const texts = new Map(cells.map((cell) => [toA1(cell), cell.text]));
  const places = [...new Set([...texts.keys(), ...merged.keys()])].filter((at) => (parseA1(at)?.row ?? 0) <= end);
  return Object.fromEntries(
    places.map((at) => {
      const [long] = values.find(({ cell }) => cell.includes(at))?.text ?? [];
      const text = texts.get(at) ?? "";
      return [merged.get(at) ?? at, long === undefined ? text : text.replace(long, () => short(long))];
    }),
  );
}

function shortened(block: TrueBlock): TrueBlock {
  const fields = Object.entries(block.fields).map(([name, field]) => [
    name,
    { ...field, text: field.text?.map(short) },
  ]);
  return { ...block, fields: Object.fromEntries(fields) as TrueBlock["fields"] };
}

function short(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).trimEnd();
}

/** Where a reading is not what is known of the block. */
function differ(block: SketchedBlock, truth: TrueBlock | undefined): string[] {
  if (!truth) return ["a block too many"];
  const found: string[] = [];
  const compare = (what: string, read: unknown, known: unknown): void => {
    if (read !== known)
      found.push(`${truth.sheet} ${truth.number ?? ""} ${what}: ${String(read)}, not ${String(known)}`);
  };
  compare("sheet", block.sheet, truth.sheet);
  compare("number", block.number?.[1] ?? null, truth.number);
  compare("title", block.title?.[1] ?? null, truth.title);
  compare("range", block.range, truth.range);
  const isAltered = truth.expected.some(({ rule }) => rule === "label-altered");
  compare("altered labels", block.altered.length > 0, isAltered);
  for (const [name, { cell, text, code }] of Object.entries(truth.fields)) {
    const [range = "", read, choice] = block.judgements[name] ?? block.fields[name] ?? [];
    const place = range.replace(/:.*/u, "");
    compare(`${name}'s cell`, cell.includes(place) ? cell[0] : place, cell[0]);
    if (text) compare(`${name}'s text`, text.includes(read ?? "") ? text[0] : read, text[0]);
    if (code !== undefined) compare(`${name}'s code`, /^(?:1|2|i|ii)$/u.test(String(choice)) ? choice : null, code);
  }
  // A judgement of which only the legend is printed is no field to its maker.
  for (const name of Object.keys({ ...block.fields, ...block.judgements })) {
    const isKnown = truth.fields[name] !== undefined || name === "implementationRemedy";
    if (!isKnown && block.judgements[name]?.[2] !== "no-cell") found.push(`${name} is too many`);
  }
  return found;
}

/** The year's end has begun with results or its code, mid-year with a code. */
function stageOf(blocks: readonly TrueBlock[]): string {
  const says = (...names: string[]): boolean =>
    blocks.some(({ fields }) => names.some((name) => (fields[name]?.text?.[0] ?? "").trim() !== ""));
  if (says("results", "attainment")) return "yearend";
  return says("implementationOutlook", "attainmentOutlook") ? "midyear" : "plan";
}

void sketchForms();
