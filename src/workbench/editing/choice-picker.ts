import { messages } from "../messages";
import type { InputBox } from "./cell-input";

/** The arrow beside a cell whose validation is a list: the browser's own list of choices. */
export class ChoicePicker {
  readonly element = document.createElement("select");

  constructor(onChosen: (choice: string) => void) {
    const { element } = this;
    element.className = "choice-picker";
    element.title = messages.openChoices;
    element.setAttribute("aria-label", messages.choices);
    element.hidden = true;
    element.tabIndex = -1;
    element.addEventListener("change", () => onChosen(element.value));
  }

  /** @param current the cell's text, which is marked in the list */
  show(choices: readonly string[], current: string, box: InputBox): void {
    const { element } = this;
    element.replaceChildren(...choices.map((choice) => new Option(choice, choice)));
    // Where the cell has none of the choices, choosing the first one is a change, too.
    element.selectedIndex = choices.indexOf(current);
    element.hidden = false;
    element.style.left = `${box.left + box.width}px`;
    element.style.top = `${box.top + box.height - 20}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Opens the list by a key. False where there is none. */
  open(): boolean {
    if (this.element.hidden) return false;
    this.element.focus({ preventScroll: true });
    this.element.showPicker();
    return true;
  }
}
