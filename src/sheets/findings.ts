import { fiscalYearName } from "../calendar";
import { SEVERITY_LABELS } from "../report";
import { FIELD_LABELS, messageOf, ruleOf, type Finding, type Inspection } from "../rules";
import { OWN_SHEET_MARK, toA1 } from "../snapshot";
import { OWN_SHEETS } from "./frame";
import type { PlanCell, PlanColumn, SheetPlan } from "./types";

const NOTE = `${OWN_SHEET_MARK}提出する様式ではありません。更新のたびに作り直されます。`;

const COLUMNS: readonly PlanColumn[] = [
  { header: "No.", width: 36, align: "Center" },
  { header: "重大度", width: 52, align: "Center", alert: SEVERITY_LABELS.error },
  { header: "番号", width: 40, align: "Center" },
  { header: "取組項目", width: 120, wrapText: true },
  { header: "箇所", width: 84, wrapText: true },
  { header: "欄", width: 110, wrapText: true },
  { header: "指摘", width: 140, wrapText: true },
  { header: "内容", width: 330, wrapText: true },
  { header: "扱い", width: 80, wrapText: true },
];

/** 指摘一覧: the findings as a table with links, for printing and hand-over. */
export function findingsSheet(inspection: Inspection): SheetPlan {
  const { findings, form } = inspection;
  const titles = new Map(inspection.initiatives.map(({ initiative }) => [initiative.index, initiative.title]));
  const year = form.fiscalYear === null ? "" : `（${fiscalYearName(form.fiscalYear.year)}）`;
  const rows = findings.map((finding, index) => rowOf(finding, index, titles));
  return {
    ...OWN_SHEETS.findings,
    title: `指摘一覧${year}`,
    note: NOTE,
    columns: COLUMNS,
    rows: rows.length === 0 ? [nothingFound()] : rows,
    chart: null,
  };
}

function nothingFound(): PlanCell[] {
  return COLUMNS.map(({ header }) => text(header === "内容" ? "指摘はありません。" : ""));
}

function rowOf(finding: Finding, index: number, titles: ReadonlyMap<number, string | null>): PlanCell[] {
  const { sheet, cell, field, initiative, initiativeNumber, severity, rule, suppressed } = finding;
  const title = initiative === null ? null : (titles.get(initiative) ?? null);
  return [
    { kind: "number", number: index + 1 },
    text(SEVERITY_LABELS[severity]),
    text(initiativeNumber ?? ""),
    text((title ?? "").trim().replace(/\s+/g, " ")),
    { kind: "link", text: `${toA1(cell)}（${sheet}）`, sheet, cell },
    text(field === null ? "" : FIELD_LABELS[field]),
    text(ruleOf(rule)?.title ?? rule),
    text(messageOf(finding)),
    text(suppressed === null ? "" : `無視（${suppressed.reason}）`),
  ];
}

function text(words: string): PlanCell {
  return words === "" ? { kind: "empty" } : { kind: "text", text: words };
}
