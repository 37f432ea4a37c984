import { assignOneToOne, nameSimilarity, type Candidate } from "../indicators";
import { bigramsOf, containment, likeness, titleKey } from "./titles";
import type { InitiativeMatch, Unmatched, YearInitiative } from "./types";

export interface InitiativesMatched {
  readonly matches: readonly InitiativeMatch[];
  readonly unmatchedCurrent: readonly Unmatched[];
  readonly unmatchedPrior: readonly Unmatched[];
}

interface TitleCandidate extends Candidate {
  readonly similarity: number;
  readonly containment: number;
}

/** Less than this, title and indicators together, is another block. */
const ALIKE = 0.6;
/** Two blocks this near to each other cannot be told apart. */
const MARGIN = 0.05;
/** Indicators by the same names speak for a block whose title was reworded. */
const BY_INDICATORS = 0.3;
/** The number decides between blocks of the very same title; blocks are renumbered too often for more. */
const BY_NUMBER = 0.06;
const SAME_TITLE = 0.999;
/** Titles with less in common are not looked at further. */
const WORTH_A_LOOK = 0.2;
/** Of a title that became a part of a longer one, or was one, this much is found again. */
const CONTAINED = 0.8;
/** Shorter titles (防災) stand in too many others. */
const FEWEST_BIGRAMS = 4;

/**
 * Finds for each block the earlier block that it continues: one to one by title, whatever the numbers; then for those that
 * are left the block that they were merged into or split from. What could be two is left open.
 */
export function matchInitiatives(
  current: readonly YearInitiative[],
  prior: readonly YearInitiative[],
): InitiativesMatched {
  const candidates = candidatesOf(current, prior);
  const { pairs, ambiguous } = assignOneToOne(
    candidates.filter(({ score }) => score >= ALIKE),
    MARGIN,
  );
  const matches: InitiativeMatch[] = pairs.map(({ left, right, similarity }) => ({
    current: left,
    prior: right,
    kind: "same",
    similarity,
  }));
  const taken = {
    left: new Set([...pairs, ...ambiguous].map(({ left }) => left)),
    right: new Set([...pairs, ...ambiguous].map(({ right }) => right)),
  };
  matches.push(...partsOf(candidates, pairs, taken));
  matches.sort((a, b) => a.current - b.current || a.prior - b.prior);
  return {
    matches,
    unmatchedCurrent: unmatchedOf(
      current.length,
      new Set(matches.map((match) => match.current)),
      ambiguous.map(({ left, right }) => [left, right]),
    ),
    unmatchedPrior: unmatchedOf(
      prior.length,
      new Set(matches.map((match) => match.prior)),
      ambiguous.map(({ left, right }) => [right, left]),
    ),
  };
}

/** Blocks that were merged into a matched one, or that a matched one was split into. */
function partsOf(
  candidates: readonly TitleCandidate[],
  pairs: readonly TitleCandidate[],
  taken: { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> },
): InitiativeMatch[] {
  const matchedLeft = new Set(pairs.map(({ left }) => left));
  const matchedRight = new Set(pairs.map(({ right }) => right));
  const parts = candidates.filter(({ containment: share }) => share >= CONTAINED);
  const merged = parts.filter(({ left, right }) => matchedLeft.has(left) && !taken.right.has(right));
  const split = parts.filter(({ left, right }) => !taken.left.has(left) && matchedRight.has(right));
  const match = ({ left, right, similarity }: TitleCandidate, kind: "merged" | "split"): InitiativeMatch => ({
    current: left,
    prior: right,
    kind,
    similarity,
  });
  return [
    ...onlyOnes(merged, ({ right }) => right).map((each) => match(each, "merged")),
    ...onlyOnes(split, ({ left }) => left).map((each) => match(each, "split")),
  ];
}

