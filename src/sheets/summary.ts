import type Big from "big.js";
import { fiscalYearName } from "../calendar";
import type { Judgement } from "../form";
import type { Indicator } from "../indicators";
import type { InspectedInitiative, Inspection } from "../rules";
import { OWN_SHEET_MARK, toA1 } from "../snapshot";
import { conditionWords } from "./condition-words";
import { formulaRow, OWN_SHEETS } from "./frame";
import { figureCells } from "./indicator-row";
import { AGREEMENT, columnIndex, columnReference, DIRECTIONS, reference } from "./summary-columns";
import { SUMMARY_COLUMNS, VERDICTS, type SummaryColumn } from "./summary-columns";
import { identityOf, stampText, type RowKey, type TypedRow } from "./typed";
import type { PlanCell, SheetPlan } from "./types";

const NOTE =
  `${OWN_SHEET_MARK}提出する様式ではありません。前年度（空欄）と望ましい方向は入力でき、` +
  "次の検証と、このシートの更新に引き継がれます。ほかの欄は更新のたびに作り直されます。";

const EMPTY: PlanCell = { kind: "empty" };

/** One row to be: an indicator with its block. */
interface Row {
  readonly inspected: InspectedInitiative;
  readonly indicator: Indicator;
  readonly key: RowKey;
  readonly typed: TypedRow | null;
}

/**
 * 取組集計: one row for each indicator, with 達成率, 対前年度 and the judgement as live formulas over the row's figures.
 *
 * @param typed what people typed into the sheet that is there now; it is kept
 */
export function summarySheet(inspection: Inspection, typed: readonly TypedRow[] = []): SheetPlan {
  const rows = rowsOf(inspection, typed);
  const { fiscalYear } = inspection.form;
  const year = fiscalYear?.year ?? null;
  return {
    ...OWN_SHEETS.summary,
    title: year === null ? "取組集計" : `取組集計（${fiscalYearName(year)}）`,
    note: NOTE,
    columns: SUMMARY_COLUMNS,
    rows: rows.length === 0 ? [emptyRow()] : rows.map((row, index) => cellsOf(row, index, rows, year)),
    chart: rows.some(({ indicator }) => indicator.achievementRate?.result)
      ? { title: "達成率", names: columnIndex("name"), values: columnIndex("rate"), numberFormat: "0%" }
      : null,
  };
}

function rowsOf({ initiatives }: Inspection, typed: readonly TypedRow[]): Row[] {
  const known = new Map<string, TypedRow[]>();
  for (const row of typed) known.set(identityOf(row.key), [...(known.get(identityOf(row.key)) ?? []), row]);
  return initiatives.flatMap((inspected) =>
    inspected.indicators.map((indicator): Row => {
      const { title, number, sheet } = inspected.initiative;
      const { name, mark, unit } = indicator;
      const key = { title, number, sheet, name, mark, unit };
      // Blocks of one title: the first row typed for the first of them.
      return { inspected, indicator, key, typed: known.get(identityOf(key))?.shift() ?? null };
    }),
  );
}

function emptyRow(): PlanCell[] {
  const words: PlanCell = { kind: "text", text: "読み取れた指標はありません。" };
  return SUMMARY_COLUMNS.map((_, index) => (index === columnIndex("title") ? words : EMPTY));
}

function cellsOf(row: Row, index: number, rows: readonly Row[], fiscalYear: number | null): PlanCell[] {
  const { indicator, key, typed } = row;
  const { initiative } = row.inspected;
  const at = formulaRow(index);
  const written = indicator.prior?.outside?.source === "typed" ? null : (indicator.prior?.value ?? null);
  const prior = typed?.prior?.value ?? written;
  const lessIsBetter = typed?.lessIsBetter ?? indicator.lessIsBetter;
  const figures = figureCells({ indicator, prior, lessIsBetter, fiscalYear }, at);
  const judgement = judgementCells(row, rows, at);
  const source = indicator.actual ?? indicator.target;
  const cells: Record<SummaryColumn, PlanCell> = {
    number: numberCell(initiative.number),
    title: textCell(oneLine(initiative.title ?? "")),
    name: textCell(oneLine(indicator.mark === null ? indicator.name : `${indicator.mark}${indicator.name}`)),
    unit: textCell(indicator.unit ?? ""),
    condition: textCell(indicator.target ? conditionWords(indicator.target, fiscalYear) : ""),
    ...figures,
    ...judgement,
    place: source ? linkTo(initiative.sheet, source.cell) : EMPTY,
    direction: textCell(directionWord(lessIsBetter)),
    block: { kind: "number", number: initiative.index + 1 },
    stamp: textCell(stampText({ ...key, prior: asNumber(written), direction: stampedDirection(row) })),
  };
  return Object.values(inOrder(cells));
}

