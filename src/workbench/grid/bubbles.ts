import { Bubble, noteOf, promptOf } from "./bubble";
import type { Canvas } from "./canvas";
import type { Position } from "./movement";
import type { SheetView } from "./sheet-view";

/** The input message of the selected cell, and the note of the cell under the pointer or else of the selected one. */
export class Bubbles {
  private readonly prompt = new Bubble("prompt");
  private readonly note = new Bubble("note");

  constructor(private readonly canvas: Canvas) {}

  get elements(): readonly HTMLElement[] {
    return [this.prompt.element, this.note.element];
  }

  showFor(view: SheetView, active: Position): void {
    const cell = view.cellAt(active.row, active.column);
    const prompt = promptOf(view.sheet, active.row, active.column);
    if (cell && prompt) this.prompt.show(prompt, this.canvas.boxOf(cell), this.canvas.visibleBox);
    else this.prompt.hide();
    this.showNote(view, null, active);
  }

  showNote(view: SheetView, hovered: Position | null, active: Position): void {
    const isShown = (hovered && this.showNoteAt(view, hovered)) || this.showNoteAt(view, active);
    if (!isShown) this.note.hide();
  }

  hideNote(): void {
    this.note.hide();
  }

  private showNoteAt(view: SheetView, { row, column }: Position): boolean {
    const note = noteOf(view.sheet, row, column);
    const cell = note && view.cellAt(row, column);
    if (!note || !cell) return false;
    this.note.show(note, this.canvas.boxOf(cell), this.canvas.visibleBox);
    return true;
  }
}
