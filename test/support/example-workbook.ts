import type {
  Choice,
  Code,
  Field,
  FieldName,
  FormReading,
  Initiative,
  Judgement,
  JudgementField,
} from "../../src/form";
import { fiscalYearName } from "../../src/calendar";
import type { IndicatorReading, KnownPrior } from "../../src/indicators";
import { blockOf, readIndicators } from "../../src/indicators";
import { matchYears, yearOfInspection } from "../../src/prior-year";
import type { Example, ExampleBlock, ExampleLayout } from "../../src/rules/framework/example";
import type { InitiativeContext, WorkbookContext } from "../../src/rules/framework/rule";
import { textsOf } from "../../src/snapshot";
import type {
  CellAddress,
  SheetLayout,
  SheetSnapshot,
  SnapshotCell,
  TextFormat,
  WorkbookSnapshot,
} from "../../src/snapshot";
import { cellKey, singleCell } from "../../src/snapshot";

/** Rows of one block in the workbook that an example stands for: number, title, label, then one row for each field. */
const FIELD_ROWS: readonly FieldName[] = [
  "policyAndGoal",
  "annualPlan",
  "implementationOutlook",
  "attainmentOutlook",
  "implementationRemedy",
  "midyearRemedy",
  "results",
  "attainment",
  "selfEvaluationRemedy",
];
const FIRST_FIELD_ROW = 3;
const BLOCK_ROWS = FIRST_FIELD_ROW + FIELD_ROWS.length + 1;
const VALUE_COLUMN = 1;

const JUDGEMENTS: Readonly<Record<JudgementField, Readonly<Record<string, Code>>>> = {
  implementationOutlook: { "(ⅰ)": "i", "(ⅱ)": "ii" },
  attainmentOutlook: { "①": "1", "②": "2" },
  attainment: { "①": "1", "②": "2" },
};

/** An example as the engine sees it, built without the form reader so that a rule is tested alone. */
export interface ExampleWorkbook {
  readonly context: WorkbookContext;
  readonly initiatives: readonly InitiativeContext[];
  readonly snapshot: WorkbookSnapshot;
}

/** Builds the workbook that an example describes; `readings` stand in for what is read from its texts. */
export function exampleWorkbook(example: Example, readings: readonly IndicatorReading[] = []): ExampleWorkbook {
  const blocks = example.blocks ?? (example.block ? [example.block] : []);
  const fiscalYear = example.fiscalYear === undefined ? 2019 : example.fiscalYear;
  const stage = example.stage ?? "yearend";
  const built = blocks.map((block, index) => buildBlock(block, index));
  const unreadable = (example.unreadable ?? []).map((block, i) => {
    const cell = { row: (built.length + i) * BLOCK_ROWS, column: 0 };
    const range = { ...cell, rowCount: BLOCK_ROWS, columnCount: 3 };
    return {
      sheet: "様式３",
      range,
      cell,
      number: block.number ?? null,
      title: block.title ?? null,
      missing: block.missing,
    };
  });
  const form: FormReading = {
    fiscalYear: fiscalYear === null ? null : { year: fiscalYear, source: "title", sheet: null, cell: null },
    initiatives: built.map(({ initiative }) => initiative),
    unreadable,
    hiddenSheets: [],
    hiddenNumbers: [],
    stage,
  };
  const snapshot = { sheets: sheetsOf(built) };
  const textAt = textsOf(snapshot.sheets);
  const priors = priorsOf(example, form);
  const initiatives = built.map(({ initiative }, index) => ({
    initiative,
    ...(readings[index] ?? readIndicators(initiative, { fiscalYear, stage, priors: priors[index] ?? [] })),
    form,
    fiscalYear,
    stage,
    sheet: snapshot.sheets.find((sheet) => sheet.name === initiative.sheet),
    textAt: (cell: CellAddress) => textAt(initiative.sheet, cell),
  }));
  return { context: { snapshot, form, initiatives: form.initiatives, fiscalYear, stage }, initiatives, snapshot };
}

/** What last year's workbook of an example knows of each block. */
function priorsOf({ lastYear }: Example, form: FormReading): KnownPrior[][] {
  if (!lastYear) return [];
  const { initiatives, fiscalYear, stage } = form;
  const before = fiscalYear && { ...fiscalYear, year: fiscalYear.year - 1 };
  const reading = (blocks: readonly Initiative[], year: FormReading["fiscalYear"], file: string | null) =>
    yearOfInspection(
      {
        form: { fiscalYear: year },
        initiatives: blocks.map((initiative) => ({
          initiative,
          indicators: readIndicators(initiative, { fiscalYear: year?.year ?? null, stage }).indicators,
        })),
      },
      file,
    );
  const earlier = lastYear.map((block, index) => buildBlock(block, index).initiative);
  const file = before ? `${fiscalYearName(before.year)}.xlsx` : "前年度.xlsx";
  const { priors } = matchYears(reading(initiatives, fiscalYear, null), [reading(earlier, before, file)]);
  return initiatives.map((initiative) =>
    priors.filter((prior) => blockOf(prior.initiative, initiatives) === initiative),
  );
}

