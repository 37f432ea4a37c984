import { cutIntoBlocks, type BlockCandidate } from "../../src/form/blocks";
import type { JudgementCells } from "../../src/form/judgement-cells";
import { draftBlock, type DraftBlock } from "../../src/form/read-block";
import { surveySheet } from "../../src/form/survey";
import type { JudgementField } from "../../src/form";
import type { SheetSnapshot } from "../../src/snapshot";

/** The draft of a sheet's only block. */
export function draftOf(sheet: SheetSnapshot): DraftBlock {
  const [block, ...others] = cutIntoBlocks(surveySheet(sheet));
  if (!block || others.length > 0) throw new Error("not one block");
  return draftBlock(block);
}

/** The block of a sheet with the cells of one of its judgements. */
export function judgementOf(sheet: SheetSnapshot, field: JudgementField): [JudgementCells, BlockCandidate] {
  const { cells, candidate } = draftOf(sheet);
  const found = cells.find((judgement) => judgement.field === field);
  if (!found) throw new Error(`no ${field}`);
  return [found, candidate];
}
