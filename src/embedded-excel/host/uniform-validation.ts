import { intersection, NO_VALIDATION, subtract, type Area, type Sheet, type ValidationRule } from "../model";

/** The validations of some areas with the parts that each covers; what has none has `NO_VALIDATION`. */
export function validationsOf(
  sheet: Sheet,
  areas: readonly Area[],
): readonly { readonly rule: ValidationRule; readonly areas: readonly Area[] }[] {
  const [only] = areas;
  if (only && areas.length === 1 && only.rowCount * only.columnCount === 1) {
    return [{ rule: sheet.validationAt(only.row, only.column) ?? NO_VALIDATION, areas }];
  }
  const found = sheet.dataValidations
    .map((rule) => ({ rule, areas: shared(rule.areas, areas) }))
    .filter((entry) => entry.areas.length > 0);
  const bare = subtract(
    areas,
    found.flatMap((entry) => entry.areas),
  );
  return bare.length > 0 ? [...found, { rule: NO_VALIDATION, areas: bare }] : found;
}

function shared(a: readonly Area[], b: readonly Area[]): readonly Area[] {
  return a.flatMap((one) => b.flatMap((other) => intersection(one, other) ?? []));
}

/** The value that all have (compared as JSON), or null. */
export function commonJson(values: readonly unknown[]): unknown {
  const [first, ...rest] = values;
  const text = JSON.stringify(first);
  return rest.every((value) => JSON.stringify(value) === text) ? (first ?? null) : null;
}
