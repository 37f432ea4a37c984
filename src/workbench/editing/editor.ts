import { areaBetween, isCalculable, type EmbeddedHost } from "../../embedded-excel";
import { commandOf, GridView, type Position } from "../grid";
import { messages } from "../messages";
import { CellInput, type InputTarget, type Move } from "./cell-input";
import { ChoicePicker } from "./choice-picker";
import { fromClipboardText, toClipboardText } from "./clipboard";
import { clearAreas, editableText, enterText, enterValues, refusalToEdit, type Refusal } from "./entering";
import { History, type Place } from "./history";
import { shortcutOf, type Shortcut } from "./shortcuts";
import { choicesOf } from "./validation";

/** What the editor asks of the page. */
export interface EditorPage {
  /** Says why something was refused or not done in full; null: nothing is any more. */
  refuse(reason: Refusal): void;
  find(): void;
  save(): void;
  /** The state of editing or of the history is another. */
  onChanged(): void;
}

/** A workbook's grid with everything that changes it: typing, lists, the clipboard, undo and redo. */
export class Editor implements InputTarget {
  readonly grid: GridView;
  readonly history: History;
  readonly input: CellInput;
  private readonly picker: ChoicePicker;

  constructor(
    private readonly host: EmbeddedHost,
    private readonly page: EditorPage,
  ) {
    this.history = new History(host);
    this.input = new CellInput(this);
    this.picker = new ChoicePicker((choice) => this.choose(choice));
    this.grid = new GridView(host, {
      elements: [this.input.element, this.picker.element],
      focus: () => this.input.focus(),
      finish: () => this.input.finish(),
      edit: () => this.input.edit(),
      onSelected: (cell, box, label) => this.place(cell, box, label),
    });
    const { element } = this.input;
    element.addEventListener("keydown", (event) => this.onKey(event));
    element.addEventListener("copy", (event) => this.onCopy(event));
    element.addEventListener("cut", (event) => this.onCopy(event));
    element.addEventListener("paste", (event) => this.onPaste(event));
    this.picker.element.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.input.focus();
    });
  }

  textToEdit(): string | null {
    const { sheet, row, column } = this.active;
    const refusal = refusalToEdit(sheet, row, column);
    this.page.refuse(refusal);
    return refusal === null ? editableText(sheet, row, column) : null;
  }

  commit(text: string, move: Move): boolean {
    const { sheet, row, column } = this.active;
    const refusal = enterText(this.host, sheet, row, column, text);
    this.page.refuse(refusal);
    if (refusal !== null) return false;
    const { formula } = sheet.cell(row, column);
    if (formula !== null && !isCalculable(formula)) this.page.refuse(messages.notCalculated);
    if (move !== "none") this.grid.run({ kind: "move", direction: move, isLeap: false, extends: false });
    return true;
  }

  onEditing(isEditing: boolean): void {
    // As in Excel, the add-in is refused while a cell is being edited.
    this.host.isEditingCell = isEditing;
    this.picker.hide();
    this.page.onChanged();
  }

  undo(): void {
    if (this.input.finish()) this.show(this.history.undo());
  }

  redo(): void {
    if (this.input.finish()) this.show(this.history.redo());
  }

  dispose(): void {
    this.grid.dispose();
  }

  private onKey(event: KeyboardEvent): void {
    if (this.input.onKey(event)) return;
    const shortcut = shortcutOf(event);
    const command = shortcut ? null : commandOf(event);
    if (!shortcut && !command) return;
    event.preventDefault();
    if (shortcut) this.run(shortcut);
    if (command) this.grid.run(command);
  }

  private run(shortcut: Shortcut): void {
    switch (shortcut) {
      case "undo":
        return this.undo();
      case "redo":
        return this.redo();
      case "find":
        return this.page.find();
      case "save":
        return this.page.save();
      case "choices":
        this.picker.open();
        return;
      case "clear": {
        const { sheet, areas } = this.host.selection.current;
        return this.page.refuse(clearAreas(this.host, sheet, areas));
      }
    }
  }

  /** Puts input and list where the selected cell is drawn. */
  private place(
    cell: HTMLElement,
    box: { left: number; top: number; width: number; height: number },
    label: string,
  ): void {
    this.input.place(box, label, getComputedStyle(cell));
    const { sheet, row, column } = this.active;
    const isOffered = sheet.validationAt(row, column)?.inCellDropDown && refusalToEdit(sheet, row, column) === null;
    const choices = isOffered ? choicesOf(this.host.workbook, sheet, row, column) : null;
    if (choices) this.picker.show(choices, sheet.textOf(row, column), box);
    else this.picker.hide();
  }

  private choose(choice: string): void {
    const { sheet, row, column } = this.active;
    this.page.refuse(enterText(this.host, sheet, row, column, choice));
    this.input.focus();
  }

  private onCopy(event: ClipboardEvent): void {
    if (this.input.mode !== "ready") return;
    const { sheet, areas } = this.host.selection.current;
    const [area] = areas;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", toClipboardText(sheet, area));
    if (event.type === "cut") this.page.refuse(clearAreas(this.host, sheet, [area]));
  }

  private onPaste(event: ClipboardEvent): void {
    if (this.input.mode !== "ready") return;
    event.preventDefault();
    const values = fromClipboardText(event.clipboardData?.getData("text/plain") ?? "");
    const { sheet, row, column } = this.active;
    const bottom = row + values.length - 1;
    const right = column + (values[0]?.length ?? 1) - 1;
    const area = areaBetween(row, column, bottom, right);
    const refusal = enterValues(this.host, sheet, area, values);
    this.page.refuse(refusal);
    if (refusal === null && values.length > 1) this.grid.navigation.select(area);
  }

  private show(place: Place | null): void {
    if (!place) return;
    if (place.sheet !== this.host.workbook.activeSheet) this.grid.navigation.show(place.sheet);
    this.grid.navigation.goTo(place);
    this.grid.focus();
    this.page.onChanged();
  }

  private get active(): Position & { readonly sheet: EmbeddedHost["workbook"]["activeSheet"] } {
    const { sheet, activeCell } = this.host.selection.current;
    return { sheet, ...activeCell };
  }
}
