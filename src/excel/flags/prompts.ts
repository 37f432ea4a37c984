import type { CellAddress } from "../../snapshot";
import type { Question } from "../questions";
import { isOurPrompt, promptBefore, type Prompt } from "./marks";

/** The data validation of a cell, as far as flags need it. */
export interface CellPrompt {
  readonly sheet: Excel.Worksheet;
  readonly cell: CellAddress;
  hasRule: boolean;
  prompt: Prompt;
}

const NO_WORDS: Prompt = { showPrompt: true, title: "", message: "" };

export function unreadPrompt(sheet: Excel.Worksheet, cell: CellAddress): CellPrompt {
  return { sheet, cell, hasRule: false, prompt: NO_WORDS };
}

/** Asks for a cell's rule and input message. */
export function promptQuestion(cell: CellPrompt): Question {
  let validation: Excel.DataValidation | null = null;
  return {
    ask() {
      validation = validationOf(cell);
      validation.load("type,prompt");
    },
    take() {
      // Without any data validation there is no prompt either, whatever the typings say.
      const prompt: Partial<Prompt> | null | undefined = validation?.prompt;
      cell.hasRule = (validation?.type ?? "None") !== "None";
      cell.prompt = { ...NO_WORDS, ...prompt };
      return [];
    },
    split: () => [],
  };
}

/** Takes our message away: where the cell has a rule, back to what it had; where it has none, nothing is left. */
export function removePrompt(cell: CellPrompt): void {
  if (!isOurPrompt(cell.prompt)) return;
  if (cell.hasRule) validationOf(cell).prompt = promptBefore(cell.prompt);
  else validationOf(cell).clear();
}

export function putPrompt(cell: CellPrompt, prompt: Prompt): void {
  validationOf(cell).prompt = prompt;
}

/** Whether the user has words of his own there: they stay. */
export function hasOwnWords({ prompt }: CellPrompt): boolean {
  return !isOurPrompt(prompt) && (prompt.title !== "" || prompt.message !== "");
}

/** Whether messages were switched on before ours came. */
export function wasShown({ prompt }: CellPrompt): boolean {
  return isOurPrompt(prompt) ? promptBefore(prompt).showPrompt : prompt.showPrompt;
}

function validationOf({ sheet, cell }: CellPrompt): Excel.DataValidation {
  return sheet.getCell(cell.row, cell.column).untrack().dataValidation;
}
