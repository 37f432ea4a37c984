import type { Browser } from "playwright-core";
import { axeFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { PANE_STATES } from "./support/pane-states";
import { WorkbenchPage } from "./support/workbench-page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** 350 px is the width that Excel gives a pane first, 320 px the least. */
const LOOKS = [
  { width: 320, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
  { width: 350, colorScheme: "light" },
  { width: 350, colorScheme: "dark" },
] as const;

/** How far the pane is wider than what one sees of it. */
const overflow = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll(".view, .help, .welcome, .shell")];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });

/** The page itself never scrolls: views scroll within the pane. */
const isPageStill = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => document.documentElement.scrollHeight === document.documentElement.clientHeight);

describe.each(LOOKS)("$width px wide, $colorScheme", ({ width, colorScheme }) => {
  test("the first screen fits and axe finds nothing", async () => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme, isFirstDay: true });
    await workbench.widenPane(width);
    await workbench.pane.getByRole("button", { name: "このシートを検証する" }).waitFor();
    await workbench.shootPane(`welcome-${width}-${colorScheme}`);
    expect(await overflow(workbench)).toBe(0);
    expect(await axeFindings(workbench.paneFrame)).toEqual([]);
    await workbench.pane.getByRole("button", { name: "このシートを検証する" }).click();
    await workbench.findings.first().waitFor();
    await workbench.close();
  });

  test("every state fits and axe finds nothing", async () => {
    const workbench = await WorkbenchPage.open(browser, { colorScheme });
    await workbench.widenPane(width);
    const faults: string[] = [];
    for (const { name, reach } of PANE_STATES) {
      await reach(workbench);
      await workbench.shootPane(`${name}-${width}-${colorScheme}`);
      const found = (await axeFindings(workbench.paneFrame)).map(({ words }) => words);
      if ((await overflow(workbench)) > 0) found.push("scrolls sideways");
      if (!(await isPageStill(workbench))) found.push("the page scrolls");
      faults.push(...found.map((words) => `${name}: ${words}`));
    }
    expect(faults).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
