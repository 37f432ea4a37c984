import type { Edit } from "../edits";
import type { YearReading } from "../prior-year";
import type { Inspection } from "../rules";
import { OWN_SHEETS, readTyped, summarySheet, type TypedRow } from "../sheets";
import { PREFERENCES_KEY } from "../preferences";
import { ExcelError } from "../excel";
import type { FillOptions } from "./fill-options";
import { fixesOf, proposalsOf } from "./fill-plan";
import { reportApplied, reportRefused, type FillRefusal } from "./fill-report";
import { demandWritable, saveInPlace, SaveError, saveWhole } from "./fill-saving";
import { openFile, type OpenFile } from "./fill-workbook";
import { settingsFor, withTyped } from "./kept";
import { inspectWithYears, readPriors } from "./priors";
import { ReadError, readWorkbook } from "./read-workbook";
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
    const years = await yearsOf(options, terminal);
    if (years === null) return 2;
    const filling = new Filling(await openFile(file), options, years, terminal);
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

/** What earlier years' workbooks say; null (and said) where one of them cannot be read. */
async function yearsOf({ priors }: FillOptions, terminal: Terminal): Promise<readonly YearReading[] | null> {
  const { years, failed } = await readPriors(priors, readWorkbook);
  for (const { errors } of failed) for (const { file, message } of errors) terminal.error(`${file}：${message}`);
  return failed.length === 0 ? years : null;
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

/** A workbook at one step of being filled in. */
interface Filled {
  readonly inspection: Inspection;
  readonly typed: readonly TypedRow[];
  readonly lessIsBetter: Readonly<Record<string, boolean>>;
}

/** One file being filled in: what is written is read again before the next step builds on it. */
class Filling {
  private changes = 0;
  /** Whether what is to be said of settings and earlier years has been said. */
  private isSaid = false;

  constructor(
    private readonly open: OpenFile,
    private readonly options: FillOptions,
    private readonly years: readonly YearReading[],
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

  /** The workbook as it is now, checked by what its user has decided and typed. */
  private async read(): Promise<Filled> {
    const { adapter } = this.open;
    const kept = (await adapter.readSettings([PREFERENCES_KEY])).get(PREFERENCES_KEY);
    const { fiscalYear, stage, file } = this.options;
    const { settings, problem } = settingsFor({ sheets: null, severities: {}, fiscalYear, stage }, kept);
    const typed = readTyped(await adapter.readTable(OWN_SHEETS.summary.table));
    const by = withTyped(settings, typed);
    const { inspection, notices } = inspectWithYears(await adapter.readWorkbook({ layout: true }), by, {
      file: this.options.file,
      given: this.years,
    });
    if (!this.isSaid) for (const notice of [problem, ...notices]) if (notice) this.terminal.error(`${file}：${notice}`);
    this.isSaid = true;
    return { inspection, typed, lessIsBetter: by.lessIsBetter ?? {} };
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
