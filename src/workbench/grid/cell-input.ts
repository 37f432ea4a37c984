import type { Box } from "./bubble";
import { messages } from "../messages";

/**
 * The text area that always has the grid's focus. It is there before the first key is pressed, because an input method
 * loses the first character in a field that is made on that key.
 */
export class CellInput {
  readonly element = document.createElement("textarea");

  constructor() {
    this.element.className = "cell-input";
    this.element.setAttribute("aria-label", messages.cellInput);
    this.element.readOnly = true;
    this.element.rows = 1;
    this.element.spellcheck = false;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Moves to the selected cell. */
  place(box: Box, label: string): void {
    const { style } = this.element;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    this.element.setAttribute("aria-label", label);
  }
}
