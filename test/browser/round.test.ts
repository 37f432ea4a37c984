import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const SAMPLE = path.resolve(__dirname, "../../assets/sample.xlsx");
/** The fills by which flags are seen in the sheet, whatever their severity. */
const FLAGGED = /rgb\(255, 199, 206\)|rgb\(255, 235, 156\)|rgb\(221, 235, 247\)/;

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(browser);
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
});
afterEach(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const inPane = (name: string | RegExp) => workbench.pane.getByRole("button", { name });

/** The text of the selected cell's input message. */
const bubble = () => workbench.page.locator(".bubble.is-prompt");

async function save(): Promise<Buffer> {
  const downloading = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "保存" }).click();
  return readFileSync(await (await downloading).path());
}

test("flags are seen in the grid with their message, and clearing leaves the file as it was", async () => {
  await inPane("シートに印を付ける").click();
  await workbench.pane
    .getByText(/個のセルに印を付けました/)
    .first()
    .waitFor();
  const { address } = await workbench.openFinding(workbench.findings.first());
  await soon(() => workbench.selectedAddress()).toBe(address);
  const background = () => workbench.selectedCell.evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await soon(() => background()).toMatch(FLAGGED);
  await bubble().waitFor();
  expect((await bubble().innerText()).length).toBeGreaterThan(10);
  await workbench.shoot("flags");

  const flagged = await save();
  await workbench.drop("印付き.xlsx", flagged);
  await workbench.page.getByText("印付き.xlsx", { exact: true }).waitFor();
  await workbench.goTo(address);
  await soon(() => background()).toMatch(FLAGGED);

  // Flags of an earlier day are found and removed as well.
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  await inPane("指摘をすべて消す").click();
  await workbench.pane.getByText("シートに付けた印をすべて消しました").first().waitFor();
  await soon(() => background()).not.toMatch(FLAGGED);
  await workbench.goTo("A1");
  await workbench.goTo(address);
  await soon(() => bubble().isVisible()).toBe(false);
  const sheet = (file: Uint8Array) => Buffer.from(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
  expect(sheet(await save())).toBe(sheet(readFileSync(SAMPLE)));
});

test("a fix is shown before it is made, changes the cell and is taken back", async () => {
  await inPane(/^まとめて修正/).click();
  const apply = inPane(/^選んだ\d+件を直す$/);
  await apply.waitFor();
  await workbench.shoot("fix-preview");
  await soon(() => workbench.page.getByText("（未保存）").count()).toBe(0);
  await apply.click();
  await workbench.page.getByText("（未保存）").waitFor();
  await workbench.shoot("fixed");
  await workbench.page.getByRole("button", { name: "元に戻す" }).first().click();
  await workbench.page.getByText("（未保存）").waitFor({ state: "detached" });
});
