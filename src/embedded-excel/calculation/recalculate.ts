import { contentOfValue, evaluate, FormulaError, isCalculable, valueOfCell } from "../formula";
import type { AskedArea, Value } from "../formula";
import { EMPTY_CONTENT, type Sheet, type Workbook } from "../model";
import { Dependents } from "./dependents";
import { placeKey, type Place } from "./places";

/**
 * Works out the formulas that were written since a mark of the workbook's changes, and those that read what has changed
 * since. Formulas that are not wholly known here keep the results that their file gives: Excel works them out when it
 * opens the file.
 */
export function recalculate(workbook: Workbook, mark: number): void {
  const changed = changedPlaces(workbook, mark);
  if (changed.size === 0) return;
  const written = [...changed.values()].filter(({ sheet, row, column }) => sheet.cell(row, column).formula !== null);
  const waiting = new Map(written.map((place) => [placeKey(place), place]));
  for (const [key, place] of new Dependents(workbook, waiting).of([...changed.values()])) waiting.set(key, place);
  new Calculation(workbook, waiting, new Set(written.map(placeKey))).run();
}

function changedPlaces(workbook: Workbook, mark: number): Map<string, Place> {
  const changed = new Map<string, Place>();
  if (workbook.changes.mark === mark) return changed;
  for (const change of workbook.changes.since(mark)) {
    if (change.kind !== "cell" || !workbook.sheets.includes(change.sheet)) continue;
    const { sheet, row, column, before, after } = change;
    if (before?.content === after?.content && before?.formula === after?.formula) continue;
    const place = { sheet, row, column };
    changed.set(placeKey(place), place);
  }
  return changed;
}

/** One pass: each formula that waits is worked out once, those that it reads before it. */
class Calculation {
  private readonly inWork = new Set<string>();
  /** Values of areas all of whose formulas have been worked out: many formulas look through one column. */
  private readonly areas = new Map<string, readonly Value[]>();
  private metItself = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly waiting: Map<string, Place>,
    /** Formulas that are new; others have a result of Excel's own. */
    private readonly written: ReadonlySet<string>,
  ) {}

  run(): void {
    for (const [key, place] of this.waiting) this.settle(key, place);
  }

  private settle(key: string, { sheet, row, column }: Place): void {
    const { formula, content } = sheet.cell(row, column);
    if (formula === null || !isCalculable(formula)) return;
    this.inWork.add(key);
    const value = evaluate(formula, {
      ...{ row, column, rowShift: 0, columnShift: 0 },
      valueAt: (name, r, c) => this.valueAt(name === null ? sheet : this.workbook.sheetByName(name), r, c),
      valuesOf: (area, valueAt) => this.valuesOf(sheet, area, valueAt),
    });
    this.inWork.delete(key);
    this.waiting.delete(key);
    // Excel reads more texts as numbers (dates, amounts of money) than are read here: its result is not thrown away.
    if (!this.written.has(key) && value instanceof FormulaError && value.code === "#VALUE!") return;
    const result = value === "" ? EMPTY_TEXT : contentOfValue(value);
    if (JSON.stringify(result) !== JSON.stringify(content)) sheet.setFormula(row, column, formula, result);
  }

  private valuesOf(own: Sheet, area: AskedArea, valueAt: (index: number) => Value): readonly Value[] {
    const { sheet, row, column, rowCount, columnCount } = area;
    const key = `${sheet ?? own.id} ${sheet === null} ${row} ${column} ${rowCount} ${columnCount}`;
    const known = this.areas.get(key);
    if (known) return known;
    this.metItself = false;
    const values = Array.from({ length: rowCount * columnCount }, (_, index) => valueAt(index));
    if (!this.metItself) this.areas.set(key, values);
    return values;
  }

  private valueAt(sheet: Sheet | null, row: number, column: number): Value {
    if (!sheet) return new FormulaError("#REF!");
    const key = placeKey({ sheet, row, column });
    const place = this.waiting.get(key);
    // A formula that reads itself has no result of its own; Excel shows 0.
    if (place && this.inWork.has(key)) {
      this.metItself = true;
      return 0;
    }
    if (place) this.settle(key, place);
    const cell = sheet.cell(row, column);
    return cell.formula !== null && cell.content === EMPTY_CONTENT ? "" : valueOfCell(cell);
  }
}

/** A formula's "" is a text without characters, not an empty cell. */
const EMPTY_TEXT = { kind: "text", text: "" } as const;
