import { NO_VALIDATION, type Area, type DataValidation as Stored, type Sheet, type ValidationRule } from "../../model";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { demandUnprotected } from "../locking";
import { commonJson, validationsOf } from "../uniform-validation";
import { ruleFrom, ruleToWire, TYPE_NAMES } from "../validation-rules";
import { HostObject } from "./host-object";

/**
 * An input message has a title of at most 32 and a text of at most 255 characters.
 * https://learn.microsoft.com/javascript/api/excel/excel.datavalidation (Excel's dialog has the same limits)
 */
const LONGEST = { title: 32, message: 255 };

/** The data validation of some areas: null properties where their cells differ. */
export class DataValidation extends HostObject {
  readonly typeName = "DataValidation";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  /** "Inconsistent": some cells have a rule and others another or none. */
  get type(): string {
    const rules = this.rules();
    const types = new Set(rules.map((rule) => TYPE_NAMES[rule.type]));
    const [only = "None"] = types;
    return types.size > 1 || commonJson(rules.map(ruleToWire)) === null ? "Inconsistent" : only;
  }

  get rule(): unknown {
    return this.uniform((rule) => ruleToWire(rule));
  }

  set rule(rule: unknown) {
    this.change((stored) => ({ ...stored, ...ruleFrom(rule) }));
  }

  get prompt(): unknown {
    return this.uniform(({ prompt: { show, title, message } }) => ({ showPrompt: show, title, message }));
  }

  set prompt(prompt: unknown) {
    const { showPrompt, title, message } = record(prompt);
    const texts = { title: textOf(title, LONGEST.title), message: textOf(message, LONGEST.message) };
    this.change((stored) => ({ ...stored, prompt: { show: showPrompt !== false, ...texts } }));
  }

  get errorAlert(): unknown {
    return this.uniform(({ errorAlert: { show, style, title, message } }) => ({
      showAlert: show,
      style: style === "stop" ? "Stop" : style === "warning" ? "Warning" : "Information",
      title,
      message,
    }));
  }

  get ignoreBlanks(): unknown {
    return this.uniform(({ allowBlank }) => allowBlank);
  }

  set ignoreBlanks(ignored: unknown) {
    this.change((stored) => ({ ...stored, allowBlank: ignored === true }));
  }

  clear(): void {
    demandUnprotected(this.sheet);
    this.sheet.setDataValidation(this.areas, null);
  }

  private rules(): readonly ValidationRule[] {
    return validationsOf(this.sheet, this.areas).map(({ rule }) => rule);
  }

  private uniform(valueOf: (rule: ValidationRule) => unknown): unknown {
    return commonJson(this.rules().map(valueOf));
  }

  private change(changed: (stored: ValidationRule) => ValidationRule): void {
    demandUnprotected(this.sheet);
    for (const { rule, areas } of validationsOf(this.sheet, this.areas)) {
      this.sheet.setDataValidation(areas, changed(withoutPlace(rule)));
    }
  }
}

function withoutPlace(rule: ValidationRule | Stored): ValidationRule {
  const { type, operator, formula1, formula2, allowBlank, inCellDropDown, prompt, errorAlert } = rule;
  return { ...NO_VALIDATION, type, operator, formula1, formula2, allowBlank, inCellDropDown, prompt, errorAlert };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument("An object is needed.");
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown, longest: number): string {
  const text = typeof value === "string" ? value : "";
  if (text.length > longest) throw invalidArgument(`At most ${longest} characters are allowed.`);
  return text;
}
