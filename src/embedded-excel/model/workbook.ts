import { ChangeJournal, type Change, type Settings } from "./changes";
import { CellGrid } from "./cells";
import { DEFAULT_PAGE_LAYOUT } from "./objects";
import { NO_PARTS, type Parts } from "./parts";
import { Sheet } from "./sheet";
import type { SheetContext, SheetData } from "./sheet-data";
import { StyleTable } from "./styles";
import type { DefinedName } from "./types";

/** What a workbook is made from. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Index of the sheet that is in front. */
  readonly activeSheet: number;
  readonly styles?: StyleTable;
  readonly parts?: Parts;
  readonly definedNames?: readonly DefinedName[];
  readonly date1904?: boolean;
  readonly settings?: Settings;
}

/** The sheet that Excel makes for 「新しいシート」: empty, with the sizes of 游ゴシック 11. */
export function blankSheet(name: string): SheetData {
  return {
    properties: {
      name,
      visibility: "visible",
      isProtected: false,
      freeze: null,
      tabColor: null,
      showGridlines: true,
      pageLayout: DEFAULT_PAGE_LAYOUT,
    },
    grid: new CellGrid(),
    rows: new Map(),
    defaults: { rowHeight: 18.75, columnWidth: 54, rowsHidden: false },
    lists: {
      ...{ merges: [], columns: [], conditionalFormats: [], dataValidations: [] },
      ...{ hyperlinks: [], notes: [], tables: [], charts: [] },
    },
  };
}

/** A workbook that can be read and changed; what changes is recorded in `changes`, the file's parts stay as they are. */
export class Workbook implements SheetContext {
  readonly changes = new ChangeJournal();
  readonly styles: StyleTable;
  /** The files of the package as they were read. */
  readonly parts: Parts;
  readonly definedNames: readonly DefinedName[];
  /** Whether day 0 is 1904-01-01 (old Macs) instead of 1899-12-31. */
  readonly date1904: boolean;
  private list: readonly Sheet[];
  private active: Sheet;
  private kept: Settings;
  private lastId = 0;

  /** @throws Error when there is no sheet; a reader finds that out before. */
  constructor(data: WorkbookData) {
    this.styles = data.styles ?? new StyleTable();
    this.parts = data.parts ?? NO_PARTS;
    this.definedNames = data.definedNames ?? [];
    this.date1904 = data.date1904 ?? false;
    this.kept = data.settings ?? new Map();
    const identified = data.sheets.flatMap(({ lists }) => [
      ...[...lists.conditionalFormats, ...lists.dataValidations],
      ...[...lists.tables, ...lists.charts],
    ]);
    for (const { id } of identified) this.lastId = Math.max(this.lastId, id);
    this.list = data.sheets.map((sheet) => new Sheet(this.newId(), this, sheet));
    const active = this.list[data.activeSheet] ?? this.list[0];
    if (!active) throw new Error("a workbook needs a sheet");
    this.active = active;
  }

  /** In the order of the tabs, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  /** The sheet of this name, without regard to case as in Excel; null where there is none. */
  sheetByName(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.list.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.changes.record({ kind: "activeSheet", before, after: sheet });
  }

  /** Adds an empty sheet behind the others. @throws Error when the name is taken. */
  addSheet(name: string, data: SheetData = blankSheet(name)): Sheet {
    if (this.sheetByName(name)) throw new Error(`there is already a sheet named ${name}`);
    const sheet = new Sheet(this.newId(), this, data);
    this.putSheets([...this.list, sheet]);
    return sheet;
  }

  /** Takes a sheet out of the workbook; the next visible one comes to the front where it was in front. */
  deleteSheet(sheet: Sheet): void {
    const rest = this.list.filter((other) => other !== sheet);
    if (!neighbour(this.list, rest, sheet)) throw new Error("a workbook needs a visible sheet");
    this.putSheets(rest);
  }

  renameSheet(sheet: Sheet, name: string): void {
    const known = this.sheetByName(name);
    if (known && known !== sheet) throw new Error(`there is already a sheet named ${name}`);
    sheet.setProperties({ name });
  }

  /** Moves a sheet to a zero-based place in the order of the tabs. */
  moveSheet(sheet: Sheet, index: number): void {
    const rest = this.list.filter((other) => other !== sheet);
    this.putSheets([...rest.slice(0, index), sheet, ...rest.slice(index)]);
  }

  /**
   * Makes these the sheets, in this order; what is in front stays so where it is among them. For those who take changes
   * back: others add, delete and move.
   */
  putSheets(after: readonly Sheet[]): void {
    const before = this.list;
    if (!after.includes(this.active)) {
      const next = neighbour(before, after, this.active);
      if (!next) throw new Error("a workbook needs a visible sheet");
      this.activate(next);
    }
    this.list = after;
    this.changes.record({ kind: "sheets", before, after });
  }

  /** Takes back what changed since `mark` (of `changes.mark`), newest first. Taking back is recorded too. */
  revert(mark: number): void {
    for (const change of [...this.changes.since(mark)].reverse()) this.takeBack(change);
  }

  /** What add-ins keep in the workbook. */
  get settings(): Settings {
    return this.kept;
  }

  /** Keeps a JSON value under a key, or forgets the key (undefined). */
  setSetting(key: string, value: unknown): void {
    const after = new Map(this.kept);
    if (value === undefined) after.delete(key);
    else after.set(key, value);
    this.putSettings(after);
  }

  newId(): number {
    return ++this.lastId;
  }

  private putSettings(after: Settings): void {
    const before = this.kept;
    this.kept = after;
    this.changes.record({ kind: "settings", before, after });
  }

  private takeBack(change: Change): void {
    switch (change.kind) {
      case "cell":
        return change.sheet.putCell(change.row, change.column, change.before);
      case "row":
        return change.sheet.putRow(change.row, change.before);
      case "list":
        return change.sheet.putLists(change.before);
      case "properties":
        return change.sheet.setProperties(change.before);
      case "sheets":
        return this.putSheets(change.before);
      case "activeSheet":
        return this.activate(change.before);
      case "settings":
        return this.putSettings(change.before);
    }
  }
}

/** The visible sheet of `rest` that follows `gone` in the order of `all`, else the nearest one before it. */
function neighbour(all: readonly Sheet[], rest: readonly Sheet[], gone: Sheet): Sheet | undefined {
  const index = all.indexOf(gone);
  const byNearness = [...all.slice(index + 1), ...all.slice(0, Math.max(0, index)).reverse()];
  return byNearness.find((sheet) => rest.includes(sheet) && sheet.visibility === "visible");
}
