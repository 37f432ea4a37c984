/**
 * Shows the add-in of this checkout in Excel: `npm run sideload` (Windows, Mac), `npm run sideload -- web --document
 * https://…` (Excel on the web), `npm run sideload -- --check` (only says what is missing). Exit code 1: something is.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { thisMachine } from "./machine";
import { preconditions, type Target } from "./preconditions";

interface Wish {
  readonly target: Target;
  readonly document: string | undefined;
  readonly isCheckOnly: boolean;
}

function readArguments(words: string[]): Wish {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { document: { type: "string" }, check: { type: "boolean", default: false } },
  });
  const [target = "desktop", ...others] = positionals;
  if ((target !== "desktop" && target !== "web") || others.length > 0)
    throw new Error("使い方: npm run sideload -- [desktop | web --document https://…] [--check]");
  return { target, document: values.document, isCheckOnly: values.check };
}

async function main(): Promise<number> {
  const { target, document, isCheckOnly } = readArguments(process.argv.slice(2));
  const found = preconditions(await thisMachine(), target, document);
  for (const { name, missing } of found) console.log(missing === null ? `よし  ${name}` : `不足  ${name}: ${missing}`);
  if (found.some(({ missing }) => missing !== null)) {
    console.log("\n足りないものを用意してから、もう一度実行してください。");
    return 1;
  }
  return isCheckOnly ? 0 : start(target, document);
}

/** Hands over to Microsoft's tool, which starts the development server (npm run dev-server) and Excel. */
function start(target: Target, document: string | undefined): Promise<number> {
  const tool = createRequire(__filename).resolve("office-addin-debugging/cli.js");
  const options = ["start", "manifest.xml", target, "--app", "excel"];
  const child = spawn(
    process.execPath,
    [tool, ...options, ...(document === undefined ? [] : ["--document", document])],
    {
      stdio: "inherit",
    },
  );
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
