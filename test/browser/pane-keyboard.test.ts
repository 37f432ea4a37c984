import type { Browser, Locator } from "playwright-core";
import { launch } from "./support/browser";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
  workbench = await WorkbenchPage.open(browser);
  await workbench.widenPane(350);
});
afterAll(() => browser.close());

const press = (key: string) => workbench.page.keyboard.press(key);

/** Presses Tab (or Shift+Tab) until something of that name has the focus, as people do. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await workbench.focused())) return;
    await press(key);
  }
  throw new Error(`${key} does not lead to ${name}; the focus is on ${await workbench.focused()}`);
}

const hasFocus = (element: Locator) => element.evaluate((found) => found.contains(document.activeElement));
const says = (words: string | RegExp) =>
  workbench.pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });

test("validate, go to the next finding, fix, ignore and clear by the keyboard alone", async () => {
  await workbench.pane.getByRole("tab", { name: "検証" }).focus();
  await tabTo(/^シートを検証$/);
  await press("Enter");
  await says(/検証が終わりました/);
  const count = await workbench.findings.count();

  // 次の指摘, until it is the one of percent and ポイント.
  for (let steps = 0; steps < count; steps++) {
    await press("Alt+F7");
    await says(new RegExp(`${count}件中 ${steps + 1}件目`));
    await soon(() => hasFocus(workbench.findings.nth(steps))).toBe(true);
    if (/0\.12％/.test(await workbench.focused())) break;
  }
  await soon(() => workbench.focused()).toContain("0.12ポイント");

  await tabTo(/^この形に直す$/);
  await press("Enter");
  await says("1か所を書き換えました");
  await workbench.findings.nth(count - 1).waitFor({ state: "detached" });
  await soon(() => workbench.focused()).toBe("次の指摘");

  await press("Enter");
  await says(new RegExp(`^${count - 1}件中`));
  await tabTo(/^(警告|情報|エラー)/);
  await tabTo(/^この指摘を無視する$/);
  await press("Enter");
  await tabTo(/^無視する$/);
  await press("Enter");
  await workbench.findings.nth(count - 2).waitFor({ state: "detached" });
  await workbench.pane.getByText("無視した指摘 1件").waitFor();

  await tabTo(/^シートに印を付ける$/, "Shift+Tab");
  await press("Enter");
  await says(/個のセルに印を付けました/);
  await tabTo(/^指摘をすべて消す$/);
  await press("Enter");
  await says("シートに付けた印をすべて消しました");
  expect(workbench.errors).toEqual([]);
});

test("what has the focus is marked", async () => {
  await workbench.pane.getByRole("tab", { name: "検証" }).focus();
  const unmarked: string[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await press("Tab");
    const isMarked = await workbench.paneFrame.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return true;
      const marked = activeElement.closest(".search") ?? activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(marked);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    if (!isMarked) unmarked.push(await workbench.focused());
  }
  expect(unmarked).toEqual([]);
});
