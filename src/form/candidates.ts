import type { BlockCandidate } from "./blocks";
import { saysSomething } from "./fold";
import { printedLabel, type LabelName } from "./labels";
import type { DraftBlock } from "./read-block";
import { roleOf, spineAt, type LabelCell } from "./survey";

/** What a candidate turned out to be. */
export type Verdict = "block" | "unreadable" | "nothing";

/** The labels without which a block is no block; they are named where one cannot be read. */
const ESSENTIAL: readonly LabelName[] = ["policyAndGoal", "annualPlan", "results"];

/**
 * Tells a block from what merely mentions the form: a block has 取組の方針・目標内容, or a heading and several other
 * labels. What has a heading over a table of its own, or several of the form's own labels, but not those, is unreadable.
 */
export function judge({ candidate, texts }: DraftBlock): Verdict {
  if (isList(candidate)) return "nothing";
  if (
    isInstructions(
      texts.map(({ field }) => field.text),
      candidate,
    )
  )
    return "nothing";
  const { labels } = candidate;
  const isNumbered = candidate.headings.length > 0;
  const has = (name: LabelName): boolean => labels.some(({ label }) => label === name);
  if (labels.some(isGoalsOwn) && labels.some(({ label }) => label !== "policyAndGoal")) return "block";
  if (isNumbered && (has("annualPlan") || has("results")) && kindsOf(labels) >= 3) return "block";
  if (isOfOtherForm(candidate)) return "nothing";
  if (isNumbered && (labels.length > 0 || hasSpine(candidate) || isTable(candidate))) return "unreadable";
  return kindsOf(labels.filter(({ isShared }) => !isShared)) >= 2 && !isInOneRow(candidate) ? "unreadable" : "nothing";
}

function isGoalsOwn({ label, isShared }: LabelCell): boolean {
  return label === "policyAndGoal" && !isShared;
}

function kindsOf(labels: readonly LabelCell[]): number {
  return new Set(labels.map(({ label }) => label)).size;
}

/** The labels that were looked for and not found, as the form prints them. */
export function missingLabels({ labels }: BlockCandidate): string[] {
  return ESSENTIAL.filter((essential) => !labels.some(({ label }) => label === essential)).map(printedLabel);
}

const INSTRUCTION = /(?:ください|下さい|記入(?:する)?|記載(?:する)?|選択(?:する)?|入力(?:する)?|こと)。?\s*$/u;

/** A table that explains the form's labels instead of filling them in. */
function isInstructions(texts: readonly string[], { headings }: BlockCandidate): boolean {
  if (headings.some(({ heading }) => heading.number !== null)) return false;
  const written = texts.filter(saysSomething);
  return written.length > 0 && written.every((text) => INSTRUCTION.test(text));
}

/** A header row with labels of several sections over lines of a list; a block has its sections in several rows. */
function isList(candidate: BlockCandidate): boolean {
  const { labels, headings } = candidate;
  if (headings.some(({ heading }) => heading.number !== null)) return false;
  const sections = new Set(labels.map(({ label }) => label === "results" || label === "attainment"));
  return labels.length > 2 && sections.size === 2 && isInOneRow(candidate);
}

function isInOneRow({ labels }: BlockCandidate): boolean {
  return new Set(labels.map(({ area }) => area.range.row)).size === 1;
}

function isOfOtherForm(candidate: BlockCandidate): boolean {
  return candidate.areas.some((area) => roleOf(candidate.survey, area) === "other-form");
}

function hasSpine(candidate: BlockCandidate): boolean {
  return candidate.areas.some((area) => spineAt(candidate.survey, area) !== undefined);
}

const MIN_TABLE_ROWS = 4;
const MIN_TABLE_AREAS = 4;

/** A heading with rows of contents below it, not a line in a table of contents. */
function isTable(candidate: BlockCandidate): boolean {
  const { bounds, survey, headings } = candidate;
  const isListed = survey.headings.some(({ area: { range } }) => {
    const distance = Math.abs(range.row - (headings[0]?.area.range.row ?? range.row));
    return distance > 0 && distance < MIN_TABLE_ROWS;
  });
  if (isListed) return false;
  const areas = candidate.areas.filter(({ text }) => text.trim() !== "");
  const last = areas.reduce((row, { range }) => Math.max(row, range.row), bounds.top);
  return last - bounds.top + 1 >= MIN_TABLE_ROWS && areas.length >= MIN_TABLE_AREAS;
}
