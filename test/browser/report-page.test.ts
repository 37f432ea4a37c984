import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { seriousFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { workbookFile } from "./support/fixtures";
import { soon } from "../support/soon";

const COMMAND = path.resolve(__dirname, "../../src/cli/torikumi.js");
const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-page-"));
const HOSTILE = "<img src=x onerror=alert(1)>.xlsx";
let browser: Browser;

/** What the page asked of the network and complained of. */
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  cpSync(workbookFile("w02_wide_h30.xlsx"), path.join(folder, "北区.xlsx"));
  cpSync(workbookFile("w04_wide_dup.xlsx"), path.join(folder, "西区.xlsx"));
  cpSync(workbookFile("w56_twosheets_dup.xlsx"), path.join(folder, HOSTILE));
  writeFileSync(path.join(folder, "東区.xlsx"), "番号,取組項目");
  const args = [COMMAND, "check", ".", "--format", "html", "--output", "結果.html"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(hash = "", colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const page = await browser.newPage({ colorScheme });
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path.join(folder, "結果.html")).href + hash);
  return page;
}

const opened = (page: Page) => page.locator("details.workbook[open]");

test("a workbook's findings appear with their cells when it is opened from the table", async () => {
  const page = await open();
  await page.getByRole("link", { name: "西区.xlsx" }).click();
  const findings = opened(page).locator(".finding");
  await findings.first().waitFor();
  await soon(() => opened(page).locator("h3").allTextContents()).toEqual(["西区.xlsx"]);
  await soon(() => findings.locator(".place").first().textContent()).toMatch(/様式３.*![A-Z]+[0-9]+$/);
  await soon(() =>
    opened(page)
      .getByRole("img", { name: /達成率の棒グラフ/ })
      .count(),
  ).toBe(1);
  await page.close();
});

test("filters by severity, rule and words narrow the findings and say how many are left", async () => {
  const page = await open("#w1");
  await opened(page).locator(".finding").first().waitFor();
  await page.getByRole("checkbox", { name: "警告" }).uncheck();
  await page.getByRole("checkbox", { name: "情報" }).uncheck();
  await page.locator("#matches", { hasText: "件が当てはまります" }).waitFor();
  await page.locator("#open-all").click();
  await opened(page).locator(".finding.error").first().waitFor();
  await soon(() => page.locator(".finding.warning, .finding.info").count()).toBe(0);
  await page.getByRole("searchbox").fill("ｘｌｓｘ 西区");
  await page.locator("#matches", { hasText: /^1ブックの/ }).waitFor();
  await page.getByRole("button", { name: "絞り込みを解除" }).click();
  await page.locator("#matches:empty").waitFor({ state: "attached" });
  await page.locator("table").nth(1).getByRole("button", { name: "②を選んだ欄に課題と改善策がない" }).click();
  await page.locator("#matches", { hasText: "件が当てはまります" }).waitFor();
  await soon(() => page.locator("select[name=rule]").inputValue()).toBe("remedy-required");
  await page.close();
});

test("a table is sorted by any of its columns, and says by which", async () => {
  const page = await open();
  const table = page.locator("table").first();
  await table.getByRole("button", { name: "エラー" }).click();
  const errors = (await table.locator("tbody td:nth-of-type(3)").allTextContents()).map(Number);
  expect(errors).toEqual([...errors].sort((a, b) => b - a));
  await soon(() => table.locator("th[aria-sort=descending]").allTextContents()).toEqual(["エラー"]);
  await page.close();
});

test("everything can be reached and opened with the keyboard", async () => {
  const page = await open();
  await page.locator("details.workbook summary").first().focus();
  await page.keyboard.press("Enter");
  await opened(page).locator(".finding").first().waitFor();
  await page.keyboard.press("Tab");
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toMatch(/FIGURE|SUMMARY/);
  await page.close();
});

test.each(["light", "dark"] as const)(
  "axe finds nothing serious in the %s page with everything open",
  async (scheme) => {
    const page = await open("", scheme);
    await page.locator("#open-all").click();
    await opened(page).locator(".finding").last().waitFor();
    await soon(() => seriousFindings(page)).toEqual([]);
    await page.close();
  },
);

test("unreadable files are named, hostile names are words, and the print holds what is open", async () => {
  const page = await open();
  await soon(() => page.locator(".unread li").allTextContents()).toEqual([expect.stringContaining("東区.xlsx")]);
  await soon(() => page.locator("h3", { hasText: "<img" }).count()).toBe(1);
  await soon(() => page.locator("main img").count()).toBe(0);
  await page.locator("#open-all").click();
  await page.emulateMedia({ media: "print" });
  await soon(() => page.locator("form").isVisible()).toBe(false);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  await page.close();
});

test("with 2,400 workbooks the page opens, filters and opens all of them without building what is not seen", async () => {
  const file = path.join(folder, "結果.html");
  const [source = "", rest = ""] = readFileSync(file, "utf8").split(/(?=<main>)/);
  const many = path.join(folder, "多数.html");
  const times = (text: string, pattern: RegExp): string => text.replace(pattern, (match) => match.repeat(800));
  const data = times(source, /(?:<script type="application\/json">.*<\/script>\n)+/);
  const numbered = (text: string): string => {
    let index = 0;
    return text.replace(/id="w[0-9]+"/g, () => `id="w${index++}"`);
  };
  writeFileSync(many, data + numbered(times(rest, /(?:<details class="workbook"[^]*?<\/details>\s*)+/)));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(many).href);
  await soon(() => page.locator("details.workbook").count()).toBe(2400);
  await page.locator("#open-all").click();
  await opened(page).locator(".finding").first().waitFor();
  await soon(() => page.locator(".finding").count()).toBeLessThan(400);
  await page.getByRole("searchbox").fill("西区");
  await page.locator("#matches", { hasText: /^800ブックの/ }).waitFor();
  await page.close();
});

test("no page has asked the network for anything, nor complained", () => {
  expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(complaints).toEqual([]);
});
