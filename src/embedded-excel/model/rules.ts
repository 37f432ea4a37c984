import { coverSame, holds, intersection, joined, meet, subtract } from "./areas";
import type { Area, ConditionalFormat, DataValidation } from "./types";

/** What of a data validation is the same for all its cells. */
export type ValidationRule = Omit<DataValidation, "id" | "areas" | "imeMode">;

/** A conditional format that is to be added. */
export type NewConditionalFormat = Omit<ConditionalFormat, "id" | "priority">;

/** An input message and rule that say nothing: what a cell without data validation has. */
export const NO_VALIDATION: ValidationRule = {
  type: "none",
  operator: "between",
  formula1: null,
  formula2: null,
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "stop", title: "", message: "" },
};

/** The validation of a cell, or null. */
export function validationAt(list: readonly DataValidation[], row: number, column: number): DataValidation | null {
  // Plain loops here and below: a message with thousands of flags comes through them for each of its cells.
  for (const entry of list) {
    for (const area of entry.areas) if (holds(area, row, column)) return entry;
  }
  return null;
}

/** What rules say as text. Each is asked for with every cell that gets another, so they are worked out once. */
const keys = new WeakMap<ValidationRule, string>();

function ruleKey(rule: ValidationRule): string {
  const known = keys.get(rule) ?? keyOf(rule);
  keys.set(rule, known);
  return known;
}

function keyOf(rule: ValidationRule): string {
  const { type, operator, formula1, formula2, allowBlank, inCellDropDown, prompt, errorAlert } = rule;
  const alert = [errorAlert.show, errorAlert.style, errorAlert.title, errorAlert.message];
  return JSON.stringify([
    ...[type, operator, formula1, formula2, allowBlank, inCellDropDown],
    ...[prompt.show, prompt.title, prompt.message],
    ...alert,
  ]);
}

/**
 * The list after the cells of `areas` got `rule` (null: none). The cells leave the validations that they had; they join
 * an equal one where there is one, so that taking a rule away and putting it back gives the same list. Their IME mode stays.
 */
export function withValidation(
  list: readonly DataValidation[],
  areas: readonly Area[],
  rule: ValidationRule | null,
  newId: () => number,
): readonly DataValidation[] {
  if (!rule) return withoutValidation(list, areas);
  const key = ruleKey(rule);
  let result = withoutValidation(list, areas);
  for (const [imeMode, part] of byImeMode(list, areas)) {
    const twin = list.find((entry) => entry.imeMode === imeMode && ruleKey(entry) === key);
    if (!twin) result = [...result, { ...rule, imeMode, id: newId(), areas: joined(part) }];
    else result = joinedTwin(result, list, twin, part);
  }
  return result;
}

/** The list after the cells of `areas` have left their validations. Entries that they do not meet stay the same objects. */
function withoutValidation(list: readonly DataValidation[], areas: readonly Area[]): readonly DataValidation[] {
  const left: DataValidation[] = [];
  for (const entry of list) {
    if (!meet(entry.areas, areas)) {
      left.push(entry);
      continue;
    }
    const kept = joined(subtract(entry.areas, areas));
    if (kept.length > 0) left.push({ ...entry, areas: kept });
  }
  return left;
}

/** `result` with `part` added to what is left of `twin`, at twin's place in the list. */
function joinedTwin(
  result: readonly DataValidation[],
  list: readonly DataValidation[],
  twin: DataValidation,
  part: readonly Area[],
): readonly DataValidation[] {
  const left = result.find(({ id }) => id === twin.id);
  const areas = joined([...(left?.areas ?? []), ...part]);
  const entry = coverSame(areas, twin.areas) ? twin : { ...twin, areas };
  if (left) return result.map((other) => (other.id === twin.id ? entry : other));
  const order = new Map(list.map(({ id }, index) => [id, index]));
  const place = result.findIndex(({ id }) => (order.get(id) ?? Infinity) > (order.get(twin.id) ?? 0));
  return place < 0 ? [...result, entry] : [...result.slice(0, place), entry, ...result.slice(place)];
}

/** `areas` in pieces of one IME mode each. */
function byImeMode(
  list: readonly DataValidation[],
  areas: readonly Area[],
): ReadonlyMap<string | null, readonly Area[]> {
  const pieces = new Map<string | null, readonly Area[]>();
  let rest = areas;
  for (const { imeMode, areas: own } of list) {
    if (imeMode === null) continue;
    const shared = rest.flatMap((area) => own.map((other) => intersection(area, other)).filter((one) => one !== null));
    if (shared.length === 0) continue;
    pieces.set(imeMode, [...(pieces.get(imeMode) ?? []), ...shared]);
    rest = subtract(rest, shared);
  }
  if (rest.length > 0) pieces.set(null, rest);
  return pieces;
}

/** The rules in their order of priority, numbered from 1. */
export function renumbered(list: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  return list.map((format, index) => (format.priority === index + 1 ? format : { ...format, priority: index + 1 }));
}

/** Whether two lists say the same of the same cells. */
export function sameValidations(a: readonly DataValidation[], b: readonly DataValidation[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return other !== undefined && (entry === other || (entry.id === other.id && coverSame(entry.areas, other.areas)));
    })
  );
}
