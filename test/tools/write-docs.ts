import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES, pages } from "./documented-rules";

/** Writes docs/rules from the rules and their examples; pages of rules that are gone are removed. */
async function writeDocs(): Promise<void> {
  const written = await pages();
  mkdirSync(PAGES, { recursive: true });
  for (const file of readdirSync(PAGES)) if (!written.has(file)) rmSync(join(PAGES, file));
  for (const [file, text] of written) writeFileSync(join(PAGES, file), text);
  process.stdout.write(`docs/rules: ${written.size} pages\n`);
}

void writeDocs();
