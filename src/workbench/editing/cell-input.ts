import { messages } from "../messages";

/** A place on the canvas, in pixels. */
export interface InputBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Move = "up" | "down" | "left" | "right" | "none";

/** What the input works on. */
export interface InputTarget {
  /** The text of the selected cell to begin with, or null where it may not be changed (the target says why). */
  textToEdit(): string | null;
  /** Takes the text and moves on. False where it is refused: then it can be corrected. */
  commit(text: string, move: Move): boolean;
  /** Editing has begun or ended. */
  onEditing(isEditing: boolean): void;
}

/**
 * ready: keys move the selection · typing: what is typed replaces the content, arrow keys end it
 * · editing: the content is changed, arrow keys move the caret. Excel calls them 準備完了, 入力 and 編集.
 */
export type InputMode = "ready" | "typing" | "editing";

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The text area that always has the grid's focus, invisible until something is typed. It is there before the first key
 * is pressed, because an input method loses the first character in a field that is made on that key.
 */
export class CellInput {
  readonly element = document.createElement("textarea");
  private current: InputMode = "ready";
  private box: InputBox = { left: 0, top: 0, width: 0, height: 0 };

  constructor(private readonly target: InputTarget) {
    const { element } = this;
    element.className = "cell-input";
    element.setAttribute("aria-label", messages.cellInput);
    element.rows = 1;
    element.spellcheck = false;
    element.autocomplete = "off";
    element.addEventListener("compositionstart", () => this.startTyping());
    element.addEventListener("input", () => this.onInput());
    element.addEventListener("blur", (event) => this.onBlur(event));
  }

  get mode(): InputMode {
    return this.current;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Moves to the selected cell, unless it is being edited. */
  place(box: InputBox, label: string, look: CSSStyleDeclaration): void {
    if (this.current !== "ready") return;
    this.box = box;
    const { style } = this.element;
    Object.assign(style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    const { fontFamily, fontSize, fontWeight, lineHeight } = look;
    Object.assign(style, { fontFamily, fontSize, fontWeight, lineHeight });
    this.element.setAttribute("aria-label", label);
  }

  /** Begins to change the content (F2, double click). */
  edit(): void {
    if (this.current === "typing") this.enter("editing");
    if (this.current !== "ready") return;
    const text = this.target.textToEdit();
    if (text === null) return;
    this.element.value = text;
    this.enter("editing");
    this.element.setSelectionRange(text.length, text.length);
    this.grow();
  }

  /** Ends editing and keeps what was typed. False where it is refused. */
  finish(move: Move = "none"): boolean {
    if (this.current === "ready") return true;
    const text = this.element.value;
    // The target writes to the workbook, which takes no writing while a cell is edited.
    this.target.onEditing(false);
    if (!this.target.commit(text, move)) {
      this.target.onEditing(true);
      return false;
    }
    this.leave();
    return true;
  }

  cancel(): void {
    if (this.current === "ready") return;
    this.leave();
    this.target.onEditing(false);
  }

  /** Takes a key while something is being typed. True where the key is dealt with; else it is the grid's. */
  onKey(event: KeyboardEvent): boolean {
    // An input method takes these keys itself; 229 is what browsers give for them besides `isComposing`.
    if (event.isComposing || event.keyCode === 229) return true;
    if (event.key === "F2") return this.taken(event, () => this.edit());
    if (this.current === "ready") return false;
    const move = this.moveOf(event);
    if (move) return this.taken(event, () => void this.finish(move));
    if (event.key === "Escape") return this.taken(event, () => this.cancel());
    if (event.key === "Enter") return this.taken(event, () => this.insert("\n"));
    return true;
  }

  /** Where a key that ends editing leads; null for other keys. */
  private moveOf(event: KeyboardEvent): Move | null {
    const { key, shiftKey, altKey } = event;
    if (key === "Enter" && !altKey) return shiftKey ? "up" : "down";
    if (key === "Tab") return shiftKey ? "left" : "right";
    return this.current === "typing" ? (ARROWS[key] ?? null) : null;
  }

  private taken(event: KeyboardEvent, action: () => void): true {
    event.preventDefault();
    action();
    return true;
  }

  private onInput(): void {
    this.startTyping();
    this.grow();
  }

  private startTyping(): void {
    if (this.current !== "ready") return;
    if (this.target.textToEdit() === null) this.element.value = "";
    else this.enter("typing");
  }

  /** A click into the pane leaves the cell in editing, as in Excel; one elsewhere on the page ends it. */
  private onBlur({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Element && !(relatedTarget instanceof HTMLIFrameElement)) this.finish();
  }

  private insert(text: string): void {
    const { selectionStart, selectionEnd } = this.element;
    this.element.setRangeText(text, selectionStart, selectionEnd, "end");
    this.grow();
  }

  private enter(mode: "typing" | "editing"): void {
    this.current = mode;
    this.element.classList.add("is-editing");
    this.target.onEditing(true);
    this.grow();
  }

  private leave(): void {
    this.current = "ready";
    this.element.classList.remove("is-editing");
    this.element.value = "";
  }

  /** Grows with the text, beyond the cell where need be. */
  private grow(): void {
    if (this.current === "ready") return;
    const { style } = this.element;
    style.height = `${this.box.height}px`;
    const missing = this.element.scrollHeight - this.element.clientHeight;
    if (missing > 0) style.height = `${this.box.height + missing}px`;
  }
}
