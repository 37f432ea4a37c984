import { defineRule } from "./framework/rule";
import type { Block, WorkbookContext } from "./framework/rule";
import { sheetOrder } from "./framework/order";
import type { Misplaced } from "./numbering-series";
import { misplaced, parseNumber, seriesOf } from "./numbering-series";
import { quote } from "./words";
import type { CellAddress } from "../snapshot";

/** A block as it stands in the row of numbers. */
interface Numbered {
  readonly block: Block;
  readonly cell: CellAddress;
  readonly number: string | null;
  readonly isBlank: boolean;
}

interface Numbering {
  readonly number: string | null;
  readonly problem: Misplaced["problem"] | "absent";
  /** The numbers that are missing before this one, or the one that would fit here. */
  readonly numbers: readonly string[];
  /** Where the same number stands already, as the block's title. */
  readonly other: string | null;
}

export const numbering = defineRule<Numbering>({
  id: "numbering",
  scope: "workbook",
  severity: "warning",
  title: "取組項目の番号が重複・欠番・順不同",
  why: "番号は、公表資料や市政改革室とのやり取りで取組項目を指すために使われます。重複や欠番があると、別の項目と取り違えます。",
  howToFix: "番号を上から順の連番に直してください。意図した欠番であれば、この指摘は無視してかまいません。",
  check(context, report) {
    const blocks = numberedBlocks(context);
    const isHidden = hiddenNumbers(context);
    for (const entry of blocks) if (lacksNumber(entry, blocks)) report(draftOf(entry, absent));
    for (const series of seriesOf(blocks, (entry) => ({ sheet: entry.block.sheet, number: entry.number }))) {
      const places = new Map(misplaced(series.map((member) => member.value)).map((place) => [place.at, place]));
      for (const [at, { item: entry, prefix }] of series.entries()) {
        const place = places.get(at);
        if (!place || entry.isBlank) continue;
        const { problem, sameAs } = place;
        const other = series.find((_, position) => position === sameAs)?.item.block.title ?? null;
        const free = problem === "gap" ? place.numbers.filter((value) => !isHidden(prefix, value)) : place.numbers;
        if (problem === "gap" && free.length === 0) continue;
        const numbers = free.map((value) => `${prefix}${value}`);
        report(draftOf(entry, { number: entry.number, problem, numbers, other }));
      }
    }
  },
  message: ({ number, problem, numbers, other }) => {
    const suggestion = numbers.length > 0 ? `「${numbers.join("」「")}」` : null;
    const renumber = suggestion
      ? `並びからは${suggestion}と考えられます。番号を確かめてください。`
      : "番号を連番に直してください。";
    switch (problem) {
      case "duplicate":
        return `取組項目の番号「${number}」が、${other === null ? "ほかの項目" : quote(other)}の番号と重複しています。${renumber}`;
      case "order":
        return `取組項目の番号「${number}」が順番どおりに並んでいません。${renumber}`;
      case "gap":
        return `取組項目の番号${suggestion}が見当たりません（次の項目が「${number}」です）。抜けている項目がないか、番号の誤りでないかを確かめてください。`;
      case "absent":
        return "ほかの取組項目には番号がありますが、この項目にはありません。番号を記入してください。";
    }
  },
});

const absent: Numbering = { number: null, problem: "absent", numbers: [], other: null };

function draftOf(entry: Numbered, data: Numbering) {
  return { block: entry.block, cell: entry.cell, field: null, data };
}

/** Whether a block of a hidden sheet, which is not checked, bears a number: then it is not missing. */
function hiddenNumbers({ form }: WorkbookContext): (prefix: string, value: number) => boolean {
  const hidden = new Set(
    form.hiddenNumbers.map((number) => {
      const counted = parseNumber(number);
      return counted === null ? "" : `${counted.prefix}${counted.value}`;
    }),
  );
  return (prefix, value) => hidden.has(`${prefix}${value}`);
}

/** Every block with its number, in workbook order; unreadable ones hold their number too. */
function numberedBlocks({ initiatives, form, snapshot }: WorkbookContext): Numbered[] {
  const read = initiatives.map((block) => ({
    block,
    cell: block.numberCell ?? block.range,
    number: block.number,
    isBlank: block.isBlank,
  }));
  const unread = form.unreadable.map((block) => ({ block, cell: block.cell, number: block.number, isBlank: true }));
  if (unread.length === 0) return read;
  const sheetOf = sheetOrder(snapshot.sheets.map((sheet) => sheet.name));
  return [...read, ...unread].sort(
    ({ block: a }, { block: b }) => sheetOf(a.sheet) - sheetOf(b.sheet) || a.range.row - b.range.row,
  );
}

/** Whether this block alone has no number: on a form without numbers nobody lacks one. */
function lacksNumber(entry: Numbered, blocks: readonly Numbered[]): boolean {
  if (entry.number !== null || entry.isBlank) return false;
  const filledIn = blocks.filter((block) => !block.isBlank);
  return filledIn.length > 2 && filledIn.every((block) => block === entry || block.number !== null);
}
