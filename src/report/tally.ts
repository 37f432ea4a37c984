import type { Severity } from "../rules";
import type { JsonFinding } from "./json-types";
import type { CheckedFile, FileError, Totals } from "./types";

/** Whether a finding counts: ignored ones do, unless the user asked to honour that. */
export function counts(finding: JsonFinding, honourIgnored: boolean): boolean {
  return !finding.suppressed || !honourIgnored;
}

/** Adds up files as they are done, and forgets them. */
export class Tally {
  readonly #number: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #errors: FileError[] = [];
  #workbooks = 0;
  #initiatives = 0;
  #ignored = 0;

  constructor(private readonly honourIgnored: boolean) {}

  add({ workbook, errors }: CheckedFile): void {
    this.#errors.push(...errors);
    if (!workbook) return;
    this.#workbooks++;
    this.#initiatives += workbook.initiatives.length;
    for (const finding of workbook.findings) {
      if (finding.suppressed) this.#ignored++;
      if (counts(finding, this.honourIgnored)) this.#number[finding.severity]++;
    }
  }

  totals(): Totals {
    const { error, warning, info } = this.#number;
    return {
      summary: {
        workbooks: this.#workbooks,
        initiatives: this.#initiatives,
        errors: error,
        warnings: warning,
        infos: info,
      },
      ignored: this.#ignored,
      honourIgnored: this.honourIgnored,
      errors: this.#errors,
    };
  }
}
