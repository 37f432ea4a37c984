/**
 * Writes the pictures of the manual and the README (docs/images) from the real program: `npm run screenshots`.
 * It builds the pages, opens the sample in the workbench and does what the manual's first chapter says.
 */
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../browser/support/browser";
import setUp from "../browser/support/global-setup";
import tearDown from "../browser/support/global-teardown";
import { openPercentagePoint } from "../browser/support/pane-states";
import { WorkbenchPage } from "../browser/support/workbench-page";

const IMAGES = path.resolve(__dirname, "../../docs/images");
const LAST_YEAR = path.resolve(__dirname, "../../assets/sample-h30.xlsx");

/** Wide enough for the sheet's blocks beside the pane, and small as a file. */
const VIEWPORT = { width: 1180, height: 720 };

async function main(): Promise<void> {
  await setUp();
  const browser = await launch();
  try {
    await walk(browser);
    await showViews(browser);
    await showWorkbench(browser);
  } finally {
    await browser.close();
    tearDown();
  }
}

async function walk(browser: Browser): Promise<void> {
  const workbench = await WorkbenchPage.open(browser, { viewport: VIEWPORT, isFirstDay: true });
  const { page, pane } = workbench;
  const picture = (name: string) => page.screenshot({ path: path.join(IMAGES, `manual-${name}.png`) });
  const begin = pane.getByRole("button", { name: "このシートを検証する" });
  await begin.waitFor();
  await picture("start");
  await begin.click();
  await workbench.findings.first().waitFor();
  await picture("findings");
  await openPercentagePoint(workbench);
  await pane.getByText("直した後の形").scrollIntoViewIfNeeded();
  await picture("finding");
  await pane.getByRole("button", { name: "この形に直す" }).click();
  await pane.getByText("前回の指摘のうち 1件がなくなりました").click();
  await picture("fixed");
  await workbench.close();
}

/** The views of the chapters after the first one. */
async function showViews(browser: Browser): Promise<void> {
  const workbench = await WorkbenchPage.open(browser, { viewport: VIEWPORT });
  const { page, pane } = workbench;
  const picture = (name: string) => page.screenshot({ path: path.join(IMAGES, `manual-${name}.png`) });
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  await pane.getByRole("tab", { name: "前年度" }).click();
  await pane.locator('input[type="file"]').setInputFiles(LAST_YEAR);
  const comparison = pane.getByRole("heading", { name: "平成30年度との比較" });
  await comparison.evaluate((heading) => heading.scrollIntoView());
  await picture("prior-year");
  await pane.getByRole("tab", { name: "自動計算" }).click();
  await pane.getByText("取組集計・指摘一覧のシート").click();
  await pane.getByRole("button", { name: "取組集計シートを作成・更新" }).click();
  await pane.getByText("「取組集計」シートを作成しました").first().waitFor();
  await picture("summary");
  await workbench.close();
}

/** The README's picture: a mistake marked in the sheet, with its message, beside the pane. */
async function showWorkbench(browser: Browser): Promise<void> {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  await workbench.pane.getByRole("button", { name: "シートに印を付ける" }).click();
  await workbench.pane
    .getByText(/個のセルに印を付けました/)
    .first()
    .waitFor();
  await openPercentagePoint(workbench);
  await workbench.page.locator(".bubble.is-prompt").waitFor();
  await workbench.page.screenshot({ path: path.join(IMAGES, "workbench.png") });
  await workbench.close();
}

void main();
