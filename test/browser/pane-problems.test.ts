import type { Browser, Locator } from "playwright-core";
import { soon } from "../support/soon";
import { axeFindings } from "./support/accessibility";
import { launch } from "./support/browser";
import { workbookFile } from "./support/fixtures";
import { WorkbenchPage } from "./support/workbench-page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Without "every" all goes well again. */
type Code =
  "ItemNotFound" | "RangeExceedsLimit" | "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded";

async function answerWith(workbench: WorkbenchPage, code: Code | null): Promise<void> {
  await workbench.page.evaluate(
    (failure) =>
      window.paneConnection?.host.injectFaults(failure === null ? {} : { every: { kind: "fail", code: failure } }),
    code,
  );
}

const bar = ({ pane }: WorkbenchPage): Locator => pane.getByRole("alert");
const words = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, "");

/** The pane at its least width: axe is silent and nothing is cut off. */
async function expectToFit(workbench: WorkbenchPage, name: string): Promise<void> {
  await workbench.widenPane(320);
  await workbench.shootPane(`problem-${name}`);
  expect((await axeFindings(workbench.paneFrame)).map((found) => found.words)).toEqual([]);
  const overflow = await workbench.paneFrame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test("a sheet that is deleted after the check: the finding says so, and a new check goes on without it", async () => {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.pick(workbookFile("w55_twosheets.xlsx"));
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
  const { sheet } = await workbench.openFinding(workbench.findings.first());
  await soon(() => workbench.activeTab.innerText()).toBe(sheet);
  const before = await workbench.findings.count();
  await workbench.page.evaluate((name) => {
    const host = window.paneConnection?.host;
    const gone = host?.workbook.sheetByName(name);
    if (host && gone) host.act(() => host.workbook.deleteSheet(gone));
  }, sheet);

  await workbench.findings.nth(1).click();
  await soon(() => words(bar(workbench))).toMatch(
    /を表示できませんでした.*シートが削除されたか、名前が変わった可能性があります。/,
  );
  await expectToFit(workbench, "deleted-sheet");

  await workbench.pane.getByRole("button", { name: "もう一度検証する" }).click();
  await bar(workbench).waitFor({ state: "detached" });
  await soon(() => workbench.findings.count()).not.toBe(before);
  await soon(() => workbench.pane.getByText(sheet).count()).toBe(0);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

test.each(["RangeExceedsLimit", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"] as const)(
  "more than Excel gives at once (%s): the way on is the sheet in front",
  async (code) => {
    const workbench = await WorkbenchPage.open(browser);
    await answerWith(workbench, code);
    await workbench.command("ブック全体を検証").click();
    await soon(() => words(bar(workbench))).toMatch(/検証できませんでした.*Excelの上限/);
    await expectToFit(workbench, code);

    const onlyTheSheet = workbench.pane.getByRole("button", { name: "開いているシートだけを検証する" });
    await answerWith(workbench, null);
    await onlyTheSheet.click();
    await workbench.findings.first().waitFor();
    await soon(() => bar(workbench).count()).toBe(0);
    await soon(() => workbench.pane.getByText("シート「様式３」").count()).toBe(1);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  },
);

test.each(["light", "dark"] as const)(
  "an Excel that is too old: the pane says which it needs, %s",
  async (colorScheme) => {
    const context = await browser.newContext({ locale: "ja-JP", colorScheme, viewport: { width: 900, height: 600 } });
    const page = await context.newPage();
    // The host of an older Excel: what the pane asks for at its start is answered by this.
    await page.addInitScript(() => {
      let connection: Window["paneConnection"];
      Object.defineProperty(window, "paneConnection", {
        get: () => connection,
        set(given: NonNullable<Window["paneConnection"]>) {
          Object.defineProperty(given.host, "apiLevel", { value: "1.12" });
          connection = given;
        },
      });
    });
    await page.goto(`${process.env.BROWSER_TEST_ADDRESS ?? ""}workbench.html`);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("heading", { name: "この Excel では使えません" }).waitFor();
    await soon(() => words(pane.locator("main"))).toMatch(/Excel2021以降.*情報システムの担当者に相談してください。$/);
    await soon(() => pane.getByRole("button").count()).toBe(0);
    const frame = page.frame({ url: /taskpane-embedded/ });
    if (!frame) throw new Error("there is no pane");
    expect((await axeFindings(frame)).map((found) => found.words)).toEqual([]);
    await context.close();
  },
);
