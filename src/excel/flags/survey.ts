import { cellKey, type CellAddress } from "../../snapshot";
import { askAll, type Question } from "../questions";
import { areasQuestion, rulesQuestion, type FlagRule, type SheetFlags } from "./finding";
import { anchorsOf, type FlagMemory, type RememberedSheet } from "./memory";
import { promptQuestion, unreadPrompt, type CellPrompt } from "./prompts";
import type { CellFlag } from "./types";

/** A sheet as it is right before its flags are changed. */
export interface SurveyedSheet extends SheetFlags {
  readonly name: string;
  readonly remembered: RememberedSheet;
  /** Data validation by cell key: of all cells that carry our rules, and of all that are to be flagged. */
  readonly prompts: Map<string, CellPrompt>;
}

/**
 * Looks at what is there: our rules with their cells, and the input messages of those cells and of the ones to be flagged.
 * One round trip where the workbook is as the last reading left it; up to two more where rules have changed since.
 */
export async function surveyFlags(
  context: Excel.RequestContext,
  memory: FlagMemory,
  flags: readonly CellFlag[],
): Promise<SurveyedSheet[]> {
  const names = new Set([...memory.keys(), ...flags.map(({ sheet }) => sheet)]);
  const sheets = [...names].map((name) => start(context, name, memory.get(name)));
  const guessed = sheets.map(({ remembered }) => remembered.rules.map((rule): FlagRule => ({ ...rule, areas: null })));
  await askAll(
    context,
    sheets.flatMap((sheet, index) => [
      protectionQuestion(sheet),
      rulesQuestion(sheet),
      ...(guessed[index] ?? []).map((rule) => areasQuestion(sheet, rule)),
      ...promptQuestions(sheet, rememberedCells(sheet)),
      ...promptQuestions(sheet, flaggedCells(sheet, flags)),
    ]),
  );
  sheets.forEach((sheet, index) => adoptAreas(sheet.rules, guessed[index] ?? []));
  await askAll(
    context,
    sheets.flatMap((sheet) => sheet.rules.filter(({ areas }) => !areas).map((rule) => areasQuestion(sheet, rule))),
  );
  await askAll(
    context,
    sheets.flatMap((sheet) => promptQuestions(sheet, cellsOf(sheet, sheet.rules))),
  );
  return sheets;
}

function start(context: Excel.RequestContext, name: string, remembered: RememberedSheet | undefined): SurveyedSheet {
  const sheet = context.workbook.worksheets.getItem(name);
  return { name, sheet, rules: [], remembered: remembered ?? { rules: [], merges: [] }, prompts: new Map() };
}

function protectionQuestion({ sheet }: SurveyedSheet): Question {
  return {
    ask: () => void sheet.load("protection/protected"),
    take: () => [],
    split: () => [],
  };
}

/** The areas that were asked by the remembered places belong to the rules where these are still in the same places. */
function adoptAreas(rules: readonly FlagRule[], guessed: readonly FlagRule[]): void {
  for (const rule of rules) {
    rule.areas = guessed.find((guess) => guess.index === rule.index && guess.severity === rule.severity)?.areas ?? null;
  }
}

function rememberedCells(sheet: SurveyedSheet): CellAddress[] {
  return cellsOf(sheet, sheet.remembered.rules);
}

function cellsOf({ remembered }: SurveyedSheet, rules: readonly FlagRule[]): CellAddress[] {
  return anchorsOf(
    rules.flatMap(({ areas }) => areas ?? []),
    remembered.merges,
  );
}

function flaggedCells({ name }: SurveyedSheet, flags: readonly CellFlag[]): CellAddress[] {
  return flags.filter(({ sheet }) => sheet === name).map(({ range: { row, column } }) => ({ row, column }));
}

/** Questions for cells that have not been asked yet. */
function promptQuestions({ sheet, prompts }: SurveyedSheet, cells: readonly CellAddress[]): Question[] {
  return cells.flatMap((cell) => {
    const key = cellKey(cell);
    if (prompts.has(key)) return [];
    const prompt = unreadPrompt(sheet, cell);
    prompts.set(key, prompt);
    return [promptQuestion(prompt)];
  });
}
