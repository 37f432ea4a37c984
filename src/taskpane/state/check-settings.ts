import type { Preferences } from "../../preferences";
import type { CheckSettings, Typed } from "../services";

/** What one checks by was made of, and what came of it: whoever checks by the same gets the same object again. */
interface Made {
  readonly preferences: Preferences;
  readonly typed: Typed;
  readonly settings: CheckSettings;
}

let last: Made | null = null;

/** By what is checked: the user's preferences, with what they typed into 取組集計. */
export function checkSettings(preferences: Preferences, typed: Typed): CheckSettings {
  if (last?.preferences === preferences && last.typed === typed) return last.settings;
  const lessIsBetter = { ...preferences.lessIsBetter, ...typed.lessIsBetter };
  const settings = { ...preferences, lessIsBetter, priors: typed.priors };
  last = { preferences, typed, settings };
  return settings;
}
