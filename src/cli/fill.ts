import type { Edit } from "../edits";
import { inspect, type Inspection } from "../rules";
import { OWN_SHEETS, readTyped, summarySheet, typedDirections, typedPriors, type TypedRow } from "../sheets";
import { PREFERENCES_KEY } from "../preferences";
import { ExcelError } from "../excel";
import type { FillOptions } from "./fill-options";
import { fixesOf, proposalsOf } from "./fill-plan";
import { reportApplied, reportRefused, type FillRefusal } from "./fill-report";
import { demandWritable, saveInPlace, SaveError, saveWhole } from "./fill-saving";
import { openFile, type OpenFile } from "./fill-workbook";
import { settingsFor } from "./kept";
import { ReadError } from "./read-workbook";
import type { Terminal } from "./terminal";

/**
 * `torikumi fill`: fills in what is empty, as the pane offers it, adds 取組集計, and saves the result elsewhere (or in
 * place with a copy beside it). Every edit is printed to standard error.
 *
 * @returns the exit code: 0 once the result is saved, also where there was nothing to fill in or some cells could not be
 * written (they are named); 2 where the file cannot be read or the result not be saved
 */
export async function fill(options: FillOptions, terminal: Terminal): Promise<number> {
  const { file, output } = options;
  try {
    if (output !== null) demandWritable(file, output);
    const filling = new Filling(await openFile(file), options, terminal);
    const changes = await filling.run();
    save(options, filling.bytes(), changes, terminal);
    return 0;
  } catch (error) {
    const isExpected = error instanceof ReadError || error instanceof SaveError || error instanceof ExcelError;
    if (!isExpected) throw error;
    terminal.error(`${file}：${error.message}`);
    return 2;
  }
}

function save({ file, output }: FillOptions, bytes: Uint8Array, changes: number, terminal: Terminal): void {
  if (changes === 0) terminal.error(`${file}：記入するものはありませんでした。`);
  if (output !== null) {
    saveWhole(output, bytes);
    terminal.error(`「${output}」に保存しました。`);
  } else if (changes > 0) {
    const copy = saveInPlace(file, bytes);
    terminal.error(`「${file}」を書き換えました。元のファイルの写し：「${copy}」`);
  }
}

/** One file being filled in: what is written is read again before the next step builds on it. */
class Filling {
  private changes = 0;
  private problemSaid = false;

  constructor(
    private readonly open: OpenFile,
    private readonly options: FillOptions,
    private readonly terminal: Terminal,
  ) {}

  bytes(): Uint8Array {
    return this.open.bytes();
  }

  /** Gives how many changes were made. */
  async run(): Promise<number> {
    const { parts, fixes } = this.options;
    if (fixes) await this.write(fixesOf((await this.read()).inspection));
    if (parts.has("judgement") || parts.has("figures")) await this.fillIn();
    // Rows may be too low for what was just written.
    if (fixes) await this.write(fixesOf((await this.read()).inspection));
    if (parts.has("summary")) await this.summarize();
    return this.changes;
  }

  private async read(): Promise<{ inspection: Inspection; typed: TypedRow[]; lessIsBetter: Record<string, boolean> }> {
    const { adapter } = this.open;
    const kept = (await adapter.readSettings([PREFERENCES_KEY])).get(PREFERENCES_KEY);
    const { fiscalYear, stage } = this.options;
    const { settings, problem } = settingsFor({ sheets: null, severities: {}, fiscalYear, stage }, kept);
    if (problem !== null && !this.problemSaid) this.terminal.error(`${this.options.file}：${problem}`);
    this.problemSaid = true;
    const typed = readTyped(await adapter.readTable(OWN_SHEETS.summary.table));
    const lessIsBetter = { ...settings.lessIsBetter, ...typedDirections(typed) };
    const snapshot = await adapter.readWorkbook({ layout: true });
    return {
      inspection: inspect(snapshot, { ...settings, lessIsBetter, priors: typedPriors(typed) }),
      typed,
      lessIsBetter,
    };
  }

  private async fillIn(): Promise<void> {
    const { inspection, lessIsBetter } = await this.read();
    const { parts, fixes } = this.options;
    const proposals = proposalsOf(inspection, parts, { fixes, lessIsBetter });
    const first = proposals.filter(({ requires }) => requires === null);
    const written = await this.write(first.map(({ edit }) => edit));
    const made = new Set(first.filter(({ edit }) => written.has(edit)).map(({ id }) => id));
    const rest = proposals.filter(({ requires }) => requires !== null && made.has(requires));
    await this.write(rest.map(({ edit }) => edit));
  }

  /** Writes edits and says what came of each. Gives those that were made. */
  private async write(edits: readonly Edit[]): Promise<ReadonlySet<Edit>> {
    const hasPhonetic = (edit: Edit) => edit.kind !== "rowHeight" && this.open.hasPhonetic(edit.sheet, edit.cell);
    const spared = edits.filter(hasPhonetic);
    const tried = edits.filter((edit) => !hasPhonetic(edit));
    const { applied, refused } = await this.open.adapter.applyEdits(tried);
    reportApplied(this.terminal, applied);
    reportRefused(this.terminal, spared, "phonetic");
    const byReason = new Map<FillRefusal, Edit[]>();
    for (const { edit, why } of refused) byReason.set(why, [...(byReason.get(why) ?? []), edit]);
    for (const [why, some] of byReason) reportRefused(this.terminal, some, why);
    this.changes += applied.length;
    const notMade = new Set(refused.map(({ edit }) => edit));
    return new Set(tried.filter((edit) => !notMade.has(edit)));
  }

  private async summarize(): Promise<void> {
    const { inspection, typed } = await this.read();
    const name = await this.open.adapter.putSheet(summarySheet(inspection, typed), { isInFront: false });
    this.terminal.error(`「${name}」シートを作成しました。`);
    this.changes += 1;
  }
}
