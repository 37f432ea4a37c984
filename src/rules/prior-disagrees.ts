import type Big from "big.js";
import { fiscalYearName } from "../calendar";
import type { Indicator, Measured } from "../indicators";
import { areComparable, convert, haveSameBasis, lastDigitOf } from "../indicators";
import { replaceFigure, rewriteValue } from "./figure-fixes";
import { defineRule, type Draft, type InitiativeContext } from "./framework/rule";
import { showOutside } from "./indicator-words";
import { FIELD_LABELS, called } from "./words";

interface PriorDisagrees {
  readonly name: string;
  /** 平成30年度, or 前年度 where nothing tells the year. */
  readonly year: string;
  /** The figure as the block states it, and the field it stands in. */
  readonly stated: string;
  readonly field: string;
  /** The figure in last year's workbook, and its file, sheet and cell. */
  readonly lastYear: string;
  readonly place: string;
  /** The words that say that last year's figure was not final, or null. */
  readonly provisional: string | null;
}

export const priorDisagrees = defineRule<PriorDisagrees>({
  id: "prior-disagrees",
  scope: "initiative",
  severity: "warning",
  title: "前年度の数値が前年度のブックと違う",
  why:
    "前年度の数値が、前年度のブックに実績として書かれた数値と一致しません。対前年度の比較や「前年度を上回る」という目標の判定が変わり、公表済みの数値とも食い違います。" +
    "前年度のブックが指定されたときだけ検証します。前年度のブックの数値が見込みや速報であれば、確定値に改めただけかもしれないため、情報として知らせます。",
  howToFix:
    "前年度のブックと見比べ、誤っているほうを直してください。確定後に改めた数値であれば、その旨を書き添えてください。",
  check(context, report) {
    for (const indicator of context.indicators) {
      const draft = disagreement(indicator, context);
      if (draft) report(draft);
    }
  },
  message: ({ name, year, stated, field, lastYear, place, provisional }) =>
    provisional === null
      ? `${called(name)}の${year}の数値が「${field}」では${stated}ですが、${place}では${lastYear}です。どちらが正しいかを確かめ、誤っているほうを直してください。`
      : `${called(name)}の${year}の数値が「${field}」では${stated}ですが、${place}では${lastYear}（${provisional}）でした。` +
        `その後に確定した数値であれば差し支えありません。念のため、確定値かどうかを確かめてください。`,
});

function disagreement(indicator: Indicator, context: InitiativeContext): Draft<PriorDisagrees> | null {
  const { lastYear, unit } = indicator;
  if (!lastYear?.outside) return null;
  const stated = indicator.statedPriors.filter((each) => tellTheSame(each, lastYear));
  const [first] = stated;
  if (!first || stated.some((each) => agree(each, lastYear, unit))) return null;
  const provisional = provisionalBasis(lastYear, first);
  const rewritten = provisional === null ? rewrittenAs(first, lastYear.value, unit) : null;
  const fix = rewritten === null ? null : replaceFigure(context, first, rewritten);
  const { fiscalYear } = context;
  return {
    cell: first.cell,
    field: first.field,
    ...(provisional !== null && { severity: "info" as const }),
    figures: [first, lastYear],
    data: {
      name: indicator.name,
      year: fiscalYear === null ? "前年度" : fiscalYearName(fiscalYear - 1),
      stated: first.figure.text.trim(),
      field: FIELD_LABELS[first.field],
      lastYear: lastYear.figure.text.trim(),
      place: `前年度のブック${showOutside(lastYear)}`,
      provisional,
    },
    // Which of the two is wrong is for people to say: never with others at once.
    ...(fix && { fix: { ...fix, isSafe: false } }),
  };
}

/** Whether two figures are of one thing, counted alike: neither 8月末 beside 決算 nor a 累計 beside one year's. */
function tellTheSame({ figure: a }: Measured, { figure: b }: Measured): boolean {
  return areComparable(a, b) && a.isCumulative === b.isCumulative && a.period?.[0] === b.period?.[0];
}

/** 決算見込み then and 決算 now differ as a rule; two figures of 3月末, or two 決算見込み, do not and give null. */
function provisionalBasis({ figure: then }: Measured, { figure: now }: Measured): string | null {
  const words = then.provisional && !haveSameBasis(then, now) ? then.basisText : null;
  return words && words.trim();
}

/** Within one unit of the last digit that either of them prints; 約 and 程度 never disagree. */
function agree(a: Measured, b: Measured, unit: string | null): boolean {
  if (a.figure.approximate || b.figure.approximate) return true;
  const difference = a.value.minus(b.value).abs();
  return difference.eq(0) || [a, b].some((each) => isRounding(difference, each, unit));
}

/** Whether rounding or cutting off may have taken a difference, which is in the indicator's unit, from a figure. */
function isRounding(difference: Big, { figure }: Measured, unit: string | null): boolean {
  const step = convert(lastDigitOf(figure), figure.unit, unit);
  return step !== null && difference.lte(step);
}

/** The figure's text with last year's value; null where it cannot be written so, or would stay as it is. */
function rewrittenAs(stated: Measured, value: Big, unit: string | null): string | null {
  const inWritten = convert(value, unit, stated.figure.unit);
  const text = inWritten && rewriteValue(stated, inWritten);
  return text === stated.figure.text ? null : text;
}
