import type { Browser, Locator } from "playwright-core";
import { launch } from "./support/browser";
import { looksWorkbook } from "./support/looks-workbook";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
  workbench = await WorkbenchPage.open(browser);
  await workbench.drop("見本.xlsx", looksWorkbook());
  await workbench.page.getByText("見本.xlsx", { exact: true }).waitFor();
});
afterAll(() => browser.close());

const cell = (words: string | RegExp): Locator => workbench.page.locator("td", { hasText: words }).first();
const css = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const box = async (locator: Locator) => {
  const found = await locator.boundingBox();
  if (!found) throw new Error("not drawn");
  return found;
};

test("fonts, fills and borders are those of the file", async () => {
  const title = cell("見出しは固定");
  await soon(() => css(title, "font-weight")).toBe("700");
  await soon(() => css(title, "color")).toBe("rgb(31, 78, 121)");
  await soon(() => css(title, "font-family")).toMatch(/^"ＭＳ 明朝"/);
  await soon(() => css(cell("取消").locator(".box"), "text-decoration-line")).toBe("underline line-through");
  await soon(() => css(cell("塗り"), "background-color")).toBe("rgb(255, 242, 204)");
  await soon(() => css(cell("罫線"), "border-right-width")).toBe("2px");
  await soon(() => css(cell("罫線"), "border-top-style")).toBe("double");
  await workbench.shoot("drawing");
});

test("a part of a text keeps its own font", async () => {
  const part = workbench.page.getByText("赤い太字", { exact: true });
  await soon(() => css(part, "color")).toBe("rgb(255, 0, 0)");
  await soon(() => css(part, "font-weight")).toBe("700");
  await soon(() => css(workbench.page.getByText("一部だけ", { exact: true }), "font-weight")).toBe("400");
});

test("numbers are shown as Excel shows them, too long ones as a row of #", async () => {
  await soon(() => cell("11.82%").count()).toBe(1);
  await soon(() => cell("令和元年5月1日").or(cell("令和1年5月1日")).count()).toBe(1);
});

test("a text goes on over empty neighbours, and 縦書き runs down", async () => {
  const title = cell("見出しは固定");
  expect((await box(title.locator(".box"))).width).toBeGreaterThan((await box(title)).width + 100);
  await soon(() => css(cell("縦書き").locator(".box"), "writing-mode")).toBe("vertical-rl");
  await soon(() => css(cell("均等割付").locator(".box"), "text-align-last")).toBe("justify");
});

test("hidden rows and columns are not drawn, merged areas are one cell of their full size", async () => {
  await soon(() => workbench.page.getByText("隠れた行").count()).toBe(0);
  await soon(() => workbench.page.locator('th[role="columnheader"]').allInnerTexts()).not.toContain("E");
  await workbench.goTo("B9");
  const merged = await box(workbench.selectedCell);
  expect(merged.height).toBe(3 * 18);
  await soon(() => workbench.selectedCell.getAttribute("colspan")).toBe("3");
});

test("frozen rows and columns stay in view", async () => {
  const title = cell("見出しは固定");
  const before = await box(title);
  await workbench.goTo("Z60");
  await soon(() => box(title)).toEqual(before);
  const letter = workbench.page.locator('th[role="columnheader"]', { hasText: /^A$/ });
  expect((await box(letter)).x).toBe(before.x);
  await workbench.goTo("A1");
});

test("a conditional format of a marker formula shows its look", async () => {
  await soon(() => css(cell(/^指摘$/), "background-color")).toBe("rgb(255, 199, 206)");
  await soon(() => css(cell(/^指摘$/), "color")).toBe("rgb(156, 0, 6)");
});

test("the input message shows while its cell is selected, the note under the pointer and on its cell", async () => {
  await workbench.goTo("A7");
  const prompt = workbench.page.locator(".bubble.is-prompt");
  await soon(() => prompt.innerText()).toMatch(/判定\s*①か②を選びます/);
  await workbench.shoot("input-message");
  const arrow = await box(workbench.page.getByRole("combobox", { name: "選択肢" }));
  const selected = await box(workbench.selectedCell);
  expect(Math.abs(arrow.x - selected.x - selected.width)).toBeLessThan(2);
  const note = workbench.page.locator(".bubble.is-note");
  await soon(() => note.isVisible()).toBe(false);
  await cell(/^メモ$/).hover();
  await soon(() => note.innerText()).toMatch(/前年度の値を確認すること/);
  await workbench.goTo("C7");
  await soon(() => prompt.isVisible()).toBe(false);
  await workbench.page.locator(".name-box").hover();
  await soon(() => note.isVisible()).toBe(true);
});

test("a link within the workbook leads to its place", async () => {
  await cell(/^移動$/).click();
  await soon(() => workbench.activeTab.innerText()).toBe("保護");
  await soon(() => workbench.selectedAddress()).toBe("B3");
});

test("a locked cell of a protected sheet says why it takes nothing", async () => {
  await workbench.page.getByRole("button", { name: "保護", exact: true }).click();
  await workbench.page.keyboard.type("変");
  await workbench.page.getByRole("alert").getByText("保護されている").waitFor();
  await soon(() => cell("保護された欄").count()).toBe(1);
  expect(workbench.errors).toEqual([]);
});
