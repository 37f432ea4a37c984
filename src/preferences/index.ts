export type { IgnoredEntry, Preferences, PreferencesProblem, ReadPreferences } from "./types";
export { defaultPreferences } from "./types";
export { fromStored, PREFERENCES_KEY, toStored } from "./stored";
