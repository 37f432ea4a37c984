/** @jest-environment jsdom */
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

describe("a style sheet that cannot be fetched", () => {
  const unreachable = (): boolean => !document.getElementById("starting-unreachable")?.hidden;

  /** The page with its script run and the pane mounted, while the page is loading or after. */
  async function mounted(readyState: DocumentReadyState): Promise<void> {
    Object.defineProperty(document, "readyState", { configurable: true, value: readyState });
    document.body.innerHTML = new DOMParser().parseFromString(page, "text/html").body.innerHTML;
    document.head.innerHTML = '<link rel="alternate" href="/taskpane.css">';
    new Function(script)();
    document.getElementById("pane")?.append("取組チェック");
    // The observer of the pane is told in a microtask.
    await Promise.resolve();
  }

  // jsdom has none; the script takes it for the mark of a browser that is new enough.
  beforeAll(() => void Object.defineProperty(HTMLScriptElement.prototype, "noModule", { value: false }));
  afterEach(() => Reflect.deleteProperty(document, "readyState"));

  test("takes the pane away while the page is loading, even where the pane was quicker", async () => {
    await mounted("interactive");
    expect(document.getElementById("starting")?.hidden).toBe(true);
    document.querySelector("link")?.dispatchEvent(new Event("error"));
    expect([document.getElementById("pane"), document.getElementById("starting")?.hidden]).toEqual([null, false]);
    expect(unreachable()).toBe(true);
  });

  test("leaves the pane alone once the page is complete", async () => {
    await mounted("complete");
    document.querySelector("link")?.dispatchEvent(new Event("error"));
    expect(document.getElementById("pane")?.textContent).toBe("取組チェック");
    expect(unreachable()).toBe(false);
  });
});
