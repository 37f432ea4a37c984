import type { Formula, Indicator } from "../indicators";
import { showFormula } from "./figure-words";
import { defineRule, type InitiativeContext } from "./framework/rule";
import { otherCells, showMeasured, showTarget, withTarget } from "./indicator-words";
import { codeOf, hasBegun } from "./judgements";
import { called } from "./words";

interface AttainmentContradiction {
  readonly mark: string;
  readonly isMissed: boolean;
  /** One line for each indicator that speaks against the judgement. */
  readonly reasons: readonly string[];
}

export const attainmentContradiction = defineRule<AttainmentContradiction>({
  id: "attainment-contradiction",
  scope: "initiative",
  severity: "error",
  title: "目標の達成状況（①・②）が数値と合わない",
  why: "「①目標達成」は目標をすべて達成した場合の評価です。少しでも目標に届かなければ①にはなりません。公表後に評価の誤りを訂正することになります。",
  howToFix: "目標値と実績値を確かめ、①・②の選択か数値のどちらかを直してください。②にする場合は課題と改善策が必要です。",
  *check(context) {
    const { initiative, stage } = context;
    const { attainment } = initiative.judgements;
    if (!attainment || !hasBegun("selfEvaluation", stage)) return;
    const code = codeOf(attainment);
    const speaking = code === "1" ? missed(context) : code === "2" ? allMet(context) : [];
    if (speaking.length === 0) return;
    const isMissed = code === "1";
    yield {
      cell: attainment.cell,
      field: attainment.name,
      severity: isMissed ? "error" : "warning",
      related: otherCells(
        attainment.cell,
        speaking.flatMap(({ actual, target }) => [actual, target]),
      ),
      figures: speaking.flatMap(({ actual, target }) =>
        [actual, target?.source ?? null].filter((source) => source !== null),
      ),
      formulas: speaking.flatMap(formulasOf),
      data: { mark: attainment.text.trim(), isMissed, reasons: speaking.map(reasonOf) },
    };
  },
  message: ({ mark, isMissed, reasons }) =>
    isMissed
      ? `「${mark}」（目標達成）が選ばれていますが、目標に届いていない指標があります。${reasons.join("")}` +
        "②（目標未達成）にして課題と改善策を記入するか、数値を確かめてください。"
      : `「${mark}」（目標未達成）が選ばれていますが、読み取れた目標はすべて達成しています。${reasons.join("")}` +
        "ほかに未達成の目標がなければ①（目標達成）にしてください。",
});

function missed(context: InitiativeContext): Indicator[] {
  return withTarget(context).filter(({ attained }) => attained === false);
}

/** All were met, and by every statement of them: ② may be right by a stricter one in another field. */
function allMet(context: InitiativeContext): Indicator[] {
  const judged = context.suggestedAttainment === "1" ? withTarget(context) : [];
  const isStatedOnce = ({ target, targets }: Indicator): boolean =>
    targets.every(({ value }) => value === null || (target?.value?.eq(value) ?? false));
  return judged.every(isStatedOnce) ? judged : [];
}

function formulasOf({ target, achievementRate }: Indicator): Formula[] {
  return [target?.formula ?? null, achievementRate].filter((formula) => formula !== null);
}

function reasonOf(indicator: Indicator): string {
  const { name, target, actual, periodTotal } = indicator;
  const threshold = target?.formula ? `（${showFormula(target.formula)}）` : "";
  const result = periodTotal ? showFormula(periodTotal) : actual ? showMeasured(actual, indicator) : "不明";
  const rate = indicator.achievementRate?.result ? `、達成率は ${showFormula(indicator.achievementRate)}` : "";
  return `${called(name)}は目標 ${target ? showTarget(target) : "不明"}${threshold}に対し、実績は ${result}${rate} です。`;
}
