import { defaultPreferences } from "../../preferences";
import type { CheckSettings, Engine, OnFirstPart, PaneServices } from "../services";
import type { WorkbookSnapshot } from "../../snapshot";
import { checkSettings } from "./check-settings";
import { failureOf } from "./problems";
import { selectionAfter } from "./selection";
import type { Store } from "./store";
import type { Result, Scope } from "./types";
import { validate } from "./validation";

/** Validations as the pane runs them: one at a time, with progress, partial results and a way to stop. */
export interface Validating {
  /** Reads and checks. True where it came to its end. */
  run(scope: Scope): Promise<boolean>;
  /** Checks what was read otherwise, by the preferences that are known. True where it came to its end. */
  runOn(read: () => Promise<WorkbookSnapshot>, scope: Scope): Promise<boolean>;
  cancel(): void;
}

/** Partial results are shown no more often than this: rendering must not eat the time of checking. */
const PARTIAL_RESULTS_MS = 300;

export function createValidating(store: Store, services: PaneServices): Validating {
  const { excel } = services;
  let runNumber = 0;

  /** Preferences that cannot be understood are reported, and the check goes on without them. */
  async function storedPreferences(engine: Engine): Promise<CheckSettings> {
    const found = engine.fromStored(await excel.readPreferences());
    const isRead = found.kind === "read";
    const preferences = isRead ? found.preferences : defaultPreferences;
    const typed = engine.readTyped(await excel.readTable(engine.tables.summary));
    store.update({ preferences, preferencesProblem: isRead ? null : found.kind, typed });
    return checkSettings(preferences, typed, store.state().years.readings);
  }

  function knownSettings(): CheckSettings {
    const { preferences, typed, years } = store.state();
    return checkSettings(preferences, typed, years.readings);
  }

  async function runOn(
    read: (onFirstPart: OnFirstPart) => Promise<WorkbookSnapshot>,
    scope: Scope,
    readPreferences: (engine: Engine) => Promise<CheckSettings> = async () => knownSettings(),
  ): Promise<boolean> {
    if (store.state().run.kind !== "idle") return false;
    const run = ++runNumber;
    const previous = store.state().result;
    const isCancelled = (): boolean => run !== runNumber;
    // Whoever checks the same again keeps the whole earlier result in sight until there is a whole new one.
    const takesPartial = previous === null || previous.scope !== scope || previous.completeness !== "complete";
    let lastPartial = services.now();
    store.update({ run: { kind: "reading", scope }, problem: null, announcement: null });
    try {
      const result = await validate({ scope, read, readPreferences, previous }, services, {
        isCancelled,
        onFirstPart: (first) => void (takesPartial && store.update({ result: first })),
        onSlice(done, total, partial) {
          if (isCancelled()) return;
          const isDue = takesPartial && services.now() - lastPartial >= PARTIAL_RESULTS_MS;
          store.update({ run: { kind: "checking", scope, done, total }, ...(isDue && { result: partial() }) });
          if (isDue) lastPartial = services.now();
        },
      });
      if (isCancelled()) settleCancelled(run, takesPartial ? result : null);
      else finish(result);
      return !isCancelled();
    } catch (error) {
      if (!isCancelled()) fail(scope, error);
      return false;
    }
  }

  function finish(result: Result | null): void {
    store.update({
      run: { kind: "idle" },
      result,
      ...selectionAfter(store.state(), result),
      announcement: { kind: "finished" },
    });
  }

  function fail(scope: Scope, error: unknown): void {
    store.update({
      run: { kind: "idle" },
      problem: { task: { kind: "validate", scope }, ...failureOf(error) },
      announcement: { kind: "failed" },
    });
  }

  /** What was found before the user stopped stays, unless another validation has begun meanwhile. */
  function settleCancelled(run: number, result: Result | null): void {
    if (result !== null && run === runNumber - 1 && store.state().run.kind === "idle") store.update({ result });
  }

  function run(scope: Scope): Promise<boolean> {
    const read = (onFirstPart: OnFirstPart): Promise<WorkbookSnapshot> =>
      scope === "sheet" ? excel.readActiveSheet(onFirstPart) : excel.readWorkbook(onFirstPart);
    return runOn(read, scope, storedPreferences);
  }

  return {
    run,
    // Of a workbook whose reading was stopped too little is known to check it without reading it.
    runOn: (read, scope) => (store.state().result?.completeness === "first" ? run(scope) : runOn(read, scope)),
    cancel() {
      const { kind } = store.state().run;
      if (kind === "idle" || kind === "writing") return;
      runNumber++;
      store.update({ run: { kind: "idle" }, announcement: { kind: "cancelled" } });
    },
  };
}
