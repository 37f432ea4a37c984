import type { Edit } from "../../edits";
import type { ListedFinding, Result } from "./types";

/** A fix that may be applied together with others. */
export interface SafeFix {
  readonly listed: ListedFinding;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The safe fixes of a result, each once: several findings may come to the same mending. */
export function safeFixes({ findings }: Result): SafeFix[] {
  const fixes = new Map<string, SafeFix>();
  for (const listed of findings) {
    const { fix } = listed.finding;
    if (!fix?.isSafe) continue;
    const key = JSON.stringify(fix.edits);
    if (!fixes.has(key)) fixes.set(key, { listed, title: fix.title, edits: fix.edits });
  }
  return [...fixes.values()];
}
