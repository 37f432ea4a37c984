import { ExcelError, toExcelError, type ExcelErrorCode } from "./errors";

/** How long an operation may take. Desktop Excel leaves calls waiting while a cell is being edited. */
const PATIENCE = 60_000;

export interface RunOptions {
  /** After so many milliseconds without an end the operation counts as failed (`timeout`). */
  readonly patience?: number;
  /** Whether this Excel has an ExcelApi version ("1.20"). Without it nothing above the add-in's minimum is used. */
  readonly hasApi?: (version: string) => boolean;
}

/** Where the adapter's operations run: one Excel, one patience. */
export interface ExcelSession {
  run<Result>(body: Body<Result>): Promise<Result>;
  /**
   * The same, with all changes as one step of Excel's own undo where there is ExcelApi 1.20. Where that may be why it failed
   * (`UndoNotSupported`, or nothing that has another cause) the body runs again without it. Nobody says how much a failed
   * group leaves behind, so the body must look at what is there before it changes it.
   */
  runInOneUndoGroup<Result>(body: Body<Result>): Promise<Result>;
  /** For what needs a context of its own: the same errors, the same patience. */
  guard<Result>(body: () => Promise<Result>): Promise<Result>;
}

type Body<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** The one place that calls `Excel.run`. Every failure leaves it as an `ExcelError`. */
export function openSession(excel: typeof Excel, options: RunOptions = {}): ExcelSession {
  const ending = async <Result>(result: Promise<Result>): Promise<Result> => {
    try {
      return await within(options.patience ?? PATIENCE, result);
    } catch (error) {
      throw toExcelError(error);
    }
  };
  const run = <Result>(body: Body<Result>) => ending(excel.run(body));
  return {
    run,
    guard: (body) => ending(body()),
    async runInOneUndoGroup(body) {
      if (!options.hasApi?.("1.20")) return run(body);
      try {
        return await ending(excel.run({ mergeUndoGroup: true }, body));
      } catch (error) {
        if (!mayBeTheGroupsFault(toExcelError(error).code)) throw error;
        return run(body);
      }
    },
  };
}

/** A cell in edit mode, protection, a lost sheet or silence meet a run without a group as well. */
function mayBeTheGroupsFault(code: ExcelErrorCode): boolean {
  return ["undo-not-supported", "unsupported", "invalid", "unknown"].includes(code);
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
