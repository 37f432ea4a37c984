import type { Sheet } from "../model";

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function placeKey({ sheet, row, column }: Place): string {
  return `${sheet.id} ${row} ${column}`;
}
