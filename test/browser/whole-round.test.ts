import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { openWorkbook, type Sheet } from "../../src/embedded-excel";
import { launch } from "./support/browser";
import { openPercentagePoint } from "./support/pane-states";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const SAMPLE = path.resolve(__dirname, "../../assets/sample.xlsx");
/** The fills by which flags are seen in the sheet, whatever their severity. */
const FLAGGED = /rgb\(255, 199, 206\)|rgb\(255, 235, 156\)|rgb\(221, 235, 247\)/;
/** 【取組実績】 of the second block, whose 「対前年度 0.12％」 should be in ポイント. */
const RESULT = "C46";

let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await launch();
  workbench = await WorkbenchPage.open(browser);
});
afterAll(() => browser.close());
afterEach(() => expect(workbench.errors).toEqual([]));

const inPane = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const said = (words: string | RegExp) => workbench.pane.getByText(words).first().waitFor();
const openTab = (name: string) => workbench.pane.getByRole("tab", { name }).click();
/** 取組集計 and 指摘一覧 are behind one line of the view 自動計算. */
const openOwnSheets = () => workbench.pane.getByText("取組集計・指摘一覧のシート").click();
const openSheet = (name: string) => workbench.page.getByRole("button", { name, exact: true }).click();
const background = () => workbench.selectedCell.evaluate((cell) => getComputedStyle(cell).backgroundColor);

async function validate(): Promise<void> {
  await workbench.command("ブック全体を検証").click();
  await inPane("シートに印を付ける").or(inPane("指摘をすべて消す")).first().waitFor();
  await workbench.findings.first().waitFor();
}

async function save(): Promise<Buffer> {
  const downloading = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "保存" }).click();
  return readFileSync(await (await downloading).path());
}

