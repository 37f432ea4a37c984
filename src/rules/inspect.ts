import type { FormReading, Initiative } from "../form";
import { readFormInSteps } from "../form";
import type { IndicatorReading, KnownPrior, ProseFigures } from "../indicators";
import { blockOf, readIndicators, readProse } from "../indicators";
import { textsOf, type CellAddress, type SheetSnapshot, type TextAt, type WorkbookSnapshot } from "../snapshot";
import { atOnce, type Steps } from "../steps";
import { inOrder } from "./framework/order";
import type { InitiativeContext, InitiativeRule, WorkbookRule } from "./framework/rule";
import { collector, failure, runInitiativeRules, runWorkbookRules, switchedOn } from "./framework/run";
import type { Settings } from "./framework/settings";
import { defaultSettings } from "./framework/settings";
import { suppress } from "./framework/suppress";
import { internalError } from "./internal-error";
import { rules } from "./registry";
import type { Finding, InspectedInitiative, Inspection } from "./types";

/** An inspection that has been opened: the form is read, nothing is checked yet. */
export interface OpenInspection {
  readonly snapshot: WorkbookSnapshot;
  readonly form: FormReading;
  /** The blocks to check, in workbook order. */
  readonly initiatives: readonly Initiative[];
  readonly settings: Settings;
  /** The rules for one block that are switched on. */
  readonly rules: readonly InitiativeRule<unknown>[];
  readonly textAt: TextAt;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly lessIsBetter: ReadonlyMap<string, boolean>;
  /** What is known of earlier figures from outside, by the block's index. */
  readonly priors: ReadonlyMap<number, readonly KnownPrior[]>;
}

/** What one block gave. */
export interface InitiativeInspection {
  readonly inspected: InspectedInitiative;
  readonly findings: readonly Finding[];
}

const initiativeRules = rules.filter((rule): rule is InitiativeRule<unknown> => rule.scope === "initiative");
const workbookRules = rules.filter((rule): rule is WorkbookRule<unknown> => rule.scope === "workbook");

/**
 * Checks a workbook: the engine's one entry. Everything else is a view of its result.
 *
 * It is a fold of `inspectInitiative` over the blocks and of `inspectWorkbook`; whoever wants partial results drives
 * these two and folds with `closeInspection`.
 */
export function inspect(snapshot: WorkbookSnapshot, settings: Partial<Settings> = {}): Inspection {
  return inspectAll(openInspection(snapshot, settings));
}

/** Checks what was opened, at once. */
export function inspectAll(open: OpenInspection): Inspection {
  const parts: InitiativeInspection[] = [];
  for (let at = 0; at < open.initiatives.length; at += BLOCKS_TOGETHER) {
    parts.push(...inspectTogether(open, open.initiatives.slice(at, at + BLOCKS_TOGETHER)));
  }
  return closeInspection(open, parts, inspectWorkbook(open));
}

/** Reads the form. Cheap beside the checks; blocks are known from here on. */
export function openInspection(snapshot: WorkbookSnapshot, settings: Partial<Settings> = {}): OpenInspection {
  return atOnce(openInSteps(snapshot, settings));
}

/** The same in steps, for whoever must not keep a page waiting. */
export function* openInSteps(snapshot: WorkbookSnapshot, partial: Partial<Settings>): Steps<OpenInspection> {
  const settings: Settings = { ...defaultSettings, ...partial };
  const { sheets: chosen } = settings;
  const isChosen = (sheet: string): boolean => chosen === null || chosen.includes(sheet);
  const choosesHidden = snapshot.sheets.some((sheet) => sheet.visibility !== "visible" && chosen?.includes(sheet.name));
  const form = yield* readFormInSteps(snapshot, {
    includeHidden: settings.includeHidden || choosesHidden,
    ...(settings.fiscalYear !== null && { fiscalYear: settings.fiscalYear }),
    ...(settings.stage !== null && { stage: settings.stage }),
  });
  return {
    snapshot,
    form: { ...form, unreadable: form.unreadable.filter((block) => isChosen(block.sheet)) },
    initiatives: form.initiatives.filter((initiative) => isChosen(initiative.sheet)),
    settings,
    rules: switchedOn(initiativeRules, settings),
    textAt: textsOf(snapshot.sheets),
    sheets: new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet])),
    lessIsBetter: new Map(Object.entries(settings.lessIsBetter)),
    priors: priorsByBlock(settings.priors, form.initiatives),
  };
}

/** The same inspection with further earlier figures, which could be found only once the form was read. */
export function withPriors(open: OpenInspection, priors: readonly KnownPrior[]): OpenInspection {
  const all = [...open.settings.priors, ...priors];
  return {
    ...open,
    settings: { ...open.settings, priors: all },
    priors: priorsByBlock(all, open.form.initiatives),
  };
}

function priorsByBlock(
  priors: readonly KnownPrior[],
  initiatives: readonly Initiative[],
): ReadonlyMap<number, readonly KnownPrior[]> {
  const byBlock = new Map<number, KnownPrior[]>();
  for (const prior of priors) {
    const block = blockOf(prior.initiative, initiatives);
    if (!block) continue;
    const known = byBlock.get(block.index);
    if (known) known.push(prior);
    else byBlock.set(block.index, [prior]);
  }
  return byBlock;
}

