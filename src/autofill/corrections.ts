import { messageOf, type Finding } from "../rules";
import type { Proposal } from "./types";

/** Rules about statements of 対前年度 and 達成率 that are there and wrong. */
const ABOUT_STATEMENTS: readonly string[] = ["percentage-point", "difference-miscalculated"];

/**
 * Statements of 対前年度 and 達成率 that do not recompute, as they should read. They replace a person's words, so that
 * nobody's tick is taken for granted.
 *
 * @param findings of one block
 */
export function proposeCorrections(findings: readonly Finding[]): Proposal[] {
  return findings.flatMap((finding): Proposal[] => {
    const { rule, fix, initiative, suppressed } = finding;
    if (!ABOUT_STATEMENTS.includes(rule) || !fix || initiative === null || suppressed !== null) return [];
    return fix.edits
      .filter((edit) => edit.kind === "replace")
      .map((edit) => ({
        id: `correction/${initiative}/${edit.cell.row},${edit.cell.column}/${edit.start}`,
        kind: "statement",
        initiative,
        sheet: edit.sheet,
        cell: edit.cell,
        title: fix.title,
        reason: messageOf(finding),
        edit,
        isAddition: false,
        requires: null,
      }));
  });
}
