import type { Edit } from "../../edits";

/** A change of text with a little of what stands around it. */
export interface TextChange {
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** Characters shown before and after the changed part. */
const CONTEXT = 16;

/** What an edit changes, cut to the line it happens in: cells hold whole paragraphs. */
export function changeIn(edit: Exclude<Edit, { kind: "rowHeight" }>): TextChange {
  if (edit.kind === "set") return { head: "", before: edit.before, after: edit.text, tail: "" };
  const { before, start, end, text } = edit;
  return {
    head: lastOf(before.slice(0, start)),
    before: before.slice(start, end),
    after: text,
    tail: firstOf(before.slice(end)),
  };
}

function lastOf(text: string): string {
  const line = [...text.slice(text.lastIndexOf("\n") + 1)];
  return line.length > CONTEXT ? `…${line.slice(-CONTEXT).join("")}` : line.join("");
}

function firstOf(text: string): string {
  const line = [...(text.split("\n", 1)[0] ?? "")];
  return line.length > CONTEXT ? `${line.slice(0, CONTEXT).join("")}…` : line.join("");
}
