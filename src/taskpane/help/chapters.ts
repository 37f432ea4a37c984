import type { Block } from "./markdown";

/** A chapter of the manual: what stands under one heading of the second level. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The chapters of a page; what stands before the first is not among them. */
export function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level === 2 ? [at] : []));
  return starts.map((start, index) => ({
    title: titleOf(blocks[start]),
    blocks: blocks.slice(start + 1, starts[index + 1]),
  }));
}

/** The words of a heading. */
export function titleOf(block: Block | undefined): string {
  if (block?.kind !== "heading") return "";
  return block.words.map((word) => (word.kind === "break" ? "" : word.text)).join("");
}
