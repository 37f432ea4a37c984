import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { openWorkbook, saveWorkbook } from "../../src/embedded-excel";
import { fillEarlier, H29 } from "../support/earlier-year";
import { axeFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const ASSETS = path.resolve(__dirname, "../../assets");
const LAST_YEAR = path.join(ASSETS, "sample-h30.xlsx");

/** 平成29年度 of the sample, as a file to be chosen. */
function yearBefore() {
  const sample = openWorkbook(new Uint8Array(readFileSync(path.join(ASSETS, "sample.xlsx"))));
  const bytes = Buffer.from(saveWorkbook(fillEarlier(sample, H29)));
  return { name: "sample-h29.xlsx", mimeType: "application/octet-stream", buffer: bytes };
}

let browser: Browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser.close());

type Files = Parameters<ReturnType<WorkbenchPage["pane"]["locator"]>["setInputFiles"]>[0];

/** Checks the sample and shows the view 前年度. */
async function openView(options: Parameters<typeof WorkbenchPage.open>[1] = {}) {
  const workbench = await WorkbenchPage.open(browser, options);
  const { pane } = workbench;
  await pane.getByRole("button", { name: "シートを検証" }).click();
  await pane.locator(".finding-head").first().waitFor();
  await pane.getByRole("tab", { name: "前年度" }).click();
  const choose = async (files: Files): Promise<void> => pane.locator('input[type="file"]').setInputFiles(files);
  return { workbench, pane, choose };
}

test("Last year's workbook is read in a worker of this site, and both years stand side by side", async () => {
  const { workbench, pane, choose } = await openView();
  const workers: string[] = [];
  workbench.page.on("worker", (worker) => workers.push(worker.url()));
  const asked = workbench.requests.length;
  await choose(LAST_YEAR);
  await pane.getByText("平成30年度 取組項目 4件").waitFor();
  await pane.getByRole("heading", { name: "平成30年度との比較" }).waitFor();
  expect(workers).toHaveLength(1);
  expect(workers.every((url) => url.startsWith(workbench.address))).toBe(true);
  expect(workbench.requests.slice(asked).every((url) => /^blob:/.test(url) || url.startsWith(workbench.address))).toBe(
    true,
  );

  const card = pane.locator(".year-card", { hasText: "財産調査件数" });
  await soon(() => card.locator("table").innerText()).toMatch(/実績\s+2,104件\s+2,363件/);
  await soon(() => card.innerText()).toMatch(/＋259件/);
  await soon(() => card.getByRole("img").getAttribute("aria-label")).toContain("平成30年度は2,104件");
  await soon(() => pane.getByText("前年度：2 【広告事業等の推進による歳入確保】").count()).toBe(1);

  await pane.getByText("前年度のブックだけにあるもの 1件").click();
  await soon(() => pane.locator(".unmatched[open]").innerText()).toContain("区政会議の円滑な運営");
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

test("A link shows the present figure's cell in the sheet", async () => {
  const { workbench, pane, choose } = await openView();
  await choose(LAST_YEAR);
  const card = pane.locator(".year-card", { hasText: "財産調査件数" });
  await card.getByRole("button", { name: /C46/ }).click();
  await soon(() => workbench.selectedAddress()).toBe("C46");
  await workbench.close();
});

test("The check takes the missing priors from it, reports what contradicts it, and forgets both with the file", async () => {
  const { workbench, pane, choose } = await openView();
  await choose(LAST_YEAR);
  await pane.getByRole("heading", { name: "平成30年度との比較" }).waitFor();
  await pane.getByRole("tab", { name: "検証" }).click();
  const contradiction = pane.getByText(/85\.83％ですが、前年度のブック「sample-h30\.xlsx」/);
  await contradiction.first().waitFor();
  await pane.getByRole("tab", { name: "自動計算" }).click();
  await pane.getByText("sample-h30.xlsx「様式３」C46").first().waitFor();

  await pane.getByRole("tab", { name: "前年度" }).click();
  await pane.getByRole("button", { name: "外す sample-h30.xlsx" }).click();
  await pane.getByRole("tab", { name: "検証" }).click();
  await contradiction.first().waitFor({ state: "detached" });
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

test("A second earlier year makes a line over the years, and either year can be compared", async () => {
  const { workbench, pane, choose } = await openView();
  await choose(LAST_YEAR);
  await choose(yearBefore());
  await pane.getByText("「sample-h29.xlsx」は前年度ではなく平成29年度のブックです").waitFor();
  const card = pane.locator(".year-card", { hasText: "財産調査件数" });
  const drawing = card.getByRole("img");
  await soon(() => drawing.getAttribute("aria-label")).toMatch(/平成29.*1,876件.*平成30.*2,104件.*令和元.*2,363件/);
  await pane.getByLabel("比べる年度").selectOption({ label: "平成29年度" });
  await soon(() => card.locator("table").innerText()).toMatch(/実績\s+1,876件\s+2,363件/);
  await workbench.close();
});

test("What is no last year's workbook is said in Japanese and changes nothing", async () => {
  const { workbench, pane, choose } = await openView();
  await choose([
    { name: "名簿.xlsx", mimeType: "text/csv", buffer: Buffer.from("件名,数値\n参加者数,12\n") },
    { name: "切れた.xlsx", mimeType: "", buffer: readFileSync(LAST_YEAR).subarray(0, 9000) },
  ]);
  await pane.getByText(/Excelブックではありません/).waitFor();
  await pane.getByText(/途中で切れています|壊れていて読み取れません/).waitFor();
  await choose(path.join(ASSETS, "sample.xlsx"));
  await pane.getByText("「sample.xlsx」は検証中のブックと同じ内容のため、使いません").waitFor();
  await soon(() => pane.locator(".year-card").count()).toBe(0);
  await pane.getByRole("button", { name: "すべて外す" }).click();
  await soon(() => pane.locator(".year-file").count()).toBe(0);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

describe.each([
  ["light", 320],
  ["light", 350],
  ["dark", 320],
  ["dark", 350],
] as const)("In the %s theme at %i px", (colorScheme, width) => {
  test("nothing is cut off, and axe finds nothing", async () => {
    const { workbench, pane, choose } = await openView({ colorScheme });
    await workbench.widenPane(width);
    await choose(LAST_YEAR);
    await choose(yearBefore());
    await pane.locator(".year-card").first().waitFor();
    await pane.locator("details.unmatched summary").first().click();
    await workbench.page.setViewportSize({ width: 1280, height: 2400 });
    await workbench.shootPane(`years-${width}-${colorScheme}`);
    const overflow = () => workbench.pane.locator(".view").evaluate((view) => view.scrollWidth - view.clientWidth);
    await soon(overflow).toBeLessThanOrEqual(0);
    await soon(() => axeFindings(workbench.paneFrame)).toEqual([]);
    await workbench.close();
  });
});
