import { fiscalYearName } from "../calendar";
import type { Target } from "../indicators";

const COMPARATORS = { ge: "以上", gt: "超", le: "以下", lt: "未満", eq: "同じ", approx: "程度" } as const;

/** Longer words of a goal are cut: the whole goal is a click away. */
const LONGEST = 30;

/** 条件 in words: 以上, 45～50, 以上（前年度比10％増）, 以上（平成29年度～令和元年度の累計）. */
export function conditionWords(target: Target, fiscalYear: number | null): string {
  const remark = remarkOf(target, fiscalYear);
  const words = target.upper ? `～${target.upper.toFixed()}` : COMPARATORS[target.comparator];
  return remark === "" ? words : `${words}（${remark}）`;
}

function remarkOf({ period, relative, text, kind, fiscalYear: year }: Target, fiscalYear: number | null): string {
  if (relative) return shortened(text);
  if (period) return `${fiscalYearName(period[0])}～${fiscalYearName(period[1])}の累計`;
  if (kind === "cumulative") return "累計";
  return year !== null && year !== fiscalYear ? fiscalYearName(year) : "";
}

function shortened(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, " ")];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : characters.join("");
}
