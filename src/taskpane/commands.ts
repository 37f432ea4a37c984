import type { Pane } from "./state/pane";

/** The ribbon's commands by the names that the manifest gives them. */
export const COMMANDS = {
  validateSheet: (pane: Pane) => runInView(pane, "sheet"),
  validateWorkbook: (pane: Pane) => runInView(pane, "workbook"),
} as const;

function runInView(pane: Pane, scope: "sheet" | "workbook"): Promise<void> {
  pane.open("check");
  return pane.validate(scope);
}
