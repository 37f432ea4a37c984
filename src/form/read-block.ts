import { readBlockHeading, type BlockHeading } from "./block-heading";
import type { BlockCandidate } from "./blocks";
import { findAlteredLabels } from "./altered-labels";
import { Extent, sharesColumns, sharesRows, type Area } from "./grid";
import { findJudgementCells, type JudgementCells } from "./judgement-cells";
import { readJudgement, type LayoutHints } from "./judgements";
import { isBlankBlock } from "./stage";
import { Surroundings } from "./surroundings";
import { spineAt } from "./survey";
import { findTextFields, type FoundField } from "./text-fields";
import type { Field, Initiative, Judgement, JudgementField } from "./types";
import type { CellRange } from "../snapshot";

/** A block whose texts and choices have been found; empty choices wait for what the other blocks teach. */
export interface DraftBlock {
  readonly candidate: BlockCandidate;
  readonly heading: BlockHeading;
  readonly texts: readonly FoundField[];
  readonly cells: readonly JudgementCells[];
}

/** Finds a block's heading, texts and choices. */
export function draftBlock(candidate: BlockCandidate): DraftBlock {
  const texts = findTextFields(new Surroundings(candidate));
  return {
    candidate,
    heading: readBlockHeading(candidate),
    texts,
    cells: findJudgementCells(candidate, texts),
  };
}

/** Completes a draft with what the workbook's other blocks tell about the place of empty choices. */
export function finishBlock(draft: DraftBlock, index: number, hints: LayoutHints): Initiative {
  const { candidate, heading, texts, cells } = draft;
  const fields: Partial<Record<Exclude<Field["name"], JudgementField>, Field>> = {};
  for (const { name, field } of texts) fields[name] ??= field;
  const judgements: Partial<Record<JudgementField, Judgement>> = {};
  const areas: Area[] = [];
  for (const judgement of cells) {
    const found = readJudgement(judgement, candidate, hints);
    if (!found) continue;
    judgements[judgement.field] = found.judgement;
    areas.push(found.area);
  }
  const { number, numberCell, title, titleCell } = heading;
  return {
    sheet: candidate.survey.grid.sheet.name,
    index,
    number,
    numberCell,
    title,
    titleCell,
    range: rangeOf(draft, areas),
    fields,
    judgements,
    alteredLabels: findAlteredLabels(candidate, judgements),
    isBlank: isBlankBlock({ fields, judgements }) && title === null,
  };
}

/** The smallest range around everything that the block is made of, its spine included. */
function rangeOf({ candidate, heading, texts, cells }: DraftBlock, judgements: readonly Area[]): CellRange {
  const { survey, bounds, labels } = candidate;
  const first = heading.areas[0] ?? labels[0]?.area;
  const extent = new Extent(first?.range ?? { row: bounds.top, column: bounds.left, rowCount: 1, columnCount: 1 });
  for (const { range } of heading.areas) extent.take(range);
  for (const { area } of labels) extent.take(area.range);
  for (const { area } of texts) extent.take(area.range);
  for (const { range } of judgements) extent.take(range);
  for (const { legendArea } of cells) if (legendArea) extent.take(legendArea.range);
  const inner = extent.range;
  for (const area of candidate.areas) {
    const { range } = area;
    if (spineAt(survey, area) && sharesRows(range, inner) && !sharesColumns(range, inner)) extent.take(range);
  }
  return extent.range;
}
