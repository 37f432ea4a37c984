import type { Field, FormReading, Initiative, Judgement } from "../../src/form";
import { toA1 } from "../../src/snapshot";
import type { ExpectedBlock, ExpectedField } from "./form-canvas";

/** A reading as a test compares it: places in A1 notation, choices as codes. */
export type PlainBlock = Readonly<{
  sheet: string;
  number: string | null;
  title: string | null;
  fields: Readonly<Record<string, PlainField>>;
}>;
export type PlainField = Readonly<{ cell: string; text: string; code?: string | null; hasCell?: boolean }>;

export function plainReading({ initiatives }: Pick<FormReading, "initiatives">): PlainBlock[] {
  return initiatives.map(plainInitiative);
}

export function plainInitiative({ sheet, number, title, fields, judgements }: Initiative): PlainBlock {
  const texts = Object.values(fields).map((field: Field) => [field.name, { cell: toA1(field.cell), text: field.text }]);
  const choices = Object.values(judgements).map((judgement: Judgement) => [judgement.name, plainJudgement(judgement)]);
  return { sheet, number, title, fields: Object.fromEntries([...texts, ...choices]) as Record<string, PlainField> };
}

function plainJudgement({ cell, text, choice }: Judgement): PlainField {
  const code = choice.kind === "selected" ? choice.code : null;
  return { cell: toA1(cell), text, code, hasCell: choice.kind !== "no-cell" };
}

/** What a generated form is to be read as, in the same shape. */
export function plainExpectation(blocks: readonly ExpectedBlock[]): PlainBlock[] {
  return blocks.map(({ sheet, number, title, fields }) => ({
    sheet,
    number,
    title,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plainField(field)])),
  }));
}

function plainField({ cell, text, code, hasCell }: ExpectedField): PlainField {
  return code === undefined ? { cell: toA1(cell), text } : { cell: toA1(cell), text, code, hasCell: hasCell ?? true };
}
