import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field, FieldName, Initiative } from "../../../src/form";
import { parseA1, parseRange, singleCell } from "../../../src/snapshot";

/** What a careful reviewer says of an indicator; an absent key is not judged, null means "must be null". */
export interface TrueIndicator {
  readonly name: string;
  readonly unit?: string | null;
  readonly target?: { readonly value?: number; readonly comparator?: string; readonly kind?: string } | null;
  readonly actual?: number | null;
  readonly prior?: number | null;
  readonly achievementRate?: number | null;
  readonly yearOverYear?: { readonly difference: number; readonly unit: string } | null;
  readonly attained?: boolean | null;
}

interface TrueField {
  readonly cell: readonly string[];
  readonly text?: readonly string[];
}

export interface TrueInitiative {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly range: string;
  readonly scenario: string;
  readonly optional?: boolean;
  readonly fields: Readonly<Record<string, TrueField>>;
  readonly indicators: readonly TrueIndicator[];
  readonly suggestedAttainment?: "1" | "2" | null;
}

interface TrueFile {
  readonly file: string;
  readonly fiscalYear: number;
  readonly initiatives: readonly TrueInitiative[];
}

export interface TrueBlock {
  readonly where: string;
  readonly fiscalYear: number;
  readonly truth: TrueInitiative;
  readonly initiative: Initiative;
}

const PROSE: readonly FieldName[] = ["policyAndGoal", "annualPlan", "results"];

/** The blocks of a folder's truth.json, with initiatives built from their texts alone: no workbook is read. */
export function trueBlocks(folder: "workbooks" | "seed"): TrueBlock[] {
  const path = join(__dirname, "..", "..", "fixtures", folder, "truth.json");
  const { files } = JSON.parse(readFileSync(path, "utf8")) as { files: readonly TrueFile[] };
  return files.flatMap(({ file, fiscalYear, initiatives }) =>
    initiatives.flatMap((truth, index) =>
      truth.optional
        ? []
        : [{ where: `${file} ${truth.number} ${truth.scenario}`, fiscalYear, truth, initiative: build(truth, index) }],
    ),
  );
}

function build(truth: TrueInitiative, index: number): Initiative {
  const fields: Partial<Record<FieldName, Field>> = {};
  for (const name of PROSE) {
    const field = truth.fields[name];
    const cell = parseA1(field?.cell[0] ?? "");
    if (field && cell) fields[name] = { name, cell, range: singleCell(cell), text: field.text?.[0] ?? "" };
  }
  return initiativeOf(fields, { index, title: truth.title, range: parseRange(truth.range) ?? undefined });
}

function initiativeOf(
  fields: Partial<Record<FieldName, Field>>,
  { index, title, range }: { index: number; title: string | null; range: Initiative["range"] | undefined },
): Initiative {
  return {
    sheet: "様式３",
    index,
    number: "1",
    numberCell: null,
    title,
    titleCell: null,
    range: range ?? { row: 0, column: 0, rowCount: 20, columnCount: 20 },
    fields,
    judgements: {},
    alteredLabels: [],
    isBlank: false,
  };
}

/** A block with these texts, for tests of one reading at a time. */
export function block(texts: { policyAndGoal?: string; annualPlan?: string; results?: string }): Initiative {
  const fields: Partial<Record<FieldName, Field>> = {};
  PROSE.forEach((name, row) => {
    const text = texts[name as keyof typeof texts];
    const cell = { row, column: 1 };
    if (text !== undefined) fields[name] = { name, cell, range: singleCell(cell), text };
  });
  return initiativeOf(fields, { index: 0, title: "取組", range: undefined });
}
