import type { BlockCandidate } from "./blocks";
import { bottomOf, sharesColumns, sharesRows, type Area } from "./grid";
import { printedSpine } from "./labels";
import { roleOf, spineAt } from "./survey";
import type { AlteredLabel, Judgement, JudgementField, Section } from "./types";

/** Labels and notes whose wording differs from the form's; spaces, brackets, width and 取組み are no difference. */
export function findAlteredLabels(
  block: BlockCandidate,
  judgements: Readonly<Partial<Record<JudgementField, Judgement>>>,
): AlteredLabel[] {
  return [...alteredSpines(block), ...alteredNotes(block, judgements)];
}

/** 計画 評価 printed beside the results: the section is told by the labels at its right. */
function alteredSpines({ survey, areas, labels }: BlockCandidate): AlteredLabel[] {
  const found: AlteredLabel[] = [];
  for (const area of areas) {
    const printed = spineAt(survey, area);
    if (printed === undefined || printed === "vague") continue;
    const section = sectionBeside(area, labels) ?? sectionBelow(area, labels);
    if (section !== null && section !== printed) found.push(altered(area, area.text.trim(), printedSpine(section)));
  }
  return found;
}

const SECTION_OF: Readonly<Record<string, Section>> = {
  policyAndGoal: "plan",
  annualPlan: "plan",
  implementationOutlook: "midyearReview",
  attainmentOutlook: "midyearReview",
  results: "selfEvaluation",
};

/** The one section whose labels stand in a spine's rows; null where there are none or several. */
function sectionBeside(spine: Area, labels: BlockCandidate["labels"]): Section | null {
  let only: Section | null = null;
  for (const { label, area } of labels) {
    if (area.range.column <= spine.range.column || !sharesRows(area.range, spine.range)) continue;
    const section = SECTION_OF[label];
    if (section === undefined) continue;
    if (only !== null && section !== only) return null;
    only = section;
  }
  return only;
}

/** The section whose first label stands right below, on forms of one column. */
function sectionBelow({ range }: Area, labels: BlockCandidate["labels"]): Section | null {
  const first = labels.find(({ area }) => area.range.row === bottomOf(range) + 1 && sharesColumns(area.range, range));
  return (first && SECTION_OF[first.label]) ?? null;
}

const MENTIONED = /[①-⑳]/gu;
const MENTIONS = /[①-⑳]/u;
const MENTIONED_ALONE = /^[①-⑨]$/u;

/** A note that speaks of a mark which no legend of the block has: 「③」の場合は必須. */
function alteredNotes(
  { survey, areas, labels }: BlockCandidate,
  judgements: Readonly<Partial<Record<JudgementField, Judgement>>>,
): AlteredLabel[] {
  const known = knownMarks(judgements);
  if (known.length === 0) return [];
  const found: AlteredLabel[] = [];
  const look = (area: Area): void => {
    if (!MENTIONS.test(area.text)) return;
    const wording = area.text.trim();
    const mended = mendNote(wording, known);
    if (mended !== wording) found.push(altered(area, wording, mended));
  };
  for (const { label, valueStart, area } of labels) if (label === "remedy" && valueStart === null) look(area);
  for (const area of areas) if (roleOf(survey, area) === "note") look(area);
  return found;
}

/** The marks that a note may speak of; a block that prints no legend is judged by the form's own. */
function knownMarks(judgements: Readonly<Partial<Record<JudgementField, Judgement>>>): string {
  let known = "";
  let hasLegend = false;
  for (const { legend } of Object.values(judgements)) {
    for (const { mark } of legend) known += circled(mark);
    hasLegend ||= legend.length > 0;
  }
  return hasLegend ? known : "①②";
}

/** A note says ② also where the legend prints 2. */
function circled(mark: string): string {
  if (MENTIONED_ALONE.test(mark)) return mark;
  const digit = /[1-9]/u.exec(mark.normalize("NFKC"))?.[0];
  return digit === undefined ? "" : String.fromCodePoint("①".charCodeAt(0) + Number(digit) - 1);
}

function mendNote(wording: string, known: string): string {
  const isWrong = (mark: string): boolean => !known.includes(mark);
  if (!hasOther(wording, known)) return wording;
  const mentioned = wording.match(MENTIONED) ?? [];
  // A note that names only what does not exist means ②; beside a right mark the wrong one is too much.
  if (mentioned.every(isWrong)) return wording.replace(MENTIONED, "②");
  return wording.replace(/(?:又は|または|及び|・|、|,)[「『]?([①-⑳])[」』]?/gu, (part: string, mark: string) =>
    isWrong(mark) ? "" : part,
  );
}

/** Whether a note speaks of any mark but the known ones: hardly any does. */
function hasOther(wording: string, known: string): boolean {
  for (let at = wording.search(MENTIONS); at < wording.length; at++) {
    const character = wording.charAt(at);
    if (MENTIONS.test(character) && !known.includes(character)) return true;
  }
  return false;
}

function altered({ range: { row, column } }: Area, printed: string, expected: string): AlteredLabel {
  return { cell: { row, column }, printed, expected };
}
