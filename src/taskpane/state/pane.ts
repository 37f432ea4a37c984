import type { Edit } from "../../edits";
import type { Proposal } from "../../autofill";
import type { Preferences } from "../../preferences";
import type { HelpPage, HelpTexts } from "../help";
import type { DiagnosisServices, OwnSheet, PaneServices } from "../services";
import { checkSettings } from "./check-settings";
import { createLive } from "./live";
import { proposalsFor } from "./proposals";
import { isSettled } from "./notices";
import { failureOf } from "./problems";
import { neighbour } from "./selection";
import { createStore } from "./store";
import type { Filter, Grouping, ListedFinding, PaneState, Place, Problem, Scope, View } from "./types";
import { createValidating } from "./validating";
import { createWriting } from "./writing";
import { createYears, type Years } from "./years";

/** The pane's state and what can be done with it, apart from how it looks. The ribbon's commands use it too. */
export interface Pane {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Leaves the first screen, which is not shown again. */
  skipWelcome(): void;
  /** Shows a view; the help over it closes. */
  open(view: View): void;
  /** Opens a page of the help over the view. */
  help(page: HelpPage): void;
  /** Goes back to the page of the help before, or to the view. */
  back(): void;
  closeHelp(): void;
  readonly helpTexts: HelpTexts;
  readonly diagnosis: DiagnosisServices;
  validate(scope: Scope): Promise<void>;
  cancel(): void;
  /** Opens a finding and shows its cell; null closes the open one. */
  select(id: string | null): Promise<void>;
  /** Opens the next (+1) or previous (−1) finding of those that the filter lets through. */
  step(by: 1 | -1): Promise<void>;
  show(place: Place): Promise<void>;
  /** Narrows the list, or widens it again. */
  filter(change: Partial<Filter>): void;
  group(by: Grouping): void;
  /** Marks the findings' cells in the sheet, now and after each further validation. */
  mark(): Promise<void>;
  /** Takes all marks off all sheets and stops marking. */
  clearMarks(): Promise<void>;
  /** Writes edits, says what was refused, and checks the blocks again. */
  apply(edits: readonly Edit[]): Promise<void>;
  /** What could be filled in from the figures of the present result. */
  proposals(): Promise<readonly Proposal[]>;
  /** Makes or refreshes 取組集計 or 指摘一覧, from a validation of the whole workbook. */
  makeSheet(sheet: OwnSheet): Promise<void>;
  /** Looks whether one of the two is there. Where Excel does not answer, what was known stays. */
  lookForSheets(): Promise<void>;
  /** Deletes both, with what was typed into them. */
  removeSheets(): Promise<void>;
  /** Takes back what was written last. */
  undo(): Promise<void>;
  /** Keeps preferences in the workbook and checks by them. */
  prefer(change: Partial<Preferences>): Promise<void>;
  /** Sets a finding aside; it comes back when its text changes. */
  ignore(listed: ListedFinding, reason: string): Promise<void>;
  /** 前年度: what is checked is checked again whenever a workbook comes or goes. */
  readonly years: Years;
  retry(): Promise<void>;
  dismissProblem(): void;
  dismissNotice(): void;
  /** Dismisses a notice that leaves nothing to be done: the user has gone on to something else. */
  settleNotice(): void;
}

