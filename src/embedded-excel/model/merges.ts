import { holds } from "./areas";
import type { Area } from "./types";

const ROWS_PER_BUCKET = 64;
/** Taller areas are few and looked through one by one, so that whole-column merges cost no memory. */
const TALL = 4096;

/** Finds the merged area of a cell. Built once for a list of merges. */
export class MergeIndex {
  private readonly buckets = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(merges: readonly Area[]) {
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
}
