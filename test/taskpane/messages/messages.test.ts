import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { inJapanese, languageOf, loadTranslate, translateWith } from "../../../src/taskpane/messages";
import { en } from "../../../src/taskpane/messages/en";
import { ja } from "../../../src/taskpane/messages/ja";

const SOURCE = path.resolve(__dirname, "../../../src/taskpane");

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "messages" ? [] : sourceFiles(at);
    return /\.tsx?$/.test(entry.name) ? [at] : [];
  });
}

const source = sourceFiles(SOURCE)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Keys as they are written out, and patterns for those that are put together (`missing.${piece}`). */
const written = new Set([...source.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key));
const patterns = [...source.matchAll(/say\(`([^`]+)`/g)].map(
  ([, template = ""]) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]+\}/g, "[\\w-]+")}$`),
);

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

describe("the catalogue", () => {
  test("has no key that the pane does not use", () => {
    const unused = Object.keys(ja).filter((key) => !written.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  test("has every key that the pane asks for", () => {
    const asked = [...source.matchAll(/say\(\s*"([^"]+)"/g)].map(([, key]) => key ?? "");
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((key) => !(key in ja))).toEqual([]);
    const unmatched = patterns.filter((pattern) => !Object.keys(ja).some((key) => pattern.test(key)));
    expect(unmatched).toEqual([]);
  });

  test("has the same keys and placeholders in English", () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja));
    for (const [key, text] of Object.entries(ja))
      expect([key, placeholders(en[key as keyof typeof ja])]).toEqual([key, placeholders(text)]);
  });

  test("leaves no Japanese outside of itself", () => {
    const strings = [...source.matchAll(/"([^"\n]*)"|`([^`]*)`|>([^<>{}\n]+)</g)].map(
      ([, a, b, c]) => a ?? b ?? c ?? "",
    );
    const sentences = strings.filter((text) => /[ぁ-んァ-ヶ]{2,}/.test(text));
    expect(sentences).toEqual([]);
  });
});

describe("saying a message", () => {
  test("fills in its placeholders", () => {
    expect(inJapanese("filter.shown", { total: 5, count: 2 })).toBe("5件中 2件を表示");
    expect(translateWith(en)("filter.shown", { total: 5, count: 2 })).toBe("2 of 5");
  });

  test("is in the language of Office, Japanese where it is unknown", async () => {
    expect([undefined, "", "ja-JP", "JA"].map(languageOf)).toEqual(["ja", "ja", "ja", "ja"]);
    expect(["en-US", "de-DE"].map(languageOf)).toEqual(["en", "en"]);
    expect((await loadTranslate("en"))("validate.sheet")).toBe("Check sheet");
  });
});
