import { readFileSync } from "node:fs";
import path from "node:path";
import { Linter } from "eslint";

const TASKPANE = path.resolve(__dirname, "../../src/taskpane");
const script = readFileSync(path.join(TASKPANE, "starting.js"), "utf8");
const page = readFileSync(path.join(TASKPANE, "taskpane.html"), "utf8");
const support = readFileSync(path.join(TASKPANE, "support.html"), "utf8");

function faultsInEs5(code: string): string[] {
  return new Linter()
    .verify(code, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })
    .map(({ message }) => message);
}

describe("what the pane shows before it is there", () => {
  test("runs in a browser that knows ECMAScript 5 alone", () => {
    expect(faultsInEs5(script)).toEqual([]);
    expect(faultsInEs5("const name = () => 1;")).not.toEqual([]);
  });

  test("has an element for every name that the script looks for", () => {
    const ids = [...script.matchAll(/"(starting[\w-]*|pane)"/g)].map(([, id]) => id ?? "");
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  test("needs no script for the page of help", () => {
    expect(support).not.toMatch(/<script|<link|style=/);
    expect(support).toContain("default-src 'none'");
  });
});
