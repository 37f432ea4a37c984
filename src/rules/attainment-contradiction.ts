import type { Formula, Indicator, Measured, Target } from "../indicators";
import { showFormula } from "./figure-words";
import { defineRule, type InitiativeContext } from "./framework/rule";
import { known, otherCells, showMeasured, showTarget, withTarget } from "./indicator-words";
import { codeOf, hasBegun } from "./judgements";
import { called } from "./words";

interface AttainmentContradiction {
  readonly mark: string;
  readonly isMissed: boolean;
  /** One line for each indicator that speaks against the judgement. */
  readonly reasons: readonly string[];
}

/** An indicator whose goal was judged on its result. */
type Judged = Indicator & { target: Target; actual: Measured };

export const attainmentContradiction = defineRule<AttainmentContradiction>({
  id: "attainment-contradiction",
  scope: "initiative",
  severity: "error",
  title: "目標の達成状況（①・②）が数値と合わない",
  why: "「①目標達成」は目標をすべて達成した場合の評価です。少しでも目標に届かなければ①にはなりません。公表後に評価の誤りを訂正することになります。",
  howToFix: "目標値と実績値を確かめ、①・②の選択か数値のどちらかを直してください。②にする場合は課題と改善策が必要です。",
  check(context, report) {
    const { initiative, stage } = context;
    const { attainment } = initiative.judgements;
    if (!attainment || !hasBegun("selfEvaluation", stage)) return;
    const code = codeOf(attainment);
    const speaking = code === "1" ? missed(context) : code === "2" ? allMet(context) : [];
    if (speaking.length === 0) return;
    const isMissed = code === "1";
    report({
      cell: attainment.cell,
      field: attainment.name,
      severity: isMissed ? "error" : "warning",
      related: otherCells(
        attainment.cell,
        speaking.flatMap(({ actual, target }) => [actual, target]),
      ),
      figures: speaking.flatMap(({ actual, target }) => known(actual, target.source)),
      formulas: speaking.flatMap(formulasOf),
      data: { mark: attainment.text.trim(), isMissed, reasons: speaking.map(reasonOf) },
    });
  },
  message: ({ mark, isMissed, reasons }) =>
    isMissed
      ? `「${mark}」（目標達成）が選ばれていますが、目標に届いていない指標があります。${reasons.join("")}` +
        "②（目標未達成）にして課題と改善策を記入するか、数値を確かめてください。"
      : `「${mark}」（目標未達成）が選ばれていますが、読み取れた目標はすべて達成しています。${reasons.join("")}` +
        "ほかに未達成の目標がなければ①（目標達成）にしてください。",
});

function missed(context: InitiativeContext): Judged[] {
  return judgedOf(context).filter(({ attained }) => attained === false);
}

/** All were met, and by every statement of them: ② may be right by a stricter one in another field. */
function allMet(context: InitiativeContext): Judged[] {
  const judged = context.suggestedAttainment === "1" ? judgedOf(context) : [];
  return judged.every(isStatedOnce) ? judged : [];
}

function judgedOf(context: InitiativeContext): Judged[] {
  return withTarget(context).filter((indicator): indicator is Judged => indicator.actual !== null);
}

function isStatedOnce({ targets }: Indicator): boolean {
  return new Set(known(...targets.map(({ value }) => value)).map((value) => value.toFixed())).size <= 1;
}

function formulasOf({ target, achievementRate }: Judged): Formula[] {
  return known(target.formula, achievementRate);
}

function reasonOf(indicator: Judged): string {
  const { name, target, actual, periodTotal, achievementRate } = indicator;
  const threshold = target.formula ? `（${showFormula(target.formula)}）` : "";
  const result = periodTotal ? showFormula(periodTotal) : showMeasured(actual, indicator);
  const rate = achievementRate?.result ? `、達成率は ${showFormula(achievementRate)}` : "";
  return `${called(name)}は目標 ${showTarget(target)}${threshold}に対し、実績は ${result}${rate} です。`;
}
