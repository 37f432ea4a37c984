import type { BlockCandidate } from "./blocks";
import { bottomOf, sharesColumns, sharesRows, type Area } from "./grid";
import { printedSpine } from "./labels";
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
  return areas.flatMap((area) => {
    const printed = survey.spines.get(area);
    const section = printed === undefined ? null : (sectionBeside(area, labels) ?? sectionBelow(area, labels));
    if (section === null || section === printed || printed === "vague") return [];
    return [altered(area, area.text.trim(), printedSpine(section))];
  });
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
  const sections = new Set(
    labels
      .filter(({ area }) => sharesRows(area.range, spine.range) && area.range.column > spine.range.column)
      .map(({ label }) => SECTION_OF[label])
      .filter((section) => section !== undefined),
  );
  const [section] = sections;
  return sections.size === 1 && section !== undefined ? section : null;
}

/** The section whose first label stands right below, on forms of one column. */
function sectionBelow({ range }: Area, labels: BlockCandidate["labels"]): Section | null {
  const first = labels.find(({ area }) => area.range.row === bottomOf(range) + 1 && sharesColumns(area.range, range));
  return (first && SECTION_OF[first.label]) ?? null;
}

const MENTIONED = /[①-⑳]/gu;

/** A note that speaks of a mark which no legend of the block has: 「③」の場合は必須. */
function alteredNotes(
  { survey, areas, labels }: BlockCandidate,
  judgements: Readonly<Partial<Record<JudgementField, Judgement>>>,
): AlteredLabel[] {
  const legend = Object.values(judgements).flatMap((judgement) => judgement.legend);
  // A block that prints no legend is judged by the form's own.
  const marks = legend.length > 0 ? legend.map(({ mark }) => mark) : ["①", "②"];
  const known = new Set(marks.flatMap(circled));
  if (known.size === 0) return [];
  const notes = areas.filter((area) => survey.roles.get(area) === "note");
  const printed = labels.filter(({ label, valueStart }) => label === "remedy" && valueStart === null);
  return [...printed.map(({ area }) => area), ...notes].flatMap((area) => {
    const wording = area.text.trim();
    const mended = mendNote(wording, known);
    return mended === wording ? [] : [altered(area, wording, mended)];
  });
}

/** A note says ② also where the legend prints 2. */
function circled(mark: string): string[] {
  const digit = /[1-9]/u.exec(mark.normalize("NFKC"))?.[0];
  return digit === undefined ? [] : [String.fromCodePoint("①".charCodeAt(0) + Number(digit) - 1)];
}

function mendNote(wording: string, known: ReadonlySet<string>): string {
  const mentioned = wording.match(MENTIONED) ?? [];
  const isWrong = (mark: string): boolean => !known.has(mark);
  if (!mentioned.some(isWrong)) return wording;
  // A note that names only what does not exist means ②; beside a right mark the wrong one is too much.
  if (mentioned.every(isWrong)) return wording.replace(MENTIONED, "②");
  return wording.replace(/(?:又は|または|及び|・|、|,)[「『]?([①-⑳])[」』]?/gu, (part: string, mark: string) =>
    isWrong(mark) ? "" : part,
  );
}

function altered({ range: { row, column } }: Area, printed: string, expected: string): AlteredLabel {
  return { cell: { row, column }, printed, expected };
}
