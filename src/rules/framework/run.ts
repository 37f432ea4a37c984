import type { TextAt } from "../../snapshot";
import { internalError } from "../internal-error";
import type { Finding, Severity } from "../types";
import { findingKey, rememberingHash } from "./key";
import type { Block, Draft, InitiativeContext, InitiativeRule, WorkbookContext, WorkbookRule } from "./rule";
import type { Settings } from "./settings";

/** The severity of a rule under the settings: the user's, or null where the rule decides; "off" where it must not run. */
export function severityOf(rule: string, settings: Settings): Severity | "off" | null {
  return settings.severities[rule] ?? null;
}

/** The rules that the settings leave switched on. */
export function switchedOn<Rule extends { readonly id: string }>(rules: readonly Rule[], settings: Settings): Rule[] {
  return rules.filter(({ id }) => severityOf(id, settings) !== "off");
}

/**
 * Runs rules over blocks, one rule after the other, and gives the findings of each block; one that nobody has filled in
 * has none. A rule that throws yields an internal error in place of the rest of its findings of that block; the others
 * are not touched by it.
 */
export function runInitiativeRules(
  rules: readonly InitiativeRule<unknown>[],
  contexts: readonly InitiativeContext[],
  settings: Settings,
  textAt: TextAt,
): Finding[][] {
  const runs = contexts.map((context) => {
    const findings: Finding[] = [];
    return { context, findings, collect: collector(findings, settings, textAt) };
  });
  const filledIn = runs.filter(({ context }) => !context.initiative.isBlank);
  for (const rule of rules) {
    let at = 0;
    // One function for all blocks: hardly any has something to report.
    const report = (draft: Draft<unknown>): void => {
      const run = filledIn[at];
      run?.collect(rule.id, rule.severity, run.context.initiative, draft);
    };
    for (const { context, collect } of filledIn) {
      const { initiative } = context;
      try {
        rule.check(context, report);
      } catch (error) {
        collect(internalError.id, internalError.severity, initiative, failure(rule.id, initiative, error));
      }
      at++;
    }
  }
  return runs.map(({ findings }) => findings);
}

/** Runs rules over the workbook as a whole, as `runInitiativeRules` does over a block. */
export function runWorkbookRules(
  rules: readonly WorkbookRule<unknown>[],
  context: WorkbookContext,
  settings: Settings,
  textAt: TextAt,
): Finding[] {
  const findings: Finding[] = [];
  const collect = collector(findings, settings, textAt);
  for (const rule of rules) {
    try {
      rule.check(context, (draft) => collect(rule.id, rule.severity, draft.block, draft));
    } catch (error) {
      const block = context.initiatives[0] ?? context.form.unreadable[0];
      if (!block) throw error;
      collect(internalError.id, internalError.severity, block, failure(rule.id, block, error));
    }
  }
  return findings;
}

/** What stands in place of the findings of a step that failed on a block. */
export function failure(step: string, block: Block, error: unknown): Draft<{ step: string; detail: string }> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { cell: block.range, field: null, data: { step, detail } };
}

type Collect = (rule: string, severity: Severity, block: Block, draft: Draft<unknown>) => void;

/** Turns drafts into findings; several of one rule on one text are told apart by their order. */
export function collector(findings: Finding[], settings: Settings, textAt: TextAt): Collect {
  // Not before there is a finding: most blocks have none.
  let known: { readonly ordinals: Map<string, number>; readonly hash: (text: string) => string } | null = null;
  return (rule, ownSeverity, block, draft) => {
    const { ordinals, hash } = (known ??= { ordinals: new Map(), hash: rememberingHash() });
    const setting = severityOf(rule, settings);
    const parts = {
      rule,
      block: block.title ?? block.number ?? "",
      field: draft.field,
      text: textAt(block.sheet, draft.cell),
    };
    // Blocks with one title on one sheet must not share an ordinal, or ignoring would depend on their order.
    const first = findingKey({ ...parts, ordinal: 0 }, hash);
    const place = `${block.index ?? "-"} ${first}`;
    const ordinal = ordinals.get(place) ?? 0;
    ordinals.set(place, ordinal + 1);
    findings.push({
      rule,
      severity: setting === null || setting === "off" ? (draft.severity ?? ownSeverity) : setting,
      sheet: block.sheet,
      cell: { row: draft.cell.row, column: draft.cell.column },
      field: draft.field,
      data: draft.data,
      ...(draft.related && {
        related: draft.related.map(({ row, column }) => ({ sheet: block.sheet, cell: { row, column } })),
      }),
      ...(draft.figures && { figures: draft.figures }),
      ...(draft.formulas && { formulas: draft.formulas }),
      ...(draft.fix && { fix: draft.fix }),
      initiative: block.index ?? null,
      initiativeNumber: block.number,
      range: block.range,
      key: ordinal === 0 ? first : findingKey({ ...parts, ordinal }, hash),
      suppressed: null,
    });
  };
}
