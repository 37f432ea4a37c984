import type { Preferences } from "../../preferences";
import type { YearReading } from "../../prior-year";
import type { CheckSettings, Typed } from "../services";

/** What one checks by was made of, and what came of it: whoever checks by the same gets the same object again. */
interface Made {
  readonly preferences: Preferences;
  readonly typed: Typed;
  readonly years: readonly YearReading[];
  readonly settings: CheckSettings;
}

let last: Made | null = null;

/** By what is checked: the user's preferences, with what they typed into 取組集計 and what earlier years' workbooks say. */
export function checkSettings(preferences: Preferences, typed: Typed, years: readonly YearReading[]): CheckSettings {
  if (last?.preferences === preferences && last.typed === typed && last.years === years) return last.settings;
  const lessIsBetter = { ...preferences.lessIsBetter, ...typed.lessIsBetter };
  const settings = { ...preferences, lessIsBetter, priors: typed.priors, years };
  last = { preferences, typed, years, settings };
  return settings;
}
