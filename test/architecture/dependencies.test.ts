import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("the folders of src/", () => {
  test("know only what docs/architecture.md lets them know", () => {
    const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const rules = path.join(__dirname, "dependency-rules.cjs");
    const run = () =>
      execFileSync(process.execPath, [cruiser, "src", "--config", rules, "--output-type", "err"], {
        cwd: root,
        encoding: "utf8",
      });
    expect(run()).toMatch(/no dependency violations found/);
  }, 60_000);

  test("are all on the map of docs/architecture.md", () => {
    const map = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
    const folders = readdirSync(path.join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !map.includes(`src/${name}`))).toEqual([]);
  });
});
