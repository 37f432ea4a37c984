import type { Browser, Locator } from "playwright-core";
import { launch } from "./support/browser";
import { scalesWorkbook } from "./support/scales-workbook";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
  workbench = await WorkbenchPage.open(browser);
  await workbench.drop("書式.xlsx", scalesWorkbook());
  await workbench.page.getByText("書式.xlsx", { exact: true }).waitFor();
});
afterAll(() => browser.close());
afterEach(() => expect(workbench.errors).toEqual([]));

/** The cells of a column's first five rows. */
const column = (index: number) =>
  [0, 1, 2, 3, 4].map((row) => workbench.page.locator(`tr[data-row="${row}"] td[data-column="${index}"]`));
const css = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const each = <Result>(index: number, of: (cell: Locator) => Promise<Result>) => Promise.all(column(index).map(of));
const PINK = "rgb(255, 199, 206)";
const isPink = async (cell: Locator) => (await css(cell, "background-color")) === PINK;

/** A bar's left and right end in per cent of its cell. */
async function barOf(cell: Locator): Promise<readonly [number, number]> {
  return cell.evaluate((element) => {
    const [bar, whole] = [element.querySelector(".data-bar"), element].map((each) => each?.getBoundingClientRect());
    if (!bar || !whole) throw new Error("no bar");
    return [bar.left, bar.right].map((x) => Math.round(((x - whole.left) / whole.width) * 100)) as [number, number];
  });
}

test("data bars are as long as their numbers, and begin at 0 where some are below it", async () => {
  const lengths = (await each(0, barOf)).map(([from, to]) => to - from);
  [20, 40, 60, 80, 100].forEach((expected, at) => expect(Math.abs((lengths[at] ?? 0) - expected)).toBeLessThan(4));
  const around = await each(6, barOf);
  expect(around[0]?.[1]).toBe(around[4]?.[0]);
  await soon(() => css(column(6)[0]?.locator(".data-bar") ?? workbench.page.locator("none"), "background-color")).toBe(
    "rgb(255, 0, 0)",
  );
  await workbench.shoot("scales");
});

test("a colour scale goes from colour to colour", async () => {
  await soon(() => each(1, (cell) => css(cell, "background-color"))).toEqual([
    "rgb(255, 0, 0)",
    "rgb(255, 128, 0)",
    "rgb(255, 255, 0)",
    "rgb(128, 255, 0)",
    "rgb(0, 255, 0)",
  ]);
});

test("icons stand for the thirds, and say so in words", async () => {
  expect((await each(2, (cell) => cell.innerText())).map((text) => text.trim()[0])).toEqual(["↓", "↓", "→", "↑", "↑"]);
  const icon = workbench.page.getByRole("img", { name: "アイコン（低い方から3段階の3）" }).first();
  await soon(() => icon.isVisible()).toBe(true);
});

test("the greatest, those above the average and repeated ones are marked", async () => {
  await soon(() => each(3, isPink)).toEqual([false, false, false, true, true]);
  await soon(() => each(4, isPink)).toEqual([false, false, false, true, true]);
  await soon(() => each(5, isPink)).toEqual([true, true, false, false, false]);
});

test("marks follow what is typed", async () => {
  await workbench.goTo("D1");
  await workbench.page.keyboard.type("90");
  await workbench.page.keyboard.press("Enter");
  await soon(() => each(3, isPink)).toEqual([true, false, false, false, true]);
});

test("images and text boxes are seen, and what cannot be drawn says what it is", async () => {
  const image = workbench.page.getByRole("img", { name: "区の印" });
  await soon(() => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth)).toBe(1);
  const seventh = await workbench.page.locator('tr[data-row="6"] td').first().boundingBox();
  const box = await image.boundingBox();
  expect([box?.x, box?.y].map((value) => Math.round(value ?? 0))).toEqual([
    Math.round(seventh?.x ?? -1),
    Math.round(seventh?.y ?? -1),
  ]);
  await soon(() => workbench.page.locator(".drawings .shape").innerText()).toBe("記入上の注意\n二行目");
  await soon(() => workbench.page.locator(".drawings .placeholder").allInnerTexts()).toEqual([
    expect.stringContaining("図「図 2」（EMF形式）"),
    expect.stringContaining("グラフ「内訳」"),
  ]);
});

test("a line chart follows its cells", async () => {
  const chart = workbench.page.getByRole("img", { name: /^グラフ「件数の推移」/ });
  await soon(() => chart.getAttribute("aria-label")).toContain("別4 50");
  const line = () => chart.locator("path").getAttribute("d");
  const before = await line();
  await workbench.goTo("A5");
  await workbench.page.keyboard.type("5");
  await workbench.page.keyboard.press("Enter");
  await soon(() => chart.getAttribute("aria-label")).toContain("別4 5");
  await soon(() => line()).not.toBe(before);
  await chart.scrollIntoViewIfNeeded();
  await workbench.shoot("drawings");
});
