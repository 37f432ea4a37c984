import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT, fencedCommands, namedScripts, pages, type DocumentedCommand } from "./commands";

/** Commands that take long: the step of continuous integration that runs each of them. */
const RUN_ELSEWHERE: readonly (readonly [command: RegExp, step: string])[] = [
  [/^npm ci && npm test$/, "npm ci && npm test"],
  [/^npm ci$/, "npm ci && npm test"],
  [/^npm ci && npm start$/, "npm run -s test:packaging"],
  [/^npm run package -- /, "npm run -s test:packaging"],
  [/^npm run build/, "npm run -s build"],
];

const commands = pages().flatMap(fencedCommands);
const ci = readFileSync(path.join(ROOT, ".ci/run"), "utf8");

function stepOf({ line }: DocumentedCommand): string | undefined {
  return RUN_ELSEWHERE.find(([command]) => command.test(line))?.[1];
}

/** The checkout by links, so that what a command writes stays outside of it, with the folders that docs speak of. */
function workspace(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-docs-"));
  const names = readdirSync(ROOT).filter((name) => ![".git", "dist", "release", "coverage"].includes(name));
  for (const name of names) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  for (const name of ["提出", "今年度", "前年度"]) {
    mkdirSync(path.join(folder, name));
    copyFileSync(path.join(ROOT, "assets/sample.xlsx"), path.join(folder, name, "北区.xlsx"));
  }
  for (const name of ["bin", "結果"]) mkdirSync(path.join(folder, name));
  symlinkSync(path.join(ROOT, "src/cli/torikumi.js"), path.join(folder, "bin/torikumi"));
  return folder;
}

describe("the commands in README and docs", () => {
  const folder = workspace();
  const runnable = commands.filter((command) => command.needs === null && stepOf(command) === undefined);

  test("are found where they are", () => {
    expect(commands.map(({ line }) => line)).toEqual(
      expect.arrayContaining(["npm ci && npm start", "npm run sideload"]),
    );
    expect(runnable.length).toBeGreaterThanOrEqual(5);
  });

  test.each(runnable.map(({ file, line }) => [line, file]))(
    "%s (%s) does what it says",
    (line) => {
      const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", line], {
        ...{ cwd: folder, encoding: "utf8" },
        env: { ...process.env, PATH: `${path.join(folder, "bin")}:${process.env.PATH}` },
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
    },
    60_000,
  );

  test("that take long are run by a step of continuous integration, each of which is there", () => {
    for (const [command, step] of RUN_ELSEWHERE)
      expect([String(command), ci.includes(step)]).toEqual([String(command), true]);
  });

  test("that no test runs say what they need", () => {
    const marked = commands.filter(({ needs }) => needs !== null);
    expect([...new Set(marked.map(({ needs }) => needs))].sort()).toEqual(["Excel", "Slurm", "internet", "jq"]);
    const needed = (line: string): string => {
      if (/sideload|dev-certs/.test(line)) return "Excel";
      if (line.startsWith("jq ")) return "jq";
      return /SLURM|SBATCH|^#!/.test(line) ? "Slurm" : "internet";
    };
    for (const { line, needs } of marked) expect([line, needs]).toEqual([line, needed(line)]);
  });

  test("name scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { scripts: object };
    for (const page of pages())
      expect([page, namedScripts(page).filter((name) => !(name in scripts))]).toEqual([page, []]);
  });
});
