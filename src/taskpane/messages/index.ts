import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Catalogue, MessageKey } from "./catalogue";
import { ja } from "./ja";

export type { Catalogue, MessageKey };

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<Key extends MessageKey> = Readonly<Record<Placeholders<(typeof ja)[Key]>, string | number>>;

/** Says a message; the values of its placeholders are asked for by type. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [Placeholders<(typeof ja)[Key]>] extends [never] ? [] : [Values<Key>]
) => string;

export type Language = "ja" | "en";

/** The pane's language for Office's display language ("ja-JP", "en-US" …); Japanese where none is known. */
export function languageOf(displayLanguage: string | undefined): Language {
  if (displayLanguage === undefined || displayLanguage === "") return "ja";
  return displayLanguage.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/** Loads a language's catalogue; only Japanese is part of the first script. */
export async function loadTranslate(language: Language): Promise<Translate> {
  return translateWith(language === "ja" ? ja : (await import("./en")).en);
}

export function translateWith(catalogue: Catalogue): Translate {
  return (key, ...[values]) => {
    const named: Readonly<Record<string, string | number>> = values ?? {};
    return catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ""));
  };
}

export const inJapanese: Translate = translateWith(ja);

const TranslateContext = createContext<Translate>(inJapanese);

export const MessagesProvider = TranslateContext.Provider;

export function useMessages(): Translate {
  return useContext(TranslateContext);
}
