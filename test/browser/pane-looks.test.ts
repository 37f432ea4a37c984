import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { openPercentagePoint } from "./support/pane-states";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function validated(width: number, options: Parameters<typeof WorkbenchPage.open>[1] = {}) {
  const workbench = await WorkbenchPage.open(browser, options);
  await workbench.widenPane(width);
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  return workbench;
}

/** Numbers that stand on another line than the unit behind them. */
const brokenQuantities = (workbench: WorkbenchPage) =>
  workbench.paneFrame.evaluate(() => {
    const QUANTITY = /[0-9][0-9,.]*(?:％|ポイント|(?:億|万|千|百万)?(?:円|件|人|名|回|世帯|団体|日|年度?))/g;
    const root = document.querySelector(".view") ?? document.body;
    const spans = root.querySelectorAll(".finding-message, dd, .formula-line, .hint, p");
    return [...spans].flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const found of (node.textContent ?? "").matchAll(QUANTITY)) {
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (tops.size > 1) broken.push(found[0]);
        }
      }
      return broken;
    });
  });

test.each([320, 333, 350, 400, 600])("no line breaks between a number and its unit, %i px wide", async (width) => {
  const workbench = await validated(width);
  await openPercentagePoint(workbench);
  await soon(() => brokenQuantities(workbench)).toEqual([]);
  await workbench.pane.getByRole("tab", { name: "自動計算" }).click();
  await workbench.pane.getByText("達成率のグラフ").waitFor();
  await soon(() => brokenQuantities(workbench)).toEqual([]);
  await workbench.close();
});

test("what is clicked is at least 24 px high and wide", async () => {
  const workbench = await validated(320);
  await openPercentagePoint(workbench);
  const small = await workbench.paneFrame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, summary, select, input:not([type=radio], [type=checkbox])")]
      .map((element) => ({ name: element.innerText || element.ariaLabel, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
  await workbench.close();
});

// 350 px at 200 % leave 175 px.
test("at a zoom of 200 % nothing is cut off sideways", async () => {
  const workbench = await validated(175);
  await openPercentagePoint(workbench);
  const overflow = () =>
    workbench.paneFrame.evaluate(() => {
      const boxes = [document.documentElement, ...document.querySelectorAll(".view")];
      return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
    });
  await workbench.shootPane("zoom-200");
  await soon(() => overflow()).toBe(0);
  await workbench.pane.getByRole("tab", { name: "自動計算" }).click();
  await workbench.pane.getByText("達成率のグラフ").waitFor();
  await soon(() => overflow()).toBe(0);
  await workbench.close();
});

test("a Windows contrast theme keeps what is chosen, open and pressed apart", async () => {
  const workbench = await validated(350, { forcedColors: "active" });
  await workbench.pane.getByRole("button", { name: /^警告 \d+件$/ }).click();
  await openPercentagePoint(workbench);
  await workbench.shootPane("contrast-theme");
  const edges = await workbench.paneFrame.evaluate(() => {
    const css = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`there is no ${selector}`);
      return getComputedStyle(element);
    };
    return {
      tab:
        css("[role=tab][aria-selected=true]").borderBottomColor !==
        css("[role=tab][aria-selected=false]").borderBottomColor,
      chip: css(".chip[aria-pressed=true]").outlineStyle,
      open:
        css(".finding.open .finding-head").borderInlineStartColor !==
        css(".finding:not(.open) .finding-head").borderInlineStartColor,
      severities: document.querySelectorAll(".finding-head .severity svg").length,
    };
  });
  expect(edges).toMatchObject({ tab: true, chip: "solid", open: true });
  expect(edges.severities).toBe(await workbench.findings.count());
  await workbench.close();
});

test("nothing moves for people who want less motion", async () => {
  const workbench = await validated(350, { reducedMotion: "reduce" });
  const moving = await workbench.paneFrame.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration.split(", ").some((time) => time !== "0s");
      }).length,
  );
  expect(moving).toBe(0);
  await workbench.close();
});