/** The cells in the order of the columns. */
function inOrder(cells: Record<SummaryColumn, PlanCell>): PlanCell[] {
  const ordered: PlanCell[] = [];
  for (const [column, cell] of Object.entries(cells)) ordered[columnIndex(column as SummaryColumn)] = cell;
  return ordered;
}

/** The direction as the words alone tell it: what a person chose is known by being another. */
function stampedDirection({ indicator, typed }: Row): string {
  const chosen = typed?.lessIsBetter ?? null;
  return directionWord(chosen === null ? indicator.lessIsBetter : !chosen);
}

function directionWord(lessIsBetter: boolean): string {
  return lessIsBetter ? DIRECTIONS.less : DIRECTIONS.more;
}

/** The block's judgement as it is written, as the rows' verdicts give it, and whether the two agree. */
function judgementCells(
  { inspected }: Row,
  rows: readonly Row[],
  at: number,
): Pick<Record<SummaryColumn, PlanCell>, "stated" | "computed" | "agreement"> {
  const stated = statedMark(inspected.initiative.judgements.attainment);
  const isOver = inspected.suggestionReason !== "year-not-over";
  const computed = isOver ? markOf(inspected.suggestedAttainment) : "";
  const [left, right] = [reference("stated", at), reference("computed", at)];
  const same = stated === computed ? AGREEMENT.same : AGREEMENT.different;
  return {
    stated: textCell(stated),
    computed: isOver ? { kind: "formula", formula: blockFormula(rows.length, at), result: computed } : EMPTY,
    agreement: {
      kind: "formula",
      formula: `=IF(OR(${left}="",${right}=""),"",IF(${left}=${right},"${AGREEMENT.same}","${AGREEMENT.different}"))`,
      result: stated === "" || computed === "" ? "" : same,
    },
  };
}

/** ② where a goal of the block was missed, otherwise ① where all were met. */
function blockFormula(count: number, at: number): string {
  const whole = (column: SummaryColumn) => columnReference(column, formulaRow(0), formulaRow(count - 1));
  const inBlock = `${whole("block")},${reference("block", at)}`;
  const counted = (column: SummaryColumn, wanted: string) => `COUNTIFS(${inBlock},${whole(column)},"${wanted}")`;
  const goals = counted("condition", "?*");
  const allMet = `AND(${goals}>0,${goals}=${counted("verdict", VERDICTS.met)})`;
  return `=IF(${counted("verdict", VERDICTS.missed)}>0,"②",IF(${allMet},"①",""))`;
}

function markOf(code: "1" | "2" | null): string {
  return code === null ? "" : code === "1" ? "①" : "②";
}

function statedMark(judgement: Judgement | undefined): string {
  if (!judgement) return "";
  const { choice } = judgement;
  if (choice.kind === "selected") return markOf(choice.code === "1" || choice.code === "2" ? choice.code : null);
  return choice.kind === "other" || choice.kind === "invalid" ? oneLine(judgement.text).slice(0, 10) : "";
}

function linkTo(sheet: string, cell: { readonly row: number; readonly column: number }): PlanCell {
  return { kind: "link", text: `${toA1(cell)}（${sheet}）`, sheet, cell };
}

/** 番号 sorts as a number where it is one. */
function numberCell(number: string | null): PlanCell {
  if (number !== null && /^[1-9][0-9]{0,5}$/.test(number)) return { kind: "number", number: Number(number) };
  return textCell(number ?? "");
}

function textCell(text: string): PlanCell {
  return text === "" ? EMPTY : { kind: "text", text };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function asNumber(value: Big | null): number | null {
  return value && Number(value.toFixed());
}
