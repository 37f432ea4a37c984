import { nameSimilarity } from "./names";

/** Something with a name and a unit. */
export interface Named {
  /** What it is called, in different places perhaps by different names. */
  readonly names: readonly string[];
  readonly unit: string | null;
  /** Its list mark (①), or null. */
  readonly mark: string | null;
}

export interface NamePair {
  /** Positions in the two lists. */
  readonly left: number;
  readonly right: number;
  /** From 0.7 to 1: the same name. */
  readonly similarity: number;
}

export interface Assignment {
  /** In the order of the left list. */
  readonly pairs: readonly NamePair[];
  /** Positions on the left that several on the right, or that with others on the left one on the right, could be. */
  readonly ambiguous: readonly number[];
}

/** Names that are less alike are two things. */
const ALIKE = 0.7;
/** Two that are this near to each other cannot be told apart. */
const MARGIN = 0.02;
/** A list mark that is the same, or a unit that needs no conversion, decides between names that are equally alike. */
const SAME_MARK = 0.03;
const SAME_UNIT = 0.03;

interface Candidate extends NamePair {
  readonly score: number;
}

/**
 * Pairs two lists one to one by name and unit, the most alike first. The result does not depend on anything but the
 * lists; what could be two things is paired with neither.
 */
export function assignByName(
  left: readonly Named[],
  right: readonly Named[],
  haveFittingUnits: (a: string | null, b: string | null) => boolean,
): Assignment {
  const candidates = candidatesOf(left, right, haveFittingUnits);
  const takenLeft = new Map<number, NamePair>();
  const takenRight = new Set<number>();
  const ambiguous = new Set<number>();
  const blocked = new Set<number>();
  for (const candidate of candidates) {
    if (takenLeft.has(candidate.left) || takenRight.has(candidate.right)) continue;
    if (ambiguous.has(candidate.left) || blocked.has(candidate.right)) continue;
    const rivals = candidates.filter(
      (other) =>
        other !== candidate &&
        (other.left === candidate.left) !== (other.right === candidate.right) &&
        candidate.score - other.score < MARGIN &&
        !takenLeft.has(other.left) &&
        !takenRight.has(other.right),
    );
    if (rivals.length === 0) {
      takenLeft.set(candidate.left, candidate);
      takenRight.add(candidate.right);
    }
    for (const rival of rivals) {
      ambiguous.add(candidate.left).add(rival.left);
      blocked.add(candidate.right).add(rival.right);
    }
  }
  const pairs = [...takenLeft.values()].sort((a, b) => a.left - b.left);
  return {
    pairs: pairs.map(({ left: at, right: of, similarity }) => ({ left: at, right: of, similarity })),
    ambiguous: [...ambiguous].sort((a, b) => a - b),
  };
}

function candidatesOf(
  left: readonly Named[],
  right: readonly Named[],
  haveFittingUnits: (a: string | null, b: string | null) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
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
  return candidates.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
}

function likenessOf(a: Named, b: Named): number {
  return Math.max(0, ...a.names.flatMap((one) => b.names.map((other) => nameSimilarity(one, other))));
}
