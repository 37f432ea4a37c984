import { intersection, type Area, type Sheet } from "../../embedded-excel";

/** What the cells of a conditional format's areas hold, as a whole. */
export class AreaNumbers {
  /** Ascending. */
  readonly numbers: readonly number[];
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    const numbers: number[] = [];
    const used = sheet.usedArea({ valuesOnly: true });
    for (const area of areas) {
      const filled = used && intersection(area, used);
      if (!filled) continue;
      for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
        for (let column = filled.column; column < filled.column + filled.columnCount; column++) {
          const { content } = sheet.cell(row, column);
          if (content.kind === "number") numbers.push(content.number);
          const key = this.keyAt(row, column);
          if (key !== null) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
        }
      }
    }
    this.numbers = numbers.sort((a, b) => a - b);
  }

  get lowest(): number {
    return this.numbers[0] ?? 0;
  }
  get highest(): number {
    return this.numbers.at(-1) ?? 0;
  }

  get average(): number {
    return this.numbers.reduce((sum, number) => sum + number, 0) / this.numbers.length;
  }

  /** Of all of them, not of a sample. */
  get standardDeviation(): number {
    const { average } = this;
    return Math.sqrt(
      this.numbers.reduce((sum, number) => sum + (number - average) ** 2, 0) / Math.max(1, this.numbers.length),
    );
  }

  /** As Excel's PERCENTILE.INC: between two numbers in proportion. @param percent 0 to 100 */
  percentile(percent: number): number {
    const at = (Math.min(100, Math.max(0, percent)) / 100) * (this.numbers.length - 1);
    const [low, high] = [this.numbers[Math.floor(at)] ?? 0, this.numbers[Math.ceil(at)] ?? 0];
    return low + (high - low) * (at - Math.floor(at));
  }

  /** How often the cell's value is there; 0 for an empty cell. Texts count as the same in upper and lower case. */
  countAt(row: number, column: number): number {
    const key = this.keyAt(row, column);
    return key === null ? 0 : (this.counts.get(key) ?? 0);
  }

  private keyAt(row: number, column: number): string | null {
    const { content } = this.sheet.cell(row, column);
    switch (content.kind) {
      case "empty":
        return null;
      case "text":
        return content.text === "" ? null : `"${content.text.toLowerCase()}`;
      case "number":
        return String(content.number);
      case "boolean":
        return String(content.boolean);
      case "error":
        return content.error;
    }
  }
}