/** The candidates of those that have no other. */
function onlyOnes(candidates: readonly TitleCandidate[], of: (candidate: TitleCandidate) => number): TitleCandidate[] {
  const counts = new Map<number, number>();
  for (const candidate of candidates) counts.set(of(candidate), (counts.get(of(candidate)) ?? 0) + 1);
  return candidates.filter((candidate) => counts.get(of(candidate)) === 1);
}

function unmatchedOf(
  count: number,
  matched: ReadonlySet<number>,
  ambiguous: readonly (readonly [number, number])[],
): Unmatched[] {
  const rivals = new Map<number, number[]>();
  for (const [own, other] of ambiguous) rivals.set(own, [...(rivals.get(own) ?? []), other]);
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !matched.has(index))
    .map((index) => {
      const candidates = [...(rivals.get(index) ?? [])].sort((a, b) => a - b);
      return { index, reason: candidates.length > 0 ? "ambiguous" : "no-similar", candidates };
    });
}

/** Pairs with words in common, found through an index of their bigrams: most pairs of a large workbook have none. */
function candidatesOf(current: readonly YearInitiative[], prior: readonly YearInitiative[]): TitleCandidate[] {
  const grams = prior.map(({ title }) => bigramsOf(titleKey(title ?? "")));
  const holders = new Map<string, number[]>();
  grams.forEach((set, index) => {
    for (const gram of set) holders.set(gram, [...(holders.get(gram) ?? []), index]);
  });
  return current.flatMap((initiative, left) => {
    const own = bigramsOf(titleKey(initiative.title ?? ""));
    const common = new Map<number, number>();
    for (const gram of own)
      for (const right of holders.get(gram) ?? []) common.set(right, (common.get(right) ?? 0) + 1);
    if (own.size === 0) for (const right of untitled(prior)) common.set(right, 0);
    const alike = [...common].flatMap(([right, shared]) => {
      const [other, size] = [prior[right], grams[right]?.size ?? 0];
      const similarity = own.size === 0 ? untitledLikeness(initiative, other) : likeness(shared, own.size, size);
      if (!other || similarity < WORTH_A_LOOK) return [];
      const isLong = Math.min(own.size, size) >= FEWEST_BIGRAMS;
      const share = isLong ? containment(shared, own.size, size) : 0;
      const byTitle = similarity + (similarity >= SAME_TITLE ? numberLikeness(initiative, other) : 0);
      return [{ left, right, similarity, containment: share, score: byTitle, other }];
    });
    return mostAlike(alike).map(({ other, ...candidate }) => ({
      ...candidate,
      score: candidate.score + indicatorLikeness(initiative, other) * BY_INDICATORS,
    }));
  });
}

/** More blocks of one title than a workbook has: of so many only the likeliest are looked at, so that time stays bounded. */
const MOST_ALIKE = 20;

function mostAlike<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  if (candidates.length <= MOST_ALIKE) return candidates;
  return [...candidates].sort((a, b) => b.score - a.score || a.right - b.right).slice(0, MOST_ALIKE);
}

function untitled(initiatives: readonly YearInitiative[]): number[] {
  return initiatives.flatMap(({ title }, index) => (titleKey(title ?? "") === "" ? [index] : []));
}

/** Without titles the number says a little; the indicators have to say the rest. */
function untitledLikeness(a: YearInitiative, b: YearInitiative | undefined): number {
  return b && a.number !== null && a.number === b.number ? 0.5 : 0.3;
}

function numberLikeness(a: YearInitiative, b: YearInitiative): number {
  return a.number !== null && a.number === b.number ? BY_NUMBER : 0;
}

/** How many of the indicators of the block with fewer are in the other by name, from 0 to 1. */
function indicatorLikeness(a: YearInitiative, b: YearInitiative): number {
  const [few, many] = a.indicators.length <= b.indicators.length ? [a, b] : [b, a];
  if (few.indicators.length === 0) return 0;
  const found = few.indicators.filter(({ name }) =>
    many.indicators.some((other) => nameSimilarity(name, other.name) >= 0.8),
  );
  return found.length / few.indicators.length;
}
