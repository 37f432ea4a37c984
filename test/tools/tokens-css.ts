import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

const STYLES = path.resolve(__dirname, "../../src/taskpane/styles");
export const TOKENS_FILE = path.join(STYLES, "tokens.css");

/** The Fluent 2 tokens that the pane's style sheets use, by their names in `@fluentui/tokens`. */
function usedTokens(): string[] {
  const sheets = readdirSync(STYLES).filter((file) => file.endsWith(".css") && file !== "tokens.css");
  const css = sheets.map((file) => readFileSync(path.join(STYLES, file), "utf8")).join("\n");
  const names = [...css.matchAll(/var\(--((?:color|fontSize|borderRadius|duration|curve)\w+)\)/g)];
  return [...new Set(names.map(([, name]) => name ?? ""))].sort();
}

function declarations(theme: Readonly<Record<string, string>>, names: readonly string[]): string {
  return names
    .map((name) => {
      const value = theme[name];
      if (value === undefined) throw new Error(`@fluentui/tokens has no token ${name}`);
      return `  --${name}: ${value};\n`;
    })
    .join("");
}

/** The style sheet with the values of the used tokens, light and dark. */
export function tokensCss(): string {
  const light = webLightTheme as unknown as Record<string, string>;
  const dark = webDarkTheme as unknown as Record<string, string>;
  const names = usedTokens();
  const themed = names.filter((name) => light[name] !== dark[name]);
  return [
    "/* Values of @fluentui/tokens (Fluent 2), written by test/tools/write-look.ts: do not edit. */",
    `.pane {\n${declarations(light, names)}}`,
    `.pane[data-theme="dark"] {\n${declarations(dark, themed)}}`,
    "",
  ].join("\n\n");
}
