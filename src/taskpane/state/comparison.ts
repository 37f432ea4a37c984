import type { ListedFinding, Result } from "./types";

/** How a validation's findings stand to those of the one before. */
export interface Comparison {
  /** Keys of findings that were not there. */
  readonly added: ReadonlySet<string>;
  /** Findings that are gone, as they were. */
  readonly gone: readonly ListedFinding[];
  /** The present keys of findings that have another key than before, by that earlier key. */
  readonly renamed: ReadonlyMap<string, string>;
}

type Now = Omit<ListedFinding, "isNew">;

const NOTHING: Comparison = { added: new Set(), gone: [], renamed: new Map() };

/**
 * Compares findings with those of the previous validation. A finding's key holds its text, so every finding of a cell has
 * another key once anything in the cell was changed; one of the same rule at the same field is then still the same.
 * Nothing is compared with a validation that did not come to its end, or on sheets that only one of the two has read.
 */
export function compare(findings: readonly Now[], sheets: readonly string[], previous: Result | null): Comparison {
  if (previous?.completeness !== "complete") return NOTHING;
  const before = new Set(previous.inspection.snapshot.sheets.map((sheet) => sheet.name));
  const both = new Set(sheets.filter((sheet) => before.has(sheet)));
  const now = byPlace(findings.filter(({ finding }) => both.has(finding.sheet)));
  const then = byPlace(previous.findings.filter(({ finding }) => both.has(finding.sheet)));
  const added = new Set<string>();
  const gone: ListedFinding[] = [];
  const renamed = new Map<string, string>();
  for (const place of new Set([...then.keys(), ...now.keys()])) {
    const [fresh, lost] = withoutCommon(now.get(place) ?? [], then.get(place) ?? []);
    for (const [old, heir] of pairs(lost, fresh)) {
      if (heir === null) gone.push(old);
      else renamed.set(old.id, heir.id);
    }
    const heirs = new Set(renamed.values());
    for (const { id } of fresh) if (!heirs.has(id)) added.add(id);
  }
  return { added, gone, renamed };
}

/** By rule, block and field: the parts of a key before the hash of the text. */
function byPlace<Listed extends Now>(findings: readonly Listed[]): Map<string, Listed[]> {
  const places = new Map<string, Listed[]>();
  for (const listed of findings) {
    const place = `${listed.id.split("/").slice(0, 3).join("/")} ${listed.finding.sheet}`;
    const there = places.get(place);
    if (there === undefined) places.set(place, [listed]);
    else there.push(listed);
  }
  return places;
}

function withoutCommon(now: readonly Now[], then: readonly ListedFinding[]): [Now[], ListedFinding[]] {
  const nowIds = new Set(now.map(({ id }) => id));
  const thenIds = new Set(then.map(({ id }) => id));
  return [now.filter(({ id }) => !thenIds.has(id)), then.filter(({ id }) => !nowIds.has(id))];
}

/** Each lost finding with its heir: one that says the same, else the next that is left, else none. */
function pairs(lost: readonly ListedFinding[], fresh: readonly Now[]): [ListedFinding, Now | null][] {
  const left = new Set(fresh);
  const heirs = new Map<ListedFinding, Now>();
  const take = (old: ListedFinding, heir: Now | undefined): void => {
    if (heir === undefined || !left.delete(heir)) return;
    heirs.set(old, heir);
  };
  for (const old of lost)
    take(
      old,
      fresh.find((heir) => left.has(heir) && heir.message === old.message),
    );
  for (const old of lost)
    if (!heirs.has(old))
      take(
        old,
        fresh.find((heir) => left.has(heir)),
      );
  return lost.map((old) => [old, heirs.get(old) ?? null]);
}
