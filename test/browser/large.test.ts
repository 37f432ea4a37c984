import type { Browser } from "playwright-core";
import { largeForm } from "../support/large-form";
import { launch } from "./support/browser";
import { attachStopwatch, lapOf, resetStopwatch } from "./support/stopwatch";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const BLOCKS = 1_000;

/**
 * Turns that a timer of the page has while it works: without pauses it would have one or two. How long the longest task
 * is, the clock tells: `npm run bench -- pane`.
 */
const MANY_TURNS = 15;

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

afterEach(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

/** Opens 1,000 blocks on so many sheets. Gives the page's turns meanwhile. */
async function openLarge(sheets: number): Promise<number> {
  workbench = await WorkbenchPage.open(browser, {}, attachStopwatch);
  await resetStopwatch(workbench.page);
  await workbench.drop("large.xlsx", largeForm(BLOCKS, sheets));
  await workbench.page.locator(".sheet-tab", { hasText: "様式３-1" }).first().waitFor();
  await workbench.pane.getByRole("button").first().waitFor();
  return (await resetStopwatch(workbench.page)).turns;
}

describe.each([1, 20])("1,000 blocks on %i sheets", (sheets) => {
  test("are opened and checked without the page standing still, the first findings long before the last", async () => {
    const turnsOfOpening = await openLarge(sheets);
    expect(turnsOfOpening).toBeGreaterThan(MANY_TURNS);
    await workbench.command("ブック全体を検証").click();
    const { shareAtFirst, turnsOfCheck } = await lapOf(workbench.page);
    expect(turnsOfCheck).toBeGreaterThan(MANY_TURNS);
    expect(shareAtFirst).toBeLessThan(0.5);
    await soon(() => workbench.pane.getByRole("status").innerText()).toContain(`取組項目 ${BLOCKS}件`);
  });

  test("can be stopped as soon as something is found, and what was found stays", async () => {
    await openLarge(sheets);
    await workbench.command("ブック全体を検証").click();
    await workbench.findings.first().waitFor();
    await workbench.pane.getByRole("button", { name: "中止する" }).click();
    await workbench.pane.getByText(/先頭の \d+件だけの結果です|途中で中止しました/).waitFor();
    await soon(() => workbench.findings.count()).toBeGreaterThan(0);
  });
});

test("the list of findings grows while it is scrolled", async () => {
  await openLarge(20);
  await workbench.command("ブック全体を検証").click();
  await lapOf(workbench.page);
  const before = await workbench.findings.count();
  await soon(async () => {
    await workbench.findings.last().scrollIntoViewIfNeeded();
    return workbench.findings.count();
  }).toBeGreaterThan(before);
});
