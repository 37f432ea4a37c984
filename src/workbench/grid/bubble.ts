import type { Sheet } from "../../embedded-excel";
import { messages } from "../messages";

/** A message at a cell: its input message or its note. */
export interface Message {
  readonly kind: "prompt" | "note";
  readonly title: string;
  readonly text: string;
}

/** The input message that Excel shows while the cell is selected, or null. */
export function promptOf(sheet: Sheet, row: number, column: number): Message | null {
  const prompt = sheet.validationAt(row, column)?.prompt;
  if (!prompt?.show || (prompt.title === "" && prompt.message === "")) return null;
  return { kind: "prompt", title: prompt.title, text: prompt.message };
}

/** The note that Excel shows while the pointer is on the cell, or null. */
export function noteOf(sheet: Sheet, row: number, column: number): Message | null {
  const note = sheet.noteAt(row, column);
  return note ? { kind: "note", title: note.author, text: note.text } : null;
}

/** Shows one message beside a cell. Its parent is the canvas that scrolls with the cells. */
export class Bubble {
  readonly element = document.createElement("div");

  constructor(kind: Message["kind"]) {
    this.element.className = `bubble is-${kind}`;
    this.element.setAttribute("role", kind === "note" ? "note" : "status");
    this.element.hidden = true;
  }

  /** @param box the cell's place on the canvas, in pixels @param within width of the canvas's visible part */
  show(message: Message, box: Box, view: Box): void {
    const title = document.createElement("strong");
    title.textContent = message.title;
    const text = document.createElement("p");
    text.textContent = message.text;
    this.element.replaceChildren(...(message.title === "" ? [] : [title]), text);
    this.element.setAttribute("aria-label", message.kind === "note" ? messages.noteMark : messages.promptLabel);
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const place = message.kind === "prompt" ? below(box, view, width, height) : beside(box, view, width, height);
    this.element.style.left = `${place.left}px`;
    this.element.style.top = `${place.top}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;

/** Below the cell where there is room, else above it or over its lower part; never out of view. */
function below(box: Box, view: Box, width: number, height: number): { readonly left: number; readonly top: number } {
  const bottom = view.top + view.height;
  const cellBottom = box.top + box.height + GAP;
  const top =
    cellBottom + height <= bottom
      ? cellBottom
      : box.top - height - GAP >= view.top
        ? box.top - height - GAP
        : bottom - height - GAP;
  return { left: clamped(box.left + 12, view.left, view.left + view.width - width - GAP), top };
}

/** At the right of the cell's upper edge, else at its left. */
function beside(box: Box, view: Box, width: number, height: number): { readonly left: number; readonly top: number } {
  const right = box.left + box.width + GAP;
  const left = right + width <= view.left + view.width ? right : box.left - width - GAP;
  return {
    left: clamped(left, view.left, view.left + view.width - width - GAP),
    top: clamped(box.top, view.top, view.top + view.height - height - GAP),
  };
}

function clamped(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
