import type { Browser } from "playwright-core";
import { seriousFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { workbookFile } from "./support/fixtures";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test("axe finds nothing serious on the page and in the pane", async () => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme });
    await workbench.pick(workbookFile("w55_twosheets.xlsx"));
    await workbench.command("ブック全体を検証").click();
    await workbench.findings.first().waitFor();
    await workbench.shoot(`workbench-${colorScheme}`);
    const frame = workbench.page.frame({ url: /taskpane-embedded/ });
    if (!frame) throw new Error("there is no pane");
    await soon(() => seriousFindings(workbench.page)).toEqual([]);
    await soon(() => seriousFindings(frame)).toEqual([]);
    await workbench.close();
  });

  // 350 px is Excel's first width of a task pane, 320 px its least.
  test.each([320, 350])("the pane shows its findings %i px wide without scrolling sideways", async (width) => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme });
    await workbench.page.locator(".pane-frame").evaluate((frame, pixels) => {
      frame.style.width = `${pixels}px`;
    }, width);
    await workbench.command("ブック全体を検証").click();
    await workbench.findings.first().waitFor();
    const frame = workbench.page.frame({ url: /taskpane-embedded/ });
    if (!frame) throw new Error("there is no pane");
    await soon(() => frame.evaluate(() => window.innerWidth)).toBe(width);
    await soon(() => frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await workbench.shoot(`pane-${width}-${colorScheme}`);
    await workbench.close();
  });
});

test("in a narrow window the pane lies below the sheet", async () => {
  const workbench = await WorkbenchPage.open(browser, { viewport: { width: 480, height: 800 } });
  const book = await workbench.page.locator(".book").boundingBox();
  const pane = await workbench.page.locator(".pane-frame").boundingBox();
  if (!book || !pane) throw new Error("sheet or pane is missing");
  expect(pane.y).toBeGreaterThanOrEqual(book.y + book.height - 1);
  expect(book.height).toBeGreaterThan(200);
  await soon(() => workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(480);
  await workbench.shoot("narrow");
  await workbench.close();
});
