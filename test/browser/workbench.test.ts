import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { bytesOf, workbookFile } from "./support/fixtures";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

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
  // Nothing goes wrong unseen, and nothing leaves the machine.
  expect(workbench.errors).toEqual([]);
  expect(workbench.requests.filter((url) => !url.startsWith(workbench.address))).toEqual([]);
  await workbench.close();
});

async function isSelectedCellInView(): Promise<boolean> {
  const box = await workbench.selectedCell.boundingBox();
  const view = await workbench.page.locator(".viewport").boundingBox();
  return box !== null && view !== null && box.y + box.height > view.y && box.y < view.y + view.height;
}

/** Clicks a finding and expects its cell in view and selected, on its sheet. */
async function expectToLeadToItsCell(index: number): Promise<string> {
  const { sheet, address } = await workbench.openFinding(workbench.findings.nth(index));
  await soon(() => workbench.selectedAddress()).toBe(address);
  await soon(() => workbench.activeTab.innerText()).toBe(sheet);
  await soon(() => workbench.selectedCell.count()).toBe(1);
  await soon(isSelectedCellInView).toBe(true);
  return sheet;
}

test("opens with the sample, validates it and leads from a finding to its cell", async () => {
  await workbench.page.getByText("取組項目1", { exact: true }).first().waitFor();
  await workbench.shoot("sample-opened");
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  await expectToLeadToItsCell(0);
  await expectToLeadToItsCell((await workbench.findings.count()) - 1);
  await workbench.shoot("sample-finding-selected");
});

test("opens a second workbook by the picker and finds its defects on a sheet that is not in front", async () => {
  await workbench.pick(workbookFile("w01_wide.xlsx"));
  await soon(() => workbench.activeTab.innerText()).toBe("表紙");
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  const sheet = await expectToLeadToItsCell(0);
  expect(sheet).toBe("様式３");
  await workbench.shoot("second-workbook-finding");
});

test("opens a workbook that is dropped on the page and goes from sheet to sheet with the findings", async () => {
  await workbench.drop("w56_twosheets_dup.xlsx", bytesOf("w56_twosheets_dup.xlsx"));
  await workbench.page.getByText("w56_twosheets_dup.xlsx", { exact: true }).waitFor();
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  const first = await expectToLeadToItsCell(0);
  const last = await expectToLeadToItsCell((await workbench.findings.count()) - 1);
  expect(last).not.toBe(first);
  await workbench.shoot("dropped-workbook-finding");
});

test("carries out a ribbon command that is clicked while the pane is closed", async () => {
  await workbench.page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
  await soon(() => workbench.page.locator("iframe").count()).toBe(0);
  await workbench.command("シートを検証").click();
  await workbench.findings.first().waitFor();
});

test("says in Japanese why a file cannot be opened and keeps the workbook that is open", async () => {
  await workbench.pick(workbookFile("w37_above.xlsx"));
  const whole = bytesOf("w01_wide.xlsx");
  await workbench.drop("途中まで.xlsx", whole.slice(0, whole.length / 2));
  const problem = workbench.page.getByRole("alert");
  await problem.waitFor();
  await soon(() => problem.innerText()).toMatch(
    /「途中まで\.xlsx」を開けませんでした。[\s\S]*途中で切れて[\s\S]*そのままです/,
  );
  await workbench.shoot("broken-file");
  await workbench.drop("一覧.csv", Buffer.from("番号,取組項目\n1,広聴"));
  await problem.getByText("Excelブックではありません").waitFor();
  await soon(() => workbench.page.getByText("w37_above.xlsx", { exact: true }).count()).toBe(1);
  await soon(() => workbench.page.getByText("【多文化共生のまちづくり】").count()).toBe(1);
  await problem.getByRole("button", { name: "閉じる" }).click();
  await soon(() => problem.count()).toBe(0);
});

test("shows the visible sheets as tabs and counts the hidden ones", async () => {
  await workbench.pick(workbookFile("w37_above.xlsx"));
  const tabs = workbench.page.getByRole("navigation", { name: "シート" }).getByRole("button");
  await soon(() => tabs.allInnerTexts()).toEqual(["様式３", "様式２"]);
  await workbench.page.getByText("非表示のシート 1枚").waitFor();
  await tabs.nth(1).click();
  await soon(() => workbench.page.getByRole("grid").getAttribute("aria-label")).toBe("シート「様式２」");
});

test("moves by keys as Excel does, merged areas as one cell", async () => {
  await workbench.goTo("C6");
  await soon(() => workbench.selectedAddress()).toBe("C6");
  const leadsTo = async (key: string, address: string) => {
    await workbench.page.keyboard.press(key);
    await soon(() => workbench.selectedAddress()).toBe(address);
  };
  // C6:U14 is merged in the sample.
  await leadsTo("ArrowDown", "C15");
  await leadsTo("ArrowUp", "C6");
  await leadsTo("ArrowRight", "V6");
  await leadsTo("Control+Home", "A1");
  // V98:AN104 is merged.
  await leadsTo("Control+End", "V98");
  await soon(() => workbench.selectedCell.count()).toBe(1);
});

test("says that there is no such cell when the name box does not know what was typed", async () => {
  await workbench.page.locator(".name-box").fill("どこか");
  await workbench.page.keyboard.press("Enter");
  await workbench.page.getByRole("alert").getByText("「どこか」というセル番地はありません").waitFor();
});
