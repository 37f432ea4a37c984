import type { Browser } from "playwright-core";
import { soon } from "../support/soon";
import { launch } from "./support/browser";
import { WorkbenchPage } from "./support/workbench-page";

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(browser);
});
afterEach(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const press = (key: string) => workbench.page.keyboard.press(key);
const textOf = async (cell: string) => {
  await workbench.goTo(cell);
  return workbench.selectedCell.innerText();
};
/** What has the focus: something of the page, or what it is in the pane. */
const focus = async () => {
  const own = await workbench.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.tagName === "IFRAME" ? null : (activeElement?.ariaLabel ?? activeElement?.textContent ?? "");
  });
  return own ?? `pane: ${await workbench.focused()}`;
};

describe("with the focus inside the pane", () => {
  test("Ctrl+Z and Ctrl+Y undo and redo in the workbook", async () => {
    await workbench.goTo("AP2");
    await workbench.page.keyboard.type("12");
    await press("Enter");
    await workbench.pane.getByRole("tab", { name: "設定" }).click();
    await press("Control+z");
    await soon(() => textOf("AP2")).toBe("");
    await workbench.pane.getByRole("tab", { name: "検証" }).click();
    await press("Control+y");
    await soon(() => textOf("AP2")).toBe("12");
  });

  test("Ctrl+Z in a field of the pane takes back what was typed there, and nothing else", async () => {
    await workbench.goTo("AP2");
    await workbench.page.keyboard.type("12");
    await press("Enter");
    await workbench.command("ブック全体を検証").click();
    await workbench.findings.first().waitFor();
    const search = workbench.pane.getByRole("searchbox");
    await search.pressSequentially("率");
    await press("Control+z");
    await soon(() => search.inputValue()).toBe("");
    await soon(() => textOf("AP2")).toBe("12");
  });

  test("Ctrl+S saves and Ctrl+F searches the workbook", async () => {
    await workbench.pane.getByRole("tab", { name: "設定" }).click();
    const downloading = workbench.page.waitForEvent("download");
    await press("Control+s");
    expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/);
    await press("Control+f");
    const field = workbench.page.getByRole("textbox", { name: "検索する文字" });
    await soon(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

test.each(["F6", "Control+F6"])("%s goes from the sheet to the pane, the ribbon and back", async (key) => {
  await workbench.goTo("C6");
  const grid = await focus();
  await press(key);
  await soon(focus).toBe("pane: 検証");
  await press("Tab");
  const left = await focus();
  await press(key);
  await soon(focus).toBe("シートを検証");
  await press(key);
  await soon(focus).toBe(grid);
  // The pane has kept what had the focus in it.
  await press(key);
  await soon(focus).toBe(left);
  await press(`Shift+${key}`);
  await soon(focus).toBe(grid);
});

test("F6 passes over a pane that is closed", async () => {
  await workbench.page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
  await workbench.goTo("C6");
  await press("F6");
  await soon(focus).toBe("シートを検証");
});
