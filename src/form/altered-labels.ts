import type { BlockCandidate } from "./blocks";
import { sharesRows, type Area } from "./grid";
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
function alteredSpines({ survey, bounds, labels }: BlockCandidate): AlteredLabel[] {
  return survey.spines
    .filter(({ area: { range } }) => range.row >= bounds.top && range.row <= bounds.bottom)
    .filter(({ area: { range } }) => range.column >= bounds.left && range.column <= bounds.right)
    .flatMap(({ section: printed, area }) => {
      const section = sectionBeside(area, labels);
      if (section === null || section === printed) return [];
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

const MENTIONED = /[「『【〔(（"“]?([①-⑳])[」』】〕)）"”]?/gu;

/** A note that speaks of a mark which no legend of the block has: 「③」の場合は必須. */
function alteredNotes(
  { survey, bounds, labels }: BlockCandidate,
  judgements: Readonly<Partial<Record<JudgementField, Judgement>>>,
): AlteredLabel[] {
  const legend = Object.values(judgements).flatMap((judgement) => judgement.legend);
  const known = new Set(legend.map(({ mark }) => mark).filter((mark) => /^[①-⑳]$/u.test(mark)));
  if (known.size === 0) return [];
  const notes = survey.grid.areas.filter(
    (area) => survey.roles.get(area) === "note" && area.range.row >= bounds.top && area.range.row <= bounds.bottom,
  );
  const printed = [...labels.filter(({ label }) => label === "remedy").map(({ area }) => area), ...notes];
  return printed.flatMap((area) => {
    const wording = area.text.trim();
    const mended = mendNote(wording, known);
    return mended === wording ? [] : [altered(area, wording, mended)];
  });
}

function mendNote(wording: string, known: ReadonlySet<string>): string {
  const mentioned = [...wording.matchAll(MENTIONED)].map(([, mark]) => mark ?? "");
  const wrong = mentioned.filter((mark) => !known.has(mark));
  if (wrong.length === 0) return wording;
  // 「②」又は「③」 keeps its ②; a note that names only what does not exist means ②.
  return mentioned.length > wrong.length
    ? wording.replace(/(?:又は|または|及び|・|、|,)?[「『]?[③-⑳][」』]?/gu, "")
    : wording.replace(/[③-⑳]/gu, "②");
}

function altered({ range: { row, column } }: Area, printed: string, expected: string): AlteredLabel {
  return { cell: { row, column }, printed, expected };
}