function sheetOf(file: Uint8Array, name: string): Sheet {
  const sheet = openWorkbook(file).sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const textAt = (file: Uint8Array, row: number, column: number) => sheetOf(file, "様式３").textOf(row, column);
const partOf = (file: Uint8Array, name: string) => Buffer.from(unzipSync(file)[name] ?? []).toString("utf8");

/** The row of an indicator in 取組集計 as it is drawn. */
const summaryRow = (indicator: string) => workbench.page.locator(".grid tr", { hasText: indicator }).first();

test("flags are seen at their cells, and 「ポイント」 is fixed after its preview", async () => {
  await validate();
  await inPane("シートに印を付ける").click();
  await said(/個のセルに印を付けました/);
  await openPercentagePoint(workbench);
  await soon(() => workbench.selectedAddress()).toBe(RESULT);
  await soon(() => background()).toMatch(FLAGGED);
  await soon(() => workbench.page.locator(".bubble.is-prompt").innerText()).toMatch(
    /取組チェック：警告[\s\S]*ポイント/,
  );
  await soon(() => workbench.pane.locator("ins").first().innerText()).toContain("ポイント");
  await workbench.shoot("round-flag");
  await inPane("この形に直す").click();
  await said("1か所を書き換えました");
  await soon(() => workbench.selectedCell.innerText()).toContain("0.12ポイント");
});

test("what the figures say is filled in after its preview", async () => {
  await openTab("自動計算");
  await inPane("計算結果を記入").click();
  const apply = inPane(/^選んだ\d+件を記入する$/);
  await apply.waitFor();
  await workbench.shoot("round-fill");
  await apply.click();
  await said(/か所を書き換えました/);
  await workbench.goTo(RESULT);
  await soon(() => workbench.selectedCell.innerText()).toMatch(/達成率/);
});

test("取組集計 shows results of its formulas, bars and a chart", async () => {
  await openOwnSheets();
  await inPane("取組集計シートを作成・更新").click();
  await said("「取組集計」シートを作成しました");
  const row = summaryRow("財産調査件数");
  await soon(() => row.innerText()).toMatch(/2,000[\s\S]*2,363[\s\S]*118\.2%/);
  const bars = workbench.page.locator(".data-bar");
  await soon(() => bars.count()).toBe(6);
  const widths = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  expect(Math.max(...widths)).toBeGreaterThan(4 * Math.min(...widths));
  const chart = workbench.page.getByRole("img", { name: /^グラフ「達成率」/ });
  await soon(() => chart.getAttribute("aria-label")).toContain("財産調査件数 118%");
  await soon(() => chart.locator("rect[fill='#4472C4']").count()).toBe(6);
  await chart.scrollIntoViewIfNeeded();
  await workbench.shoot("round-summary");
});

test("指摘一覧 lists the findings with links to their cells", async () => {
  await inPane("指摘一覧シートを作成").click();
  await said("「指摘一覧」シートを作成しました");
  await workbench.shoot("round-findings");
  const link = workbench.page.locator("td.has-link").first();
  await link.click();
  await workbench.page.locator('.sheet-tab[aria-current="true"]', { hasText: "様式３" }).waitFor();
});

test("a prior that is typed into 取組集計 counts in the sheet at once and in the next check", async () => {
  await openSheet("取組集計");
  const row = summaryRow("財産調査件数");
  const number = await row.locator("th").innerText();
  await workbench.goTo(`H${number}`);
  await workbench.page.keyboard.type("2104");
  await workbench.page.keyboard.press("Enter");
  await soon(() => row.innerText()).toMatch(/259/);
  await validate();
  await openTab("自動計算");
  const card = workbench.pane.locator("section, article, li", { hasText: "財産調査件数" }).last();
  await card.getByText("2,104件").first().waitFor({ state: "attached" });
  await workbench.shoot("round-prior");
});

test("the saved file is read again with the form's changes and our sheets", async () => {
  const file = await save();
  expect(textAt(file, 45, 2)).toContain("0.12ポイント");
  const summary = sheetOf(file, "取組集計");
  expect(summary.tables).toHaveLength(1);
  expect(summary.charts).toHaveLength(1);
  expect(summary.cell(5, 8).formula).toMatch(/^=/);
  expect(partOf(file, "xl/workbook.xml")).toContain("fullCalcOnLoad");
  await workbench.drop("途中.xlsx", file);
  await workbench.page.getByText("途中.xlsx", { exact: true }).waitFor();
  await openSheet("取組集計");
  await soon(() => workbench.page.locator(".data-bar").count()).toBe(6);
  await soon(() => workbench.page.getByRole("img", { name: /^グラフ「達成率」/ }).count()).toBe(1);
  await validate();
});

test("after all of ours is removed, nothing of it is left in the file", async () => {
  await openTab("検証");
  await inPane("指摘をすべて消す").click();
  await said(/をすべて消しました/);
  await openTab("自動計算");
  await openOwnSheets();
  await inPane("作成したシートを削除").click();
  await inPane("シートを削除する").click();
  await said("作成したシートを削除しました");
  await soon(() => workbench.page.locator(".sheet-tab").allInnerTexts()).toEqual(["様式３"]);
  const file = await save();
  const cleared = sheetOf(file, "様式３");
  expect(cleared.conditionalFormats).toHaveLength(0);
  expect(cleared.dataValidations).toHaveLength(openWorkbook(readFileSync(SAMPLE)).activeSheet.dataValidations.length);
  expect(partOf(file, "xl/workbook.xml")).not.toMatch(/取組集計|指摘一覧/);
  expect(Object.keys(unzipSync(file)).filter((name) => /tables|charts|drawings/.test(name))).toEqual([]);
});

test("undo in the workbook takes the whole round back to the form's first byte", async () => {
  await workbench.close();
  workbench = await WorkbenchPage.open(browser);
  await validate();
  await inPane("シートに印を付ける").click();
  await said(/個のセルに印を付けました/);
  await openPercentagePoint(workbench);
  await inPane("この形に直す").click();
  await said("1か所を書き換えました");
  await openTab("自動計算");
  await openOwnSheets();
  await inPane("取組集計シートを作成・更新").click();
  await said("「取組集計」シートを作成しました");
  const undo = workbench.page.getByRole("button", { name: "元に戻す" }).first();
  for (let steps = 0; steps < 30 && (await undo.isEnabled()); steps++) await undo.click();
  await soon(() => workbench.page.locator(".sheet-tab").allInnerTexts()).toEqual(["様式３"]);
  const file = await save();
  expect(partOf(file, "xl/worksheets/sheet1.xml")).toBe(partOf(readFileSync(SAMPLE), "xl/worksheets/sheet1.xml"));
  await workbench.close();
});
