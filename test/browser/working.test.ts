import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const LAST_YEAR = path.resolve(__dirname, "../../assets/sample-h30.xlsx");

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

const open = async (width = 1280, height = 800) => {
  workbench = await WorkbenchPage.open(browser, { viewport: { width, height } });
};
const press = (key: string) => workbench.page.keyboard.press(key);
const text = () => workbench.selectedCell.innerText();
const enter = async (cell: string, words: string) => {
  await workbench.goTo(cell);
  await workbench.page.keyboard.type(words);
  await press("Enter");
};

async function download(start: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = workbench.page.waitForEvent("download");
  await start();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a typed formula shows its result and follows what it reads", async () => {
  await open();
  await enter("AP2", "12");
  await enter("AP3", "=AP2+1");
  await enter("AP4", "=AP3*2");
  await workbench.goTo("AP4");
  await soon(() => text()).toBe("26");
  await enter("AP2", "１００");
  await workbench.goTo("AP4");
  await soon(() => text()).toBe("202");
  await soon(() => workbench.page.locator(".content-bar").innerText()).toBe("=AP3*2");
  await enter("AP5", "=AP4/0");
  await workbench.goTo("AP5");
  await soon(() => text()).toBe("#DIV/0!");
  const { bytes } = await download(() => press("Control+s"));
  expect(Buffer.from(unzipSync(bytes)["xl/workbook.xml"] ?? []).toString()).toContain('fullCalcOnLoad="1"');
});

test("a formula that cannot be worked out here says so, and Excel is left to do it", async () => {
  await open();
  await enter("AP2", "=XLOOKUP(1,AP3:AP4,AQ3:AQ4)");
  await workbench.page.getByRole("alert").getByText("計算できない").waitFor();
  await enter("AP3", "1");
  await soon(() => workbench.page.getByRole("alert").count()).toBe(0);
  await workbench.goTo("AP2");
  await workbench.page.locator(".calculation-note", { hasText: "Excelで開くと計算されます" }).waitFor();
  const tab = await workbench.activeTab.boundingBox();
  const bar = await workbench.page.locator(".status-bar nav").boundingBox();
  expect((tab?.x ?? 0) + (tab?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0));
  await workbench.shoot("not-calculated");
  await workbench.goTo("AP3");
  await soon(() => workbench.page.locator(".calculation-note").innerText()).toBe("");
});

test("cells are copied and pasted, and the window's shortcuts work wherever the focus is", async () => {
  await open();
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter("AP2", "写す語");
  await workbench.goTo("AP2");
  await press("Control+c");
  await workbench.goTo("AP4");
  await press("Control+v");
  await soon(() => text()).toBe("写す語");
  await workbench.page.getByRole("button", { name: "拡大" }).focus();
  await press("Control+z");
  await workbench.goTo("AP4");
  await soon(() => text()).toBe("");
  await workbench.page.getByRole("button", { name: "拡大" }).focus();
  await press("Control+y");
  await soon(() => text()).toBe("写す語");
  await workbench.page.getByRole("button", { name: "縮小" }).focus();
  await press("Control+f");
  const field = workbench.page.getByRole("textbox", { name: "検索する文字" });
  await field.fill("財産調査");
  await soon(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await press("Escape");
  expect((await download(() => press("Control+s"))).name).toMatch(/\.xlsx$/);
});

test("arrows, Tab, Enter, Home and Ctrl+arrows move as in Excel, with and without Shift", async () => {
  await open();
  await workbench.goTo("AP2");
  const moves: readonly (readonly [key: string, expected: string])[] = [
    ["ArrowRight", "AQ2"],
    ["ArrowDown", "AQ3"],
    ["Tab", "AR3"],
    ["Shift+Tab", "AQ3"],
    ["Enter", "AQ4"],
    ["Shift+Enter", "AQ3"],
    ["Home", "A3"],
    ["Control+Home", "A1"],
  ];
  for (const [key, expected] of moves) {
    await press(key);
    await soon(async () => `${key} ${await workbench.selectedAddress()}`).toBe(`${key} ${expected}`);
  }
  await workbench.goTo("AP2");
  await press("Shift+ArrowDown");
  await press("Shift+ArrowRight");
  await soon(() => workbench.selectedAddress()).toBe("AP2:AQ3");
});

test.each([
  [1024, 768],
  [1920, 1080],
])("everything is in view and within reach at %i×%i pixels", async (width, height) => {
  await open(width, height);
  const { page } = workbench;
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const controls = page.locator(".title-bar button, .title-bar a, .ribbon button, .status-bar button, .notice");
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    const name = await control.innerText();
    expect(`${name} ${box !== null && box.x >= 0 && box.x + box.width <= width}`).toBe(`${name} true`);
  }
  const grid = await page.locator(".viewport").boundingBox();
  const pane = await page.locator(".pane-frame").boundingBox();
  expect(grid?.width).toBeGreaterThan(width / 2);
  expect(pane?.width).toBeGreaterThanOrEqual(320);
  await workbench.shoot(`width-${width}`);
});

test("the page says that it is a preview and that nothing leaves the machine", async () => {
  await open();
  await workbench.page.getByText("試用画面", { exact: true }).waitFor();
  await workbench.page.getByText("外部へ送信しません").first().waitFor();
  expect(workbench.requests.every((url) => url.startsWith(workbench.address))).toBe(true);
});

test("the sample of the year before is one click away, and the pane reads what was downloaded", async () => {
  await open();
  const { name, bytes } = await download(() => workbench.page.getByRole("link", { name: "前年度の記入例" }).click());
  expect(name).toMatch(/前年度.*\.xlsx$/);
  expect(Buffer.compare(bytes, readFileSync(LAST_YEAR))).toBe(0);
  await workbench.command("シートを検証").click();
  await workbench.findings.first().waitFor();
  await workbench.pane.getByRole("tab", { name: "前年度" }).click();
  const file = { name, mimeType: "application/octet-stream", buffer: bytes };
  await workbench.pane.locator('input[type="file"]').setInputFiles(file);
  await workbench.pane.getByRole("heading", { name: "平成30年度との比較" }).waitFor();
});
