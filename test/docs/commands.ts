import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

/** A line that a reader is told to type. */
export interface DocumentedCommand {
  readonly file: string;
  readonly line: string;
  /** What it needs that a test has not: "Excel", "internet"; null where it can be run anywhere. */
  readonly needs: string | null;
}

/** The pages that people read; the rules' pages hold no commands. */
export function pages(): readonly string[] {
  const docs = readdirSync(path.join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...docs.map((name) => `docs/${name}`)];
}

const MARK = /^<!-- needs: (\w+) -->$/;

/** A command that goes on in the next line. */
const CONTINUES = /[|,]$/;

/** The lines of all shell fences; a mark before a fence says what it needs. */
export function fencedCommands(file: string): readonly DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  let needs: string | null = null;
  let isShell = false;
  for (const line of readFileSync(path.join(ROOT, file), "utf8")
    .split("\n")
    .map((text) => text.trim())) {
    const fence = /^`{3}(\w*)$/.exec(line);
    if (fence !== null) {
      if (isShell) needs = null;
      isShell = !isShell && ["sh", "bash", "powershell"].includes(fence[1] ?? "");
    } else if (isShell) {
      const command = line.replace(/(^|\s+)# .*$/, "");
      const last = commands.at(-1);
      if (last && CONTINUES.test(last.line))
        commands[commands.length - 1] = { ...last, line: `${last.line}\n${command}` };
      else if (command !== "") commands.push({ file, line: command, needs });
    } else if (line !== "") {
      needs = MARK.exec(line)?.[1] ?? null;
    }
  }
  return commands;
}

/** Scripts of package.json that the prose names: `npm run bench`. */
export function namedScripts(file: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  return [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
}