/** Where an example's finding is expected. */
export function cellOf(initiative: Initiative | undefined, at: FieldName | "number" | "label" | "block"): CellAddress {
  if (!initiative) return { row: 0, column: 0 };
  if (at === "number") return initiative.numberCell ?? initiative.range;
  if (at === "label") return initiative.alteredLabels[0]?.cell ?? initiative.range;
  if (at === "block") return initiative.range;
  return fieldOf(initiative, at)?.cell ?? initiative.range;
}

function fieldOf(initiative: Initiative, name: FieldName): Field | undefined {
  return isJudgement(name) ? initiative.judgements[name] : initiative.fields[name];
}

interface BuiltBlock {
  readonly initiative: Initiative;
  readonly cells: readonly SnapshotCell[];
  readonly layout: readonly { readonly cell: CellAddress; readonly format: ExampleLayout }[];
}

function buildBlock(block: ExampleBlock, index: number): BuiltBlock {
  const top = index * BLOCK_ROWS;
  const number = block.number === undefined ? String(index + 1) : block.number;
  const fields = FIELD_ROWS.flatMap((name, i) => {
    const text = block[name];
    if (text === undefined) return [];
    const cell = { row: top + FIRST_FIELD_ROW + i, column: VALUE_COLUMN };
    return [{ name, cell, range: singleCell(cell), text }];
  });
  const numberCell = number === null ? null : { row: top, column: 0 };
  const titleCell = block.title === undefined ? null : { row: top + 1, column: 0 };
  const alteredLabels = (block.alteredLabels ?? []).map((label) => ({ ...label, cell: { row: top + 2, column: 0 } }));
  const initiative: Initiative = {
    sheet: block.sheet ?? "様式３",
    index,
    number,
    numberCell,
    title: block.title ?? null,
    titleCell,
    range: { row: top, column: 0, rowCount: BLOCK_ROWS, columnCount: 3 },
    fields: Object.fromEntries(fields.filter(({ name }) => !isJudgement(name)).map((field) => [field.name, field])),
    judgements: Object.fromEntries(
      fields.flatMap((field) => (isJudgement(field.name) ? [[field.name, judgementOf(field, field.name)]] : [])),
    ),
    alteredLabels,
    isBlank: fields.length > 0 && fields.every((field) => field.text.trim() === ""),
  };
  const texts = [
    ...(numberCell ? [{ ...numberCell, text: `取組項目${number}` }] : []),
    ...(titleCell ? [{ ...titleCell, text: `【${block.title}】` }] : []),
    ...alteredLabels.map((label) => ({ ...label.cell, text: label.printed })),
    ...fields.map((field) => ({ ...field.cell, text: field.text })),
  ];
  return {
    initiative,
    cells: texts.filter(({ text }) => text !== "").map((cell) => ({ ...cell, kind: "text" as const })),
    layout: fields.flatMap(({ name, cell }) => {
      const format = block.layout?.[name];
      return format ? [{ cell, format }] : [];
    }),
  };
}

function isJudgement(name: FieldName): name is JudgementField {
  return name in JUDGEMENTS;
}

function judgementOf(field: Field, name: JudgementField): Judgement {
  return { ...field, name, choice: choiceOf(field.text, JUDGEMENTS[name]), legend: [] };
}

function choiceOf(text: string, codes: Readonly<Record<string, Code>>): Choice {
  const bare = text.trim();
  const code = codes[bare];
  if (bare === "" || bare === "－") return { kind: "empty" };
  if (code) return { kind: "selected", code };
  const several = Object.keys(codes).filter((mark) => bare.includes(mark)).length > 1;
  return { kind: "invalid", reason: several ? "several" : "not-in-legend" };
}

function sheetsOf(blocks: readonly BuiltBlock[]): SheetSnapshot[] {
  const names = new Set(blocks.map(({ initiative }) => initiative.sheet));
  return [...names].map((name) => {
    const own = blocks.filter(({ initiative }) => initiative.sheet === name);
    return {
      name,
      visibility: "visible",
      isProtected: false,
      cells: own.flatMap(({ cells }) => cells),
      merges: [],
      layout: layoutOf(own.flatMap(({ layout }) => layout)),
    };
  });
}

/** The sizes that the examples state; every stated cell lies in the one value column. */
function layoutOf(stated: BuiltBlock["layout"]): SheetLayout | null {
  const [first] = stated;
  if (!first) return null;
  const rowHeights: number[] = [];
  const hiddenRows = new Set<number>();
  const textFormats = new Map<string, TextFormat>();
  const defaultRowHeight = 13.5;
  for (const { cell, format } of stated) {
    while (rowHeights.length <= cell.row) rowHeights.push(defaultRowHeight);
    rowHeights[cell.row] = format.isHidden ? 0 : format.height;
    if (format.isHidden) hiddenRows.add(cell.row);
    textFormats.set(cellKey(cell), {
      fontName: format.fontName ?? "ＭＳ 明朝",
      fontSize: format.fontSize,
      bold: false,
      wrapText: format.wrapText ?? true,
      shrinkToFit: format.shrinkToFit ?? false,
    });
  }
  return {
    rowHeights,
    defaultRowHeight,
    hiddenRows,
    columnWidths: [20, first.format.width],
    defaultColumnWidth: 54,
    textFormats,
  };
}
