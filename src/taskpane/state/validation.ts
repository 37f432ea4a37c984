import type { Finding, Inspection } from "../../rules";
import type { WorkbookSnapshot } from "../../snapshot";
import type { Preferences } from "../../preferences";
import { inSlices, type Pace, type Steps } from "../../steps";
import type { CheckSettings, Checking, Engine, OnFirstPart, PaneServices } from "../services";
import { compare } from "./comparison";
import type { ListedFinding, Result, Scope } from "./types";

/** The longest that a slice of work keeps the page from painting and from taking clicks. */
const SLICE_MS = 40;

export interface ValidationEvents {
  /** Takes the result for the first blocks of a large workbook, while the rest is still to be read. */
  onFirstPart?(result: Result): void;
  /** After each slice but the last: what is known so far. */
  onSlice(done: number, total: number, partial: () => Result): void;
  /** Asked between slices. */
  isCancelled(): boolean;
}

/** What is to be validated. */
export interface Validation {
  readonly scope: Scope;
  readonly read: (onFirstPart: OnFirstPart) => Promise<WorkbookSnapshot>;
  readonly readPreferences: (engine: Engine) => Promise<CheckSettings>;
  /** What the result is compared with. */
  readonly previous: Result | null;
  /** Whether the layout is as it was, so that blocks which are as they were need not be checked again. */
  readonly reuses?: boolean;
}

/**
 * Reads and checks in slices. Resolves to null when it was cancelled before anything was read.
 *
 * @throws what the adapter throws (`HostFailure`)
 */
export async function validate(
  { scope, read, readPreferences, previous, reuses = false }: Validation,
  services: PaneServices,
  events: ValidationEvents,
): Promise<Result | null> {
  const pace = paceOf(services, events);
  let readBefore: Promise<Preferences> | null = null;
  const preferencesFor = (engine: Engine): Promise<Preferences> => (readBefore ??= readPreferences(engine));

  const onFirstPart = async (part: WorkbookSnapshot): Promise<void> => {
    const engine = await services.loadEngine();
    const preferences = await preferencesFor(engine);
    const result = await inSlices(firstResult({ scope, engine, snapshot: part, preferences }), pace);
    if (result === null) throw new Error("cancelled");
    events.onFirstPart?.(result);
  };
  const [snapshot, engine] = await Promise.all([read(onFirstPart), services.loadEngine()]);
  const preferences = await preferencesFor(engine);
  if (!(await pace.pause())) return null;
  const checking = await inSlices(engine.begin(snapshot, preferences, reuses ? previous?.inspection : undefined), pace);
  if (checking === null) return null;
  const resultSoFar = (completeness: Result["completeness"]): Result =>
    resultOf({ scope, completeness, checking, engine, snapshot, preferences, previous });

  let sliceStart = services.now();
  while (checking.next()) {
    if (services.now() - sliceStart < SLICE_MS) continue;
    events.onSlice(checking.done, checking.total, () => resultSoFar("partial"));
    await services.pause();
    if (events.isCancelled()) return resultSoFar("cancelled");
    sliceStart = services.now();
  }
  return resultSoFar("complete");
}

function paceOf(services: PaneServices, events: ValidationEvents): Pace {
  return {
    now: services.now,
    slice: SLICE_MS,
    async pause() {
      await services.pause();
      return !events.isCancelled();
    },
  };
}

type FirstPart = Omit<ResultParts, "completeness" | "checking" | "previous">;

/** Checks the blocks of a first part but for the last one, which may be cut. */
function* firstResult(part: FirstPart): Steps<Result> {
  const checking = yield* part.engine.begin(part.snapshot, part.preferences);
  while (checking.done < checking.total - 1) {
    checking.next();
    yield;
  }
  const result = resultOf({ ...part, completeness: "first", checking, previous: null });
  return { ...result, total: checking.done };
}

interface ResultParts {
  readonly scope: Scope;
  readonly completeness: Result["completeness"];
  readonly checking: Checking;
  readonly engine: Engine;
  readonly snapshot: WorkbookSnapshot;
  readonly preferences: Preferences;
  readonly previous: Result | null;
}

function resultOf({ scope, completeness, checking, engine, snapshot, preferences, previous }: ResultParts): Result {
  const inspection = checking.inspection();
  const open = inspection.findings.filter((finding) => finding.suppressed === null);
  const listed = listing(engine, inspection, open);
  const { added, gone, renamed } = compare(
    listed,
    snapshot.sheets.map((sheet) => sheet.name),
    previous,
  );
  const setAside = new Set(inspection.findings.filter(({ suppressed }) => suppressed !== null).map(({ key }) => key));
  return {
    scope,
    completeness,
    done: checking.done,
    total: checking.total,
    inspection,
    findings: listed.map((each) => ({ ...each, isNew: added.has(each.id) })),
    ignored: inspection.findings.length - open.length,
    rulesOff: Object.values(preferences.severities).filter((severity) => severity === "off").length,
    mended: completeness === "complete" ? gone.filter(({ id }) => !setAside.has(id)) : [],
    renamed,
  };
}

/** Findings in the engine's words, with the 取組項目 that they are about. */
function listing(
  engine: Engine,
  { form }: Inspection,
  findings: readonly Finding[],
): readonly Omit<ListedFinding, "isNew">[] {
  const initiatives = new Map(form.initiatives.map((initiative) => [initiative.index, initiative]));
  return findings.map((finding) => ({
    id: finding.key,
    finding,
    message: engine.messageOf(finding),
    rule: engine.ruleOf(finding),
    fieldLabel: finding.field === null ? null : engine.fieldLabel(finding.field),
    initiative: finding.initiative === null ? null : (initiatives.get(finding.initiative) ?? null),
  }));
}
