import table from "./api-sets.json";

/** Requirement levels of Excel that the embedded workbook can stand for, as `ExcelApi` versions. */
export const API_LEVELS = ["1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20", "1.21"] as const;

export type ApiLevel = (typeof API_LEVELS)[number];

/** Class → member → the set that brought it, from Microsoft's typings (see test/tools/write-api-sets.ts). */
const sets: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(table as Record<string, Record<string, string[]>>).map(([type, members]) => [
    type,
    new Map(Object.entries(members).flatMap(([set, names]) => names.map((name) => [name, set] as const))),
  ]),
);

/** Whether an `ExcelApi` version is within a level: 1.9 is below 1.13. */
export function isWithin(version: string, level: ApiLevel): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [topMajor = 0, topMinor = 0] = level.split(".").map(Number);
  return major < topMajor || (major === topMajor && minor <= topMinor);
}

/**
 * Whether a member is documented and its requirement set within the level.
 * Members of other sets (desktop only, online only, preview) are never there.
 */
export function hasMember(type: string, member: string, level: ApiLevel): boolean {
  const set = sets.get(type)?.get(member);
  return set !== undefined && /^[0-9.]+$/.test(set) && isWithin(set, level);
}

/** The documented members of a class within the level. */
export function membersOf(type: string, level: ApiLevel): readonly string[] {
  return [...(sets.get(type)?.keys() ?? [])].filter((member) => hasMember(type, member, level));
}
