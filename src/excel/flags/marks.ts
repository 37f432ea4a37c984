import type { FlagSeverity } from "./types";

/**
 * Our conditional formats are known by a marker inside their own formula, which is always true: it stays with the rule when
 * the workbook is saved, opened elsewhere or when cells are copied. No ids are kept anywhere.
 */
const MARKER = "torikumi-check";

/** Strongest first: the order of the rules on a sheet. */
export const SEVERITIES: readonly FlagSeverity[] = ["error", "warning", "info"];

export function markerFormula(severity: FlagSeverity): string {
  return `=LEN("${MARKER}:${severity}")>0`;
}

/**
 * The severity that a rule of ours shows, or null for rules of others. A rule without a formula is one that we were making
 * when a failure came: Excel lets nobody else make such a rule.
 */
export function severityOfFormula(formula: string): FlagSeverity | null {
  if (/^=?$/.test(formula)) return "info";
  return SEVERITIES.find((severity) => formula.includes(`"${MARKER}:${severity}"`)) ?? null;
}

/** How a flag looks. Never by colour alone: the edges and the font tell the severities apart too. */
export const STYLES = {
  error: { fill: "#FFC7CE", font: "#9C0006", bold: true, italic: false, underline: "None", edge: "Continuous" },
  warning: { fill: "#FFEB9C", font: "#7F6000", bold: false, italic: false, underline: "Single", edge: "Dash" },
  info: { fill: "#DDEBF7", font: "#1F4E79", bold: false, italic: true, underline: "None", edge: "Dot" },
} as const satisfies Record<FlagSeverity, object>;

const TITLE = "取組チェック";

const WORDS: Readonly<Record<FlagSeverity, string>> = { error: "エラー", warning: "警告", info: "情報" };

/** Excel's limits for input messages. */
const LONGEST_MESSAGE = 255;

/** An input message of ours. */
export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/**
 * The input message for a flag. A cell with a rule but no message of its own may have had messages switched off; the colon
 * in the title remembers that (：on, :off), so that clearing restores it.
 */
export function promptFor(severity: FlagSeverity, message: string, wasShown: boolean): Prompt {
  const title = `${TITLE}${wasShown ? "：" : ":"}${WORDS[severity]}`;
  return { showPrompt: true, title, message: shortened(message, LONGEST_MESSAGE) };
}

/** Whether an input message is one of ours; the user's are left alone. */
export function isOurPrompt(prompt: Pick<Prompt, "title">): boolean {
  return new RegExp(`^${TITLE}[：:]`).test(prompt.title);
}

/** What was there before ours: no words, and whether messages were switched on. */
export function promptBefore(ours: Pick<Prompt, "title">): Prompt {
  return { showPrompt: !ours.title.startsWith(`${TITLE}:`), title: "", message: "" };
}

/** Cut at whole characters, with "…" where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = length - 1;
  if (/[\uD800-\uDBFF]/.test(text.charAt(cut - 1))) cut -= 1;
  return `${text.slice(0, cut)}…`;
}
