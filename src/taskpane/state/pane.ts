import type { Severity } from "../../rules";
import type { PaneServices } from "../services";
import { isHostFailure } from "../services";
import { visibleFindings } from "./findings";
import type { Filter, PaneState, Place, Problem, Result, Scope, View } from "./types";
import { initialState } from "./types";
import { validate } from "./validation";

/** The pane's state and what can be done with it, apart from how it looks. The ribbon's commands use it too. */
export interface Pane {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  open(view: View): void;
  validate(scope: Scope): Promise<void>;
  cancel(): void;
  /** Opens a finding and shows its cell; null closes the open one. */
  select(id: string | null): Promise<void>;
  /** Opens the next (+1) or previous (−1) finding of those that the filter lets through. */
  step(by: 1 | -1): Promise<void>;
  show(place: Place): Promise<void>;
  filterBySeverity(severity: Severity | null): void;
  search(query: string): void;
  retry(): Promise<void>;
  dismissProblem(): void;
}

/** Partial results are shown no more often than this: rendering must not eat the time of checking. */
const PARTIAL_RESULTS_MS = 300;

export function createPane(services: PaneServices): Pane {
  let state = initialState;
  let runNumber = 0;
  const listeners = new Set<() => void>();

  function update(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  async function runValidation(scope: Scope): Promise<void> {
    if (state.run.kind !== "idle") return;
    const run = ++runNumber;
    const previous = state.result;
    const isCancelled = (): boolean => run !== runNumber;
    // Whoever checks the same again keeps the whole earlier result in sight until there is a whole new one.
    const takesPartial = previous === null || previous.scope !== scope || previous.completeness !== "complete";
    let lastPartial = services.now();
    update({ run: { kind: "reading", scope }, problem: null, announcement: null });
    try {
      const result = await validate(scope, previous, services, {
        isCancelled,
        onSlice(done, total, partial) {
          if (isCancelled()) return;
          const isDue = takesPartial && services.now() - lastPartial >= PARTIAL_RESULTS_MS;
          update({ run: { kind: "checking", scope, done, total }, ...(isDue && { result: partial() }) });
          if (isDue) lastPartial = services.now();
        },
      });
      if (isCancelled()) settleCancelled(run, takesPartial ? result : null);
      else update({ run: { kind: "idle" }, result, ...selectionIn(result), announcement: { kind: "finished" } });
    } catch (error) {
      if (!isCancelled()) fail({ task: { kind: "validate", scope }, reason: reasonOf(error) });
    }
  }

  /** What was found before the user stopped stays, unless another validation has begun meanwhile. */
  function settleCancelled(run: number, result: Result | null): void {
    if (result !== null && run === runNumber - 1 && state.run.kind === "idle") update({ result });
  }

  function selectionIn(result: Result | null): Pick<PaneState, "selected"> {
    const isStillThere = result?.findings.some((listed) => listed.id === state.selected) ?? false;
    return { selected: isStillThere ? state.selected : null };
  }

  function fail(problem: Problem): void {
    update({ run: { kind: "idle" }, problem, announcement: { kind: "failed" } });
  }

  async function show(place: Place): Promise<void> {
    try {
      await services.excel.selectCell(place.sheet, place.cell);
      const isAboutShowing = state.problem?.task.kind === "show";
      update({ announcement: { kind: "shown", place }, ...(isAboutShowing && { problem: null }) });
    } catch (error) {
      update({ problem: { task: { kind: "show", place }, reason: reasonOf(error) }, announcement: { kind: "failed" } });
    }
  }

  async function select(id: string | null): Promise<void> {
    update({ selected: id });
    const listed = state.result?.findings.find((candidate) => candidate.id === id);
    if (listed !== undefined) await show(listed.finding);
  }

  function setFilter(change: Partial<Filter>): void {
    update({ filter: { ...state.filter, ...change } });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (view) => update({ view }),
    validate: runValidation,
    cancel() {
      if (state.run.kind === "idle") return;
      runNumber++;
      update({ run: { kind: "idle" }, announcement: { kind: "cancelled" } });
    },
    select,
    async step(by) {
      const findings = visibleFindings(state.result, state.filter);
      const at = findings.findIndex((listed) => listed.id === state.selected);
      const from = at === -1 && by === -1 ? findings.length : at;
      const next = findings[from + by];
      if (next !== undefined) await select(next.id);
    },
    show,
    filterBySeverity: (severity) => setFilter({ severity }),
    search: (query) => setFilter({ query }),
    async retry() {
      const task = state.problem?.task;
      update({ problem: null });
      if (task?.kind === "validate") await runValidation(task.scope);
      if (task?.kind === "show") await show(task.place);
    },
    dismissProblem: () => update({ problem: null }),
  };
}

/** Excel's reason in Japanese; null for a fault of the program, which the pane words itself. */
function reasonOf(error: unknown): string | null {
  return isHostFailure(error) ? error.message : null;
}
