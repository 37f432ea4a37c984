import { cellKey } from "../../snapshot";
import { inMessages, withTexts, type Change } from "../changes";
import { putHighlights, removeHighlights } from "./highlights";
import { promptFor, SEVERITIES } from "./marks";
import type { FlagMemory } from "./memory";
import { hasOwnWords, putPrompt, removePrompt, wasShown } from "./prompts";
import { surveyFlags, type SurveyedSheet } from "./survey";
import type { CellFlag, FlagObstacle, FlagOutcome } from "./types";

/**
 * Replaces the flags on the sheets of the last reading (and on those that are named) by these: a conditional format
 * highlights the cells, an input message says why. Two round trips: what is there, then the change.
 *
 * Input messages are looked for under our rules only, so they go before the rules and come after them: wherever a failure
 * interrupts, the next call finds everything that is ours.
 * @throws ExcelError
 */
export async function annotate(
  context: Excel.RequestContext,
  memory: FlagMemory,
  flags: readonly CellFlag[],
): Promise<FlagOutcome> {
  const sheets = await surveyFlags(context, memory, flags);
  const combined = combineByCell(flags);
  const obstacles: FlagOutcome["obstacles"][number][] = [];
  const changes: Change[] = [];
  let hidden = 0;
  for (const sheet of sheets) {
    const ofSheet = combined.filter((flag) => flag.sheet === sheet.name);
    const note = (why: FlagObstacle) => (flag: CellFlag) => {
      obstacles.push({ sheet: sheet.name, cell: { row: flag.range.row, column: flag.range.column }, why });
    };
    if (sheet.sheet.protection.protected) {
      hidden += ofSheet.length;
      ofSheet.forEach(note("protected"));
      if (ofSheet.length === 0) marksLeft(sheet).forEach((cell) => obstacles.push({ ...cell, why: "protected" }));
      continue;
    }
    changes.push(...changesOf(sheet, ofSheet, memory));
    ofSheet.filter((flag) => isKept(sheet, flag)).forEach(note("own-message"));
  }
  await inMessages(context, changes);
  return { highlighted: combined.length - hidden, obstacles };
}

/** The first cell of each of our marks: what stays on a protected sheet. */
function marksLeft({ name, rules }: SurveyedSheet) {
  return rules.flatMap(({ areas }) => (areas ?? []).map(({ row, column }) => ({ sheet: name, cell: { row, column } })));
}

function changesOf(sheet: SurveyedSheet, flags: readonly CellFlag[], memory: FlagMemory): Change[] {
  const messages = flags.filter((flag) => !isKept(sheet, flag));
  return [
    ...[...sheet.prompts.values()].map((prompt) => () => removePrompt(prompt)),
    () => {
      removeHighlights(sheet);
      memory.set(sheet.name, { ...sheet.remembered, rules: putHighlights(sheet, flags) });
    },
    ...messages.map((flag) => withTexts([flag.message.slice(0, 255)], () => putMessage(sheet, flag))),
  ];
}

function putMessage(sheet: SurveyedSheet, { range, severity, message }: CellFlag): void {
  const prompt = sheet.prompts.get(cellKey(range));
  if (prompt) putPrompt(prompt, promptFor(severity, message, wasShown(prompt)));
}

/** Whether a cell's input message is the user's and stays. */
function isKept(sheet: SurveyedSheet, { range }: CellFlag): boolean {
  const prompt = sheet.prompts.get(cellKey(range));
  return prompt !== undefined && hasOwnWords(prompt);
}

/** One flag for each cell: the severest, with all messages, the severest first. */
function combineByCell(flags: readonly CellFlag[]): CellFlag[] {
  const rank = ({ severity }: CellFlag) => SEVERITIES.indexOf(severity);
  const byCell = new Map<string, CellFlag>();
  for (const flag of [...flags].sort((a, b) => rank(a) - rank(b))) {
    const key = `${flag.sheet}\n${cellKey(flag.range)}`;
    const known = byCell.get(key);
    byCell.set(key, known ? { ...known, message: `${known.message}\n${flag.message}` } : flag);
  }
  return [...byCell.values()];
}
