import type { Field, Initiative, Judgement, LegendOption, Stage } from "../form";
import type { InspectedInitiative } from "../rules";
import { codeOf, isEmpty, judgementsWithRemedy } from "../rules";
import type { TextAt } from "../snapshot";
import { replaceIn } from "./cell-edits";
import type { Proposal } from "./types";

const REASONS = {
  "1": "読み取れた目標をすべて達成しています。",
  "2": "達成していない目標があります。",
} as const;

/** The marks of the form where a block prints no legend. */
const FORM_MARKS = { "1": "①", "2": "②" } as const;

/** ①/② for an empty judgement, in the notation of the block's own legend. */
export function proposeJudgement(inspected: InspectedInitiative, textAt: TextAt): Proposal | null {
  const { initiative, suggestedAttainment: code } = inspected;
  const { attainment } = initiative.judgements;
  if (code === null || attainment?.choice.kind !== "empty") return null;
  const mark = markFor(attainment.legend, code);
  if (mark === null) return null;
  const { index, sheet } = initiative;
  return {
    id: `judgement/${index}`,
    kind: "judgement",
    initiative: index,
    sheet,
    cell: attainment.cell,
    title: `自己評価に「${mark}」を記入する`,
    reason: `数値からみた自己評価：${REASONS[code]}`,
    edit: replaceIn(attainment, sheet, textAt, 0, attainment.text.length, mark),
    isAddition: isEmpty(attainment.text),
    requires: null,
  };
}

/** The mark that a legend prints for a meaning; null where it prints others only. */
function markFor(legend: readonly LegendOption[], code: "1" | "2"): string | null {
  if (legend.length === 0) return FORM_MARKS[code];
  return legend.find((option) => option.code === code)?.mark.trim() ?? null;
}

/**
 * － for an empty remedy beside a judgement that needs none.
 *
 * @param proposed the judgement that is proposed for the block, which may be what makes the remedy unneeded
 */
export function proposeRemedyMarks(
  { initiative }: InspectedInitiative,
  context: {
    readonly stage: Stage;
    readonly textAt: TextAt;
    readonly mark: string;
    readonly proposed: Proposal | null;
  },
  suggested: "1" | "2" | null,
): Proposal[] {
  const { stage, textAt, mark, proposed } = context;
  const { index, sheet } = initiative;
  return [...judgementsWithRemedy(initiative, stage)].flatMap(({ judgement, remedy }): Proposal[] => {
    const awaits = judgement.name === "attainment" && suggested === "1" ? proposed : null;
    const isMet = codeOf(judgement) === "1" || awaits !== null;
    if (!isMet || !isEmpty(remedy.text) || servesAnotherJudgement(initiative, judgement)) return [];
    return [
      {
        id: `remedy/${index}/${remedy.name}`,
        kind: "remedy-mark",
        initiative: index,
        sheet,
        cell: remedy.cell,
        title: `課題と改善策に「${mark}」を記入する`,
        reason: `${sectionOf(remedy)}が①のため、課題と改善策は不要です。`,
        edit: replaceIn(remedy, sheet, textAt, 0, remedy.text.length, mark),
        isAddition: true,
        requires: awaits?.id ?? null,
      },
    ];
  });
}

/** On the common form one cell serves both judgements of 中間振り返り: (ⅱ) calls for words there although ② does not stand. */
function servesAnotherJudgement({ judgements, fields }: Initiative, { name }: Judgement): boolean {
  const isShared = name === "attainmentOutlook" && fields.implementationRemedy === undefined;
  const { implementationOutlook } = judgements;
  return isShared && implementationOutlook !== undefined && codeOf(implementationOutlook) !== "i";
}

function sectionOf({ name }: Field): string {
  return name === "selfEvaluationRemedy" ? "自己評価" : "目標の達成見込み";
}