/** Works out and checks one block. */
export function inspectInitiative(open: OpenInspection, initiative: Initiative): InitiativeInspection {
  const block = workedOut(open, initiative);
  return checked(open, [block])[0] ?? { inspected: block.inspected, findings: [] };
}

/**
 * So many blocks are inspected together. What one kind of work needs, its code above all, stays in the processor's
 * caches for all of them: block by block the same takes a third more time.
 */
const BLOCKS_TOGETHER = 128;

/** The same as inspecting each block by itself. */
function inspectTogether(open: OpenInspection, initiatives: readonly Initiative[]): InitiativeInspection[] {
  const prose = initiatives.map((initiative) => proseOf(open, initiative));
  return checked(
    open,
    initiatives.map((initiative, index) => workedOut(open, initiative, prose[index])),
  );
}

/** A block with its indicators, to be checked. */
interface WorkedOut {
  readonly inspected: InspectedInitiative;
  /** What of it could not be worked out. */
  readonly failures: readonly Finding[];
}

function workedOut(open: OpenInspection, initiative: Initiative, prose?: ProseFigures): WorkedOut {
  const failures: Finding[] = [];
  const priors = open.priors.get(initiative.index);
  const read = readFigures(open, initiative, prose, failures);
  // Spelt out, as in `contextOf`: for objects that every block has, copying by spreading costs as much as a rule.
  const block = {
    initiative,
    indicators: read.indicators,
    figures: read.figures,
    comparisons: read.comparisons,
    totals: read.totals,
    suggestedAttainment: read.suggestedAttainment,
    suggestionReason: read.suggestionReason,
  };
  return { inspected: priors ? { ...block, priors } : block, failures };
}

function checked(open: OpenInspection, blocks: readonly WorkedOut[]): InitiativeInspection[] {
  const contexts = blocks.map(({ inspected }) => contextOf(open, inspected));
  const findings = runInitiativeRules(open.rules, contexts, open.settings, open.textAt);
  return blocks.map(({ inspected, failures }, index) => ({
    inspected,
    findings: suppress([...failures, ...(findings[index] ?? [])], open.settings.ignored),
  }));
}

/** Checks what only the workbook as a whole can show. */
export function inspectWorkbook(open: OpenInspection): readonly Finding[] {
  const { snapshot, form, initiatives, settings } = open;
  const context = { snapshot, form, initiatives, fiscalYear: form.fiscalYear?.year ?? null, stage: form.stage };
  return suppress(
    runWorkbookRules(switchedOn(workbookRules, settings), context, settings, open.textAt),
    settings.ignored,
  );
}

/** Puts the slices together, in order. */
export function closeInspection(
  open: OpenInspection,
  parts: readonly InitiativeInspection[],
  workbookFindings: readonly Finding[],
): Inspection {
  const findings = [...parts.flatMap((part) => part.findings), ...workbookFindings];
  return {
    snapshot: open.snapshot,
    form: open.form,
    initiatives: parts.map((part) => part.inspected),
    findings: inOrder(
      findings,
      open.snapshot.sheets.map((sheet) => sheet.name),
    ),
  };
}

function contextOf(open: OpenInspection, inspected: InspectedInitiative): InitiativeContext {
  const { form, sheets } = open;
  const context = {
    initiative: inspected.initiative,
    indicators: inspected.indicators,
    figures: inspected.figures,
    comparisons: inspected.comparisons,
    totals: inspected.totals,
    suggestedAttainment: inspected.suggestedAttainment,
    suggestionReason: inspected.suggestionReason,
    form,
    fiscalYear: form.fiscalYear?.year ?? null,
    stage: form.stage,
    sheet: sheets.get(inspected.initiative.sheet),
    textAt: (cell: CellAddress) => open.textAt(inspected.initiative.sheet, cell),
  };
  return inspected.priors ? { ...context, priors: inspected.priors } : context;
}

const NO_FIGURES: IndicatorReading = {
  indicators: [],
  figures: [],
  comparisons: [],
  totals: [],
  suggestedAttainment: null,
  suggestionReason: "no-readable-target",
};

/** The block's figures; undefined where they cannot be read, which `readFigures` finds out and reports. */
function proseOf({ form }: OpenInspection, initiative: Initiative): ProseFigures | undefined {
  try {
    return initiative.isBlank ? undefined : readProse(initiative, form.fiscalYear?.year ?? null);
  } catch {
    return undefined;
  }
}

/** The block's indicators; a failure is reported and costs this block's figures alone. */
function readFigures(
  open: OpenInspection,
  initiative: Initiative,
  prose: ProseFigures | undefined,
  failures: Finding[],
): IndicatorReading {
  const { form, settings, textAt, lessIsBetter } = open;
  if (initiative.isBlank) return NO_FIGURES;
  try {
    const context = {
      fiscalYear: form.fiscalYear?.year ?? null,
      stage: form.stage,
      lessIsBetter: (name: string): boolean | undefined => lessIsBetter.get(name),
      priors: open.priors.get(initiative.index) ?? [],
    };
    return readIndicators(initiative, context, prose);
  } catch (error) {
    const collect = collector(failures, settings, textAt);
    collect(internalError.id, internalError.severity, initiative, failure("指標の読み取り", initiative, error));
    return NO_FIGURES;
  }
}
