import { cellArea, type Area, type Sheet, type Workbook } from "../model";

/** What is selected: areas of the sheet in front, and the cell that is active among them. */
export interface SelectedCells {
  readonly sheet: Sheet;
  readonly areas: readonly [Area, ...Area[]];
  readonly activeCell: { readonly row: number; readonly column: number };
}

export type SelectionListener = (selected: SelectedCells) => void;

/** The selection of each sheet, as Excel keeps it while another is in front. */
export class Selection {
  private readonly bySheet = new WeakMap<Sheet, SelectedCells>();
  private readonly listeners = new Set<SelectionListener>();

  constructor(private readonly workbook: Workbook) {}

  /** What is selected on the sheet in front. */
  get current(): SelectedCells {
    return this.on(this.workbook.activeSheet);
  }

  on(sheet: Sheet): SelectedCells {
    return this.bySheet.get(sheet) ?? { sheet, areas: [cellArea(0, 0)], activeCell: { row: 0, column: 0 } };
  }

  /** Selects areas of the sheet in front; the first area's top-left cell becomes the active one. */
  select(sheet: Sheet, areas: readonly [Area, ...Area[]]): void {
    const selected = { sheet, areas, activeCell: { row: areas[0].row, column: areas[0].column } };
    this.bySheet.set(sheet, selected);
    for (const listener of this.listeners) listener(selected);
  }

  /** Calls back whenever a selection is made. Returns what ends that. */
  listen(listener: SelectionListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
