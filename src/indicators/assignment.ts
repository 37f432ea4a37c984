import { nameSimilarity } from "./names";

/** Something with a name and a unit. */
export interface Named {
  /** What it is called, in different places perhaps by different names. */
  readonly names: readonly string[];
  readonly unit: string | null;
  /** Its list mark (①), or null. */
  readonly mark: string | null;
}

/** Two things that may be one, by their positions in two lists. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** The higher, the likelier. */
  readonly score: number;
}

export interface Assignment<C extends Candidate = Candidate> {
  /** In the order of the left list. */
  readonly pairs: readonly C[];
  /** Candidates that could not be told from one another: neither side of them is paired. In order of their score. */
  readonly ambiguous: readonly C[];
}

/** A pair of things by their names. */
export interface NamePair extends Candidate {
  /** From 0.7 to 1: the same name. */
  readonly similarity: number;
}

/** Names that are less alike are two things. */
const ALIKE = 0.7;
/** Names that are this near to each other cannot be told apart. */
const MARGIN = 0.02;
/** A list mark that is the same, or a unit that needs no conversion, decides between names that are equally alike. */
const SAME_MARK = 0.03;
const SAME_UNIT = 0.03;

/**
 * Pairs two lists one to one by name and unit, the most alike first. The result does not depend on anything but the
 * lists; what could be two things is paired with neither.
 */
export function assignByName(
  left: readonly Named[],
  right: readonly Named[],
  haveFittingUnits: (a: string | null, b: string | null) => boolean,
): Assignment<NamePair> {
  const candidates: NamePair[] = [];
  left.forEach((one, i) => {
    right.forEach((other, j) => {
      if (!haveFittingUnits(one.unit, other.unit)) return;
      const similarity = likenessOf(one, other);
      if (similarity < ALIKE) return;
      const sameMark = one.mark !== null && one.mark === other.mark ? SAME_MARK : 0;
      const sameUnit = one.unit === other.unit ? SAME_UNIT : 0;
      candidates.push({ left: i, right: j, similarity, score: similarity + sameMark + sameUnit });
    });
  });
  return assignOneToOne(candidates, MARGIN);
}

function likenessOf(a: Named, b: Named): number {
  return Math.max(0, ...a.names.flatMap((one) => b.names.map((other) => nameSimilarity(one, other))));
}

/**
 * Pairs one to one, the likeliest candidates first. A candidate that has a rival for one of its sides, whose score is less
 * than `margin` below, is ambiguous with it. Equal scores go by position, so that the result is always the same.
 */
export function assignOneToOne<C extends Candidate>(candidates: readonly C[], margin: number): Assignment<C> {
  const inOrder = [...candidates].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  const byLeft = grouped(inOrder, ({ left }) => left);
  const byRight = grouped(inOrder, ({ right }) => right);
  const settled = { left: new Set<number>(), right: new Set<number>() };
  const isOpen = ({ left, right }: C): boolean => !settled.left.has(left) && !settled.right.has(right);
  const pairs: C[] = [];
  const ambiguous = new Set<C>();
  for (const candidate of inOrder) {
    if (!isOpen(candidate)) continue;
    const rivals = [...(byLeft.get(candidate.left) ?? []), ...(byRight.get(candidate.right) ?? [])].filter(
      (other) => other !== candidate && candidate.score - other.score < margin && isOpen(other),
    );
    if (rivals.length === 0) pairs.push(candidate);
    const closed = rivals.length === 0 ? [candidate] : [candidate, ...rivals];
    for (const each of closed) {
      settled.left.add(each.left);
      settled.right.add(each.right);
      if (rivals.length > 0) ambiguous.add(each);
    }
  }
  return { pairs: pairs.sort((a, b) => a.left - b.left), ambiguous: [...ambiguous] };
}

function grouped<C>(candidates: readonly C[], keyOf: (candidate: C) => number): ReadonlyMap<number, readonly C[]> {
  const groups = new Map<number, C[]>();
  for (const candidate of candidates) {
    const group = groups.get(keyOf(candidate));
    if (group) group.push(candidate);
    else groups.set(keyOf(candidate), [candidate]);
  }
  return groups;
}
