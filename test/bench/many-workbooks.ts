import fc from "fast-check";
import { anyStyle } from "../support/form-arbitraries";
import type { BlockContents } from "../support/form-canvas";
import { generateForm } from "../support/form-generator";
import { workbookFile } from "../support/workbook-file";

/** One ward's workbook as a file: a layout and figures of its own, the same for the same number on every machine. */
export function generatedFile(ward: number, blocks: number): Uint8Array {
  const [style] = fc.sample(anyStyle, { seed: ward + 1, numRuns: 1 });
  if (!style) throw new Error("no style");
  const contents = Array.from({ length: blocks }, (_, index) => block(ward, index));
  return workbookFile(generateForm(style, contents).snapshot);
}

function block(ward: number, index: number): BlockContents {
  const target = 100 + 7 * index + ward;
  const actual = target + ((ward + index) % 5) * 3 - 6;
  const rate = ((actual / target) * 100).toFixed(1);
  return {
    number: String(index + 1),
    title: `地域の活動を支える取組${index + 1}`,
    texts: {
      policyAndGoal: `地域の団体と連携し、相談の窓口を広げる。\n（目標）\n相談件数 ${target}件以上`,
      annualPlan: `①出張相談を月${1 + (index % 4)}回開催する。\n②広報紙で周知する。\n（目標）\n相談件数 ${target}件以上`,
      midyearRemedy: "－",
      implementationRemedy: "－",
      results: `平成30年度 ${target - 4}件\n令和元年度 相談件数 ${actual}件（目標${target}件、達成率${rate}％）\n対前年度 ${actual - target + 4}件`,
      selfEvaluationRemedy: actual < target ? "周知が遅れた。次年度は4月から広報する。" : "－",
    },
    codes: { implementationOutlook: "i", attainmentOutlook: "1", attainment: actual < target ? "2" : "1" },
  };
}
