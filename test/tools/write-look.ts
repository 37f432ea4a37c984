/**
 * Writes what the pane's look takes from Fluent 2: the values of its tokens and the outlines of its icons.
 * Run it with `npx tsx test/tools/write-look.ts` after a style sheet uses another token or a view another icon.
 */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { ICONS_FILE, iconPaths } from "./icon-paths";
import { TOKENS_FILE, tokensCss } from "./tokens-css";

async function main(): Promise<void> {
  writeFileSync(ICONS_FILE, await format(iconPaths(), { parser: "typescript", printWidth: 120 }));
  writeFileSync(TOKENS_FILE, await format(tokensCss(), { parser: "css", printWidth: 120 }));
}

void main();
