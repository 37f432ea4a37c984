import { ExcelError, toExcelError } from "./errors";

/** How long an operation may take. Desktop Excel leaves calls waiting while a cell is being edited. */
const PATIENCE = 60_000;

export interface RunOptions {
  /** After so many milliseconds without an end the operation counts as failed (`timeout`). */
  readonly patience?: number;
}

/** Where the adapter's operations run: one Excel, one patience. */
export interface ExcelSession {
  run<Result>(body: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
}

/** The one place that calls `Excel.run`. Every failure leaves it as an `ExcelError`. */
export function openSession(excel: typeof Excel, options: RunOptions = {}): ExcelSession {
  return {
    async run(body) {
      try {
        return await within(options.patience ?? PATIENCE, excel.run(body));
      } catch (error) {
        throw toExcelError(error);
      }
    },
  };
}

/** The promise's result, or `timeout`. What Excel still does then cannot be called back. */
async function within<Result>(milliseconds: number, result: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelError("timeout")), milliseconds);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
