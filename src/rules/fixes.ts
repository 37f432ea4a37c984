import type { Edit } from "../edits";
import type { Field, FieldName, Initiative } from "../form";
import type { InitiativeContext } from "./framework/rule";

/** A field of the block by its name, judgements included. */
export function fieldOf(initiative: Initiative, name: FieldName): Field | undefined {
  const { fields, judgements } = initiative;
  switch (name) {
    case "implementationOutlook":
    case "attainmentOutlook":
    case "attainment":
      return judgements[name];
    default:
      return fields[name];
  }
}

/**
 * An edit that replaces a part of a field's text; where label and value share a cell, the offsets are moved to the cell.
 *
 * @param start UTF-16 offset in the field's text, as figures carry it
 * @param end exclusive
 */
export function replaceInField(
  { initiative, textAt }: Pick<InitiativeContext, "initiative" | "textAt">,
  field: Field,
  start: number,
  end: number,
  text: string,
): Edit {
  const offset = field.offset ?? 0;
  return {
    kind: "replace",
    sheet: initiative.sheet,
    cell: field.cell,
    start: start + offset,
    end: end + offset,
    text,
    before: textAt(field.cell),
  };
}
