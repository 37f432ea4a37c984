export type { IgnoredEntry, Preferences, PreferencesProblem, ReadPreferences } from "./types";
export { defaultPreferences, PREFERENCES_KEY } from "./types";
export { fromStored, toStored } from "./stored";
