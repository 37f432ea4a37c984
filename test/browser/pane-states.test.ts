import type { Browser } from "playwright-core";
import { axeFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { PANE_STATES } from "./support/pane-states";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** 350 px is the width that Excel gives a pane first, 320 px the least. */
const WIDTHS = [350, 320] as const;

/** How far the pane is wider than what one sees of it. */
const overflow = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll(".view, .help, .welcome, .shell")];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });

/** The page itself never scrolls: views scroll within the pane. */
const isPageStill = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => document.documentElement.scrollHeight === document.documentElement.clientHeight);

/** What is wrong with what the pane shows, at each width; leaves a picture of each. */
async function faultsOf(workbench: WorkbenchPage, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await workbench.widenPane(width);
    await workbench.shootPane(`${name}-${width}`);
    const found = (await axeFindings(workbench.paneFrame)).map(({ words }) => words);
    if ((await overflow(workbench)) > 0) found.push("scrolls sideways");
    if (!(await isPageStill(workbench))) found.push("the page scrolls");
    faults.push(...found.map((words) => `${name}, ${width} px: ${words}`));
  }
  return faults;
}

describe.each(["light", "dark"] as const)("%s, 320 and 350 px wide", (colorScheme) => {
  test("the first screen fits and axe finds nothing", async () => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme, isFirstDay: true });
    await workbench.pane.getByRole("button", { name: "このシートを検証する" }).waitFor();
    await soon(() => faultsOf(workbench, `welcome-${colorScheme}`)).toEqual([]);
    await workbench.pane.getByRole("button", { name: "このシートを検証する" }).click();
    await workbench.findings.first().waitFor();
    await workbench.close();
  });

  test("every state fits and axe finds nothing", async () => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme });
    const faults: string[] = [];
    for (const { name, reach } of PANE_STATES) {
      await reach(workbench);
      faults.push(...(await faultsOf(workbench, `${name}-${colorScheme}`)));
    }
    expect(faults).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
