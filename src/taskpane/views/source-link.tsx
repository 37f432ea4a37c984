import type { OutsidePlace } from "../../indicators";
import type { CellAddress } from "../../snapshot";
import { toA1 } from "../../snapshot";
import { CellLink } from "../components/cell-link";

/** Something that stands in a cell, perhaps of another sheet or file. */
export interface Placed {
  readonly cell: CellAddress;
  readonly outside?: OutsidePlace;
}

interface SourceLinkProps {
  readonly source: Placed;
  /** The block's sheet. */
  readonly sheet: string;
}

/** The link to a cell of the workbook; a cell of another file can only be named. */
export function SourceLink({ source: { cell, outside }, sheet }: SourceLinkProps) {
  if (outside === undefined || outside.file === null)
    return <CellLink place={{ sheet: outside?.sheet ?? sheet, cell }} />;
  return <span class="outside-cell">{`${outside.file}「${outside.sheet}」${toA1(cell)}`}</span>;
}
