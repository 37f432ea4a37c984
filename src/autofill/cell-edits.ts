import type { Edit } from "../edits";
import type { Field } from "../form";
import type { TextAt } from "../snapshot";

/**
 * Replaces a part of a field's text.
 *
 * @param start UTF-16 offset in the field's text; where label and value share a cell it is moved to the cell
 * @param end exclusive
 */
export function replaceIn(field: Field, sheet: string, textAt: TextAt, start: number, end: number, text: string): Edit {
  const { cell, offset = 0 } = field;
  const before = textAt(sheet, cell);
  if (start + offset === 0 && end + offset === before.length) return { kind: "set", sheet, cell, text, before };
  return { kind: "replace", sheet, cell, start: start + offset, end: end + offset, text, before };
}
