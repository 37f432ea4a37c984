import { intersection, parseArea, type Area, type Sheet, type Workbook } from "../../model";

/** Changed areas by the sheet that they lie on. */
export type ChangedAreas = ReadonlyMap<Sheet, readonly Area[]>;

/** Text, an error value, a reference with its sheet, a function's name, or any other word. */
const PIECE =
  /"(?:[^"]|"")*"?|#[A-Z0-9/]+[!?]?|((?:'(?:[^']|'')*'|[^\s!"'(),;:+\-*/^&=<>{}[\]]+)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![A-Za-z0-9_.(!])|([A-Za-z_\u0080-\uffff][A-Za-z0-9_.\u0080-\uffff]*)(\()?|[0-9.]+(?:[eE][+-]?[0-9]+)?|(\[)|[\s\S]/gy;

/** Functions whose results hang on cells that their text does not name. */
const FAR_SEEING = new Set(["INDIRECT", "OFFSET", "CELL", "GETPIVOTDATA", "SUBTOTAL", "AGGREGATE"]);
const CONSTANTS = new Set(["TRUE", "FALSE"]);

/**
 * Whether a formula of the workbook reads one of the changed cells. When in doubt (names, tables, INDIRECT), yes.
 * Formulas that read other formulas need no look: the first in such a chain reads the cell itself.
 */
export function formulasDependOn(workbook: Workbook, changed: ChangedAreas): boolean {
  let depends = false;
  for (const sheet of workbook.sheets) {
    sheet.forEachCell(({ formula }) => {
      if (!depends && formula !== null) depends = readsChanged(formula, sheet, workbook, changed);
    });
  }
  return depends;
}

function readsChanged(formula: string, own: Sheet, workbook: Workbook, changed: ChangedAreas): boolean {
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(formula); match; match = PIECE.exec(formula)) {
    const [piece, sheetMark, reference, word, call, bracket] = match;
    if (piece === "") break;
    if (bracket !== undefined) return true;
    if (reference !== undefined && meetsChanged(sheetMark, reference, own, workbook, changed)) return true;
    if (word === undefined) continue;
    if (call === undefined ? !CONSTANTS.has(word.toUpperCase()) : FAR_SEEING.has(word.toUpperCase())) return true;
  }
  return false;
}

function meetsChanged(
  sheetMark: string | undefined,
  reference: string,
  own: Sheet,
  workbook: Workbook,
  changed: ChangedAreas,
): boolean {
  const name = sheetMark?.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet = name === undefined ? own : workbook.sheetByName(name);
  const area = parseArea(reference);
  // A sheet of another workbook, or one of several (A:C!B5).
  if (!sheet || !area) return true;
  return changed.get(sheet)?.some((cells) => intersection(cells, area) !== null) ?? false;
}
