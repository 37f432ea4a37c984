import type { EmbeddedHost } from "../host";

type Run = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * STAND-IN for the one member above the client library's level that the add-in uses: `mergeUndoGroup` of `Excel.run`
 * (ExcelApi 1.20). The library ignores the option; here it tells the embedded workbook where the group begins and ends.
 * Messages of other runs in between count as the group's.
 */
export function withUndoGroups(run: typeof Excel.run, undoStack: EmbeddedHost["undoStack"]): Run {
  const plain = run as Run;
  return async (...args) => {
    if (!asksForGroup(args[0])) return plain(...args);
    undoStack.beginGroup();
    try {
      return await plain(...args);
    } finally {
      undoStack.endGroup();
    }
  };
}

function asksForGroup(options: unknown): boolean {
  return (
    typeof options === "object" && options !== null && "mergeUndoGroup" in options && options.mergeUndoGroup === true
  );
}
