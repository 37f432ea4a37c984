export type { IgnoredEntry, Preferences, PreferencesProblem, ReadPreferences } from "./types";
export { defaultPreferences } from "./types";
