import { visibleFindings } from "./findings";
import type { PaneState, Result } from "./types";

type Selection = Pick<PaneState, "selected" | "resumeAt">;

/**
 * The open finding after another validation: the same one, or its heir where its text was changed. Where it is gone,
 * the next step goes on from its place in the list.
 */
export function selectionAfter(state: PaneState, result: Result | null): Selection {
  const { selected, resumeAt } = state;
  if (selected === null) return { selected, resumeAt };
  const kept = result?.renamed.get(selected) ?? selected;
  if (result?.findings.some(({ id }) => id === kept)) return { selected: kept, resumeAt: null };
  const at = visibleFindings(state).findIndex(({ id }) => id === selected);
  return { selected: null, resumeAt: at === -1 ? null : at };
}

/** A finding's place among those that the list shows. */
export interface Position {
  readonly id: string;
  /** From 1. */
  readonly position: number;
  readonly count: number;
}

/** The next (+1) or previous (−1) finding of those that the filter lets through; null at the ends. */
export function neighbour(state: PaneState, by: 1 | -1): Position | null {
  const findings = visibleFindings(state);
  const next = nextIndex(state, by, findings);
  const listed = findings[next];
  return listed === undefined ? null : { id: listed.id, position: next + 1, count: findings.length };
}

function nextIndex(
  { selected, resumeAt }: PaneState,
  by: 1 | -1,
  findings: readonly { readonly id: string }[],
): number {
  const at = findings.findIndex(({ id }) => id === selected);
  if (at !== -1) return at + by;
  // What stood behind a finding that is gone has moved up to its place.
  if (resumeAt !== null) return by === 1 ? Math.min(resumeAt, findings.length - 1) : resumeAt - 1;
  return by === 1 ? 0 : findings.length - 1;
}
