import type { Cell, Change, Row, Settings, Sheet, SheetLists, SheetProperties, Workbook } from "../../model";

/** What of a sheet is not as it was read. */
export interface SheetDifference {
  /** By row, then by column: the stored cell as it was read (undefined: none). */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell | undefined>>;
  /** The row's record as it was read. */
  readonly rows: ReadonlyMap<number, Row | undefined>;
  /** The lists that changed, as they were read. */
  readonly lists: Partial<SheetLists>;
  /** As they were read. */
  readonly properties: SheetProperties;
}

/** What of a workbook is not as it was read. What was changed and changed back is not in it. */
export interface Difference {
  readonly sheets: ReadonlyMap<Sheet, SheetDifference>;
  /** The sheets as they were read. */
  readonly sheetOrder: readonly Sheet[];
  readonly activeSheet: Sheet;
  readonly settingsChanged: boolean;
}

interface Draft {
  readonly cells: Map<number, Map<number, Cell | undefined>>;
  readonly rows: Map<number, Row | undefined>;
  lists: Partial<SheetLists>;
  properties: SheetProperties | null;
}

/** Folds the journal to the state before its first change, and keeps what differs from the state now. */
export function differenceOf(workbook: Workbook): Difference {
  const drafts = new Map<Sheet, Draft>();
  let sheetOrder: readonly Sheet[] | null = null;
  let activeSheet: Sheet | null = null;
  let settings: Settings | null = null;
  for (const change of workbook.changes.all) {
    if (change.kind === "settings") settings ??= change.before;
    else if (change.kind === "sheets") sheetOrder ??= change.before;
    else if (change.kind === "activeSheet") activeSheet ??= change.before;
    else fold(draftOf(drafts, change.sheet), change);
  }
  const sheets = new Map([...drafts].map(([sheet, draft]) => [sheet, settled(sheet, draft)] as const));
  return {
    sheets,
    sheetOrder: sheetOrder ?? workbook.sheets,
    activeSheet: activeSheet ?? workbook.activeSheet,
    settingsChanged: settings !== null && !isSame([...settings], [...workbook.settings]),
  };
}

function draftOf(drafts: Map<Sheet, Draft>, sheet: Sheet): Draft {
  const known = drafts.get(sheet);
  if (known) return known;
  const draft: Draft = { cells: new Map(), rows: new Map(), lists: {}, properties: null };
  drafts.set(sheet, draft);
  return draft;
}

function fold(draft: Draft, change: Exclude<Change, { readonly kind: "sheets" | "activeSheet" | "settings" }>): void {
  switch (change.kind) {
    case "cell": {
      const row = draft.cells.get(change.row) ?? new Map<number, Cell | undefined>();
      if (!row.has(change.column)) row.set(change.column, change.before);
      draft.cells.set(change.row, row);
      return;
    }
    case "row":
      if (!draft.rows.has(change.row)) draft.rows.set(change.row, change.before);
      return;
    case "list":
      draft.lists = { ...change.before, ...draft.lists };
      return;
    case "properties":
      draft.properties ??= change.before;
      return;
  }
}

function settled(sheet: Sheet, draft: Draft): SheetDifference {
  const cells = new Map<number, Map<number, Cell | undefined>>();
  for (const [row, columns] of draft.cells) {
    const changed = [...columns].filter(([column, before]) => !isSame(before, sheet.storedRow(row)?.[column]));
    if (changed.length > 0) cells.set(row, new Map(changed));
  }
  const recorded = new Map(sheet.recordedRows());
  return {
    cells,
    rows: new Map([...draft.rows].filter(([row, before]) => !isSame(before, recorded.get(row)))),
    lists: Object.fromEntries(
      Object.entries(draft.lists).filter(([name, before]) => !isSame(before, sheet.allLists[name as keyof SheetLists])),
    ),
    properties: draft.properties ?? sheet.properties,
  };
}

/** The model's records are plain data. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
