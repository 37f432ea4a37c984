import { type Chart, type StackBar, stackChart, toMarkup } from "../../charts";
import { SEVERITY_LABELS } from "../words";
import { Markup, markup } from "./markup";
import { type WorkbookLine, byWeight } from "./overview";

/** More bars than this are no picture; the tables have all. */
const MOST = 30;
/** Two of them stand side by side. */
const WIDTH = 500;

/** Findings and attained targets by workbook, as pictures. */
export function overviewCharts(lines: readonly WorkbookLine[]): Markup {
  const heaviest = [...lines].sort((a, b) => byWeight(a.counts, b.counts)).slice(0, MOST);
  const goals = [...lines].filter(hasGoals).sort((a, b) => shareMissed(b) - shareMissed(a));
  return markup`<div class="charts">
    ${figure(`指摘の件数${ofMany(lines, "指摘の重いものから")}`, stackChart(heaviest.map(findingsBar), { name: "指摘", width: WIDTH }))}
    ${figure(
      `目標の達成状況${ofMany(goals, "未達成の割合が高いものから")}`,
      stackChart(goals.slice(0, MOST).map(goalsBar), { name: "目標の達成状況", width: WIDTH }),
    )}
  </div>`;
}

function figure(caption: string, { svg }: Chart): Markup {
  return markup`<figure class="scroll" role="group" aria-label="${caption}" tabindex="0">
    <figcaption>${caption}</figcaption>
    ${new Markup(toMarkup(svg))}
  </figure>`;
}

function ofMany(lines: readonly WorkbookLine[], order: string): string {
  return lines.length > MOST ? `（${order}${MOST}ブック）` : "";
}

function findingsBar({ file, counts }: WorkbookLine): StackBar {
  const severities = ["error", "warning", "info"] as const;
  return {
    label: nameOf(file),
    parts: severities.map((kind) => ({ kind, label: SEVERITY_LABELS[kind], value: counts[kind] })),
  };
}

function goalsBar({ file, attained, missed, unclear }: WorkbookLine): StackBar {
  return {
    label: nameOf(file),
    parts: [
      { kind: "missed", label: "未達成", value: missed },
      { kind: "attained", label: "達成", value: attained },
      { kind: "unclear", label: "判定できない", value: unclear },
    ],
  };
}

function hasGoals({ attained, missed, unclear }: WorkbookLine): boolean {
  return attained + missed + unclear > 0;
}

function shareMissed({ attained, missed, unclear }: WorkbookLine): number {
  return missed / (attained + missed + unclear);
}

/** The end of a path tells one workbook from another; there is room for no more. */
function nameOf(file: string): string {
  const parts = file.split(/[\\/]/);
  return parts.slice(-2).join("/");
}
