import { holds, lastColumn, lastRow } from "./areas";
import type { Area } from "./types";

const ROWS_PER_BUCKET = 8;
/** Taller areas are few and looked through one by one, so that whole-column merges cost no memory. */
const TALL = 4096;

/** Finds merged areas by place. Built once for a list of merges. */
export class MergeIndex {
  private readonly buckets = new Map<number, Area[]>();
  private readonly tall: Area[] = [];
  /** In row-major order. */
  private readonly ordered: readonly Area[];

  constructor(merges: readonly Area[]) {
    this.ordered = [...merges].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const merge of merges) {
      if (merge.rowCount > TALL) {
        this.tall.push(merge);
        continue;
      }
      const last = Math.floor((merge.row + merge.rowCount - 1) / ROWS_PER_BUCKET);
      for (let bucket = Math.floor(merge.row / ROWS_PER_BUCKET); bucket <= last; bucket++) {
        const list = this.buckets.get(bucket);
        if (list) list.push(merge);
        else this.buckets.set(bucket, [merge]);
      }
    }
  }

  /** The merged area that the cell lies in, or null. */
  at(row: number, column: number): Area | null {
    const near = this.buckets.get(Math.floor(row / ROWS_PER_BUCKET)) ?? [];
    const covers = (area: Area) => holds(area, row, column);
    return near.find(covers) ?? this.tall.find(covers) ?? null;
  }

  /** The merged areas whose top-left cell lies in an area, in row-major order. */
  startingIn(area: Area): readonly Area[] {
    const found: Area[] = [];
    for (let index = this.firstFrom(area.row); index < this.ordered.length; index++) {
      const merge = this.ordered[index];
      if (!merge || merge.row > lastRow(area)) break;
      if (merge.column >= area.column && merge.column <= lastColumn(area)) found.push(merge);
    }
    return found;
  }

  /** Index of the first merged area that begins in a row or below it. */
  private firstFrom(row: number): number {
    let [low, high] = [0, this.ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ordered[middle]?.row ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