export function createPane(services: PaneServices): Pane {
  const store = createStore();
  const { state, update } = store;
  const validating = createValidating(store, services);
  const writing = createWriting(store, services, validating);
  createLive(store, services);
  let isRecheckDue = false;
  const years = createYears(store, services.readYear, () => {
    isRecheckDue = true;
    recheckWhenIdle();
  });
  store.subscribe(recheckWhenIdle);

  update({ isWelcoming: !services.memory.has("welcomed") });

  function skipWelcome(): void {
    if (!state().isWelcoming) return;
    services.memory.remember("welcomed");
    update({ isWelcoming: false });
  }

  function settleNotice(): void {
    const { notice } = state();
    if (notice !== null && isSettled(notice)) update({ notice: null });
  }

  async function runValidation(scope: Scope): Promise<void> {
    if (state().run.kind !== "idle") return;
    skipWelcome();
    update({ notice: null });
    const isFinished = await validating.run(scope);
    if (isFinished && state().marksCells) await writing.perform({ kind: "mark" });
  }

  /** Checks what was read once more by other years' figures. What is not whole will be checked by them anyway. */
  function recheckWhenIdle(): void {
    const { result, run } = state();
    if (!isRecheckDue || run.kind !== "idle") return;
    isRecheckDue = false;
    if (result?.completeness !== "complete") return;
    void validating
      .runOn(async () => result.inspection.snapshot, result.scope)
      .then((isFinished) => (isFinished && state().marksCells ? writing.perform({ kind: "mark" }) : undefined));
  }

  async function show(place: Place): Promise<void> {
    try {
      await services.excel.selectCell(place.sheet, place.cell);
      const isAboutShowing = state().problem?.task.kind === "show";
      update({ announcement: { kind: "shown", place }, ...(isAboutShowing && { problem: null }) });
    } catch (error) {
      update({ problem: { task: { kind: "show", place }, ...failureOf(error) }, announcement: { kind: "failed" } });
    }
  }

  async function select(id: string | null): Promise<void> {
    update({ selected: id, resumeAt: null });
    const listed = state().result?.findings.find((candidate) => candidate.id === id);
    if (listed !== undefined) await show(listed.finding);
  }

  async function makeSheet(sheet: OwnSheet): Promise<void> {
    const { result } = state();
    const isWhole = result?.scope === "workbook" && result.completeness === "complete";
    if (!isWhole) await runValidation("workbook");
    const { result: whole, run } = state();
    if (run.kind !== "idle" || whole?.scope !== "workbook" || whole.completeness !== "complete") return;
    await writing.perform({ kind: "putSheet", sheet });
  }

  async function lookForSheets(): Promise<void> {
    try {
      const { tables } = await services.loadEngine();
      const there = await services.excel.tablesThere(Object.values(tables));
      update({ hasOwnSheets: there.length > 0 });
    } catch {
      // Nobody asked for this by a click: what they click next says why Excel does not answer.
    }
  }

  function prefer(change: Partial<Preferences>): Promise<void> {
    return writing.perform({ kind: "save", preferences: { ...state().preferences, ...change } });
  }

  async function redo(task: Problem["task"]): Promise<void> {
    switch (task.kind) {
      case "validate":
        return runValidation(task.scope);
      case "show":
        return show(task.place);
      default:
        return writing.perform(task);
    }
  }

  return {
    state,
    subscribe: store.subscribe,
    skipWelcome,
    open(view) {
      settleNotice();
      update({ view, help: [] });
    },
    help: (page) => update({ help: [...state().help, page] }),
    back: () => update({ help: state().help.slice(0, -1) }),
    closeHelp: () => update({ help: [] }),
    helpTexts: services.helpTexts,
    diagnosis: services.diagnosis,
    validate: runValidation,
    cancel: validating.cancel,
    select,
    async step(by) {
      const next = neighbour(state(), by);
      if (next === null) return;
      await select(next.id);
      const listed = state().result?.findings.find(({ id }) => id === next.id);
      const isShown = state().announcement?.kind === "shown";
      if (listed !== undefined && isShown) update({ announcement: { kind: "stepped", ...next, listed } });
    },
    show,
    filter: (change) => update({ filter: { ...state().filter, ...change }, resumeAt: null }),
    group: (grouping) => update({ grouping, resumeAt: null }),
    mark: () => writing.perform({ kind: "mark" }),
    clearMarks: () => writing.perform({ kind: "clear" }),
    apply: (edits) => writing.perform({ kind: "apply", edits }),
    makeSheet,
    lookForSheets,
    removeSheets: () => writing.perform({ kind: "removeSheets" }),
    proposals: () =>
      proposalsFor(state().result, checkSettings(state().preferences, state().typed, state().years.readings), services),
    prefer,
    ignore: (listed, reason) =>
      prefer({ ignored: [...state().preferences.ignored, { key: listed.id, reason, about: aboutOf(listed) }] }),
    years,
    undo: () => writing.perform({ kind: "undo" }),
    async retry() {
      const task = state().problem?.task;
      update({ problem: null });
      if (task !== undefined) await redo(task);
    },
    dismissProblem: () => update({ problem: null }),
    dismissNotice: () => update({ notice: null }),
    settleNotice,
  };
}

/** What a finding is about, for the list of ignored ones. */
function aboutOf({ rule, finding, fieldLabel }: ListedFinding): string {
  const block = finding.initiativeNumber === null ? "" : `取組項目${finding.initiativeNumber} `;
  return `${block}${rule.title}${fieldLabel === null ? "" : `（${fieldLabel}）`}`;
}
