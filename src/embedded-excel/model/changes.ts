import type { Chart, Table } from "./objects";
import type { Sheet } from "./sheet";
import type {
  Area,
  Cell,
  ColumnSpan,
  ConditionalFormat,
  DataValidation,
  Hyperlink,
  Note,
  Row,
  SheetProperties,
} from "./types";

/** What a sheet holds as whole lists; each is replaced as a whole, its elements keep their identity. */
export interface SheetLists {
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnSpan[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly notes: readonly Note[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
}

export type SheetListName = keyof SheetLists;

/** One change with what was there before, so that it can be taken back and a writer can patch just what changed. */
export type Change =
  | {
      readonly kind: "cell";
      readonly sheet: Sheet;
      readonly row: number;
      readonly column: number;
      readonly before: Cell | undefined;
      readonly after: Cell | undefined;
    }
  | {
      readonly kind: "row";
      readonly sheet: Sheet;
      readonly row: number;
      readonly before: Row | undefined;
      readonly after: Row | undefined;
    }
  | {
      readonly kind: "list";
      readonly sheet: Sheet;
      readonly before: Partial<SheetLists>;
      readonly after: Partial<SheetLists>;
    }
  | {
      readonly kind: "properties";
      readonly sheet: Sheet;
      readonly before: SheetProperties;
      readonly after: SheetProperties;
    }
  | { readonly kind: "sheets"; readonly before: readonly Sheet[]; readonly after: readonly Sheet[] }
  | { readonly kind: "activeSheet"; readonly before: Sheet; readonly after: Sheet }
  | { readonly kind: "settings"; readonly before: Settings; readonly after: Settings };

/** What add-ins keep in the workbook: JSON values by key. */
export type Settings = ReadonlyMap<string, unknown>;

export type ChangeListener = (change: Change) => void;

/**
 * Everything that changed since the workbook was read, in order.
 * Setters of the model record here; listeners (events, a grid) hear of each change at once.
 */
export class ChangeJournal {
  private readonly entries: Change[] = [];
  private readonly listeners = new Set<ChangeListener>();
  /** From where on changes of the same list become one; null where each is kept. */
  private joinedFrom: number | null = null;

  get all(): readonly Change[] {
    return this.entries;
  }

  /** A place in the journal, for `since` and `Workbook.revert`. */
  get mark(): number {
    return this.entries.length;
  }

  since(mark: number): readonly Change[] {
    return this.entries.slice(mark);
  }

  /** Forgets what changed so far: the workbook as it is now is what later changes are counted from. */
  clear(): void {
    this.entries.length = 0;
  }

  /**
   * Runs `action`, whose changes nobody will tell apart: those of one list after each other are kept as one. A thousand
   * cells that get an input message each would leave a thousand lists of a thousand otherwise.
   */
  together<Result>(action: () => Result): Result {
    this.joinedFrom = this.mark;
    try {
      return action();
    } finally {
      this.joinedFrom = null;
    }
  }

  record(change: Change): void {
    const joined =
      this.joinedFrom === null || this.mark === this.joinedFrom ? null : joinedLists(this.entries.at(-1), change);
    if (joined) this.entries[this.entries.length - 1] = joined;
    else this.entries.push(change);
    for (const listener of this.listeners) listener(change);
  }

  /** Calls back for each change from now on. Returns what ends that. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** Two changes of the same lists of a sheet as one; null where they are of different things. */
function joinedLists(first: Change | undefined, second: Change): Change | null {
  if (first?.kind !== "list" || second.kind !== "list" || first.sheet !== second.sheet) return null;
  const names = Object.keys(second.after);
  const isSame = names.length === Object.keys(first.after).length && names.every((name) => name in first.after);
  return isSame ? { ...second, before: first.before } : null;
}
