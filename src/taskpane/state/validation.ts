import type { WorkbookSnapshot } from "../../snapshot";
import type { Preferences } from "../preferences";
import type { Checking, Engine, PaneServices } from "../services";
import type { Result, Scope } from "./types";

/** The longest that a slice of work keeps the page from painting and from taking clicks. */
const SLICE_MS = 40;

export interface ValidationEvents {
  /** After each slice but the last: what is known so far. */
  onSlice(done: number, total: number, partial: () => Result): void;
  /** Asked between slices. */
  isCancelled(): boolean;
}

/** What is to be validated. */
export interface Validation {
  readonly scope: Scope;
  readonly read: () => Promise<WorkbookSnapshot>;
  readonly readPreferences: (engine: Engine) => Promise<Preferences>;
  /** What the result is compared with. */
  readonly previous: Result | null;
}

/**
 * Reads and checks in slices. Resolves to null when it was cancelled before anything was read.
 *
 * @throws what the adapter throws (`HostFailure`)
 */
export async function validate(
  { scope, read, readPreferences, previous }: Validation,
  services: PaneServices,
  events: ValidationEvents,
): Promise<Result | null> {
  const [snapshot, engine] = await Promise.all([read(), services.loadEngine()]);
  const preferences = await readPreferences(engine);
  if (events.isCancelled()) return null;
  await services.pause();
  const checking = engine.begin(snapshot, preferences);
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
  const before = comparable(previous);
  const keys = new Set(open.map((finding) => finding.key));
  const read = new Set(snapshot.sheets.map((sheet) => sheet.name));
  return {
    scope,
    completeness,
    done: checking.done,
    total: checking.total,
    inspection,
    findings: open.map((finding) => ({
      id: finding.key,
      finding,
      message: engine.messageOf(finding),
      rule: engine.ruleOf(finding),
      fieldLabel: finding.field === null ? null : engine.fieldLabel(finding.field),
      isNew: before.sheets.has(finding.sheet) && !before.keys.has(finding.key),
    })),
    ignored: inspection.findings.length - open.length,
    rulesOff: Object.values(preferences.severities).filter((severity) => severity === "off").length,
    mended: completeness === "complete" ? before.gone(read, keys) : 0,
  };
}

/** What the next validation is compared with: nothing, unless the previous one came to its end. */
function comparable(previous: Result | null) {
  const isComparable = previous !== null && previous.completeness === "complete";
  const findings = isComparable ? previous.findings.map((listed) => listed.finding) : [];
  return {
    sheets: new Set(isComparable ? previous.inspection.snapshot.sheets.map((sheet) => sheet.name) : []),
    keys: new Set(findings.map((finding) => finding.key)),
    gone: (read: ReadonlySet<string>, keys: ReadonlySet<string>): number =>
      findings.filter((finding) => read.has(finding.sheet) && !keys.has(finding.key)).length,
  };
}
