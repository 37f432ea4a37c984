import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { PANE_STATES } from "./support/pane-states";
import { WorkbenchPage } from "./support/workbench-page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What reaches beyond the sides of the pane and cannot be scrolled to. What ends in an ellipsis says so. */
const cutOff = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const isSpared = (element: Element): boolean =>
      element.matches(".visually-hidden, svg") ||
      getComputedStyle(element).textOverflow === "ellipsis" ||
      (element.parentElement !== null && isSpared(element.parentElement));
    /** The nearest edge of what clips the element. */
    const roomOf = (element: Element) => {
      let right = edge;
      for (let box = element.parentElement; box !== null; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") right = Math.min(right, box.getBoundingClientRect().right);
      return right;
    };
    const found: string[] = [];
    const check = (element: Element, box: DOMRect, name: string) => {
      if (box.width > 0 && box.right > roomOf(element) + 1) found.push(`${name.trim()}: ${Math.round(box.right)} px`);
    };
    for (const control of document.querySelectorAll("button, select, input, summary, .icon-chevron"))
      if (control.closest(".visually-hidden") === null)
        check(control, control.getBoundingClientRect(), control.textContent || control.tagName);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? "").trim() === "" || isSpared(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      check(element, range.getBoundingClientRect(), node.textContent ?? "");
    }
    return found;
  });

/** Letters of the drawings, in pixels on the screen. */
const lettersOfCharts = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>(".chart")].map((chart) => {
      const size = Number(chart.getAttribute("font-size"));
      return (chart.getBoundingClientRect().width / chart.viewBox.baseVal.width) * size;
    }),
  );

// 350 px at 200 % leave 175 px.
test.each([175, 320, 600])(
  "nothing is cut off at the side in any state, %i px wide",
  async (width) => {
    const workbench = await WorkbenchPage.open(browser);
    await workbench.widenPane(width);
    const faults: string[] = [];
    for (const { name, reach } of PANE_STATES) {
      await reach(workbench);
      faults.push(...(await cutOff(workbench)).map((words) => `${name}: ${words}`));
      if (width === 175) await workbench.shootPane(`reflow-${name}`);
    }
    expect(faults).toEqual([]);
    await workbench.close();
  },
  240_000,
);

test.each([320, 350, 480, 600])("letters in drawings are as large as small print, %i px wide", async (width) => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.widenPane(width);
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  await workbench.pane.getByRole("tab", { name: "自動計算" }).click();
  await workbench.pane.locator(".chart").first().waitFor();
  await workbench.shootPane(`drawing-${width}`);
  for (const size of await lettersOfCharts(workbench)) {
    expect(size).toBeGreaterThan(10.5);
    expect(size).toBeLessThan(13);
  }
  await workbench.close();
});
