import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { workbookFile } from "./support/fixtures";
import { WorkbenchPage } from "./support/workbench-page";
import { soon } from "../support/soon";

const SAMPLE = path.resolve(__dirname, "../../assets/sample.xlsx");

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

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
const content = () => workbench.page.locator(".content-bar").innerText();
const undo = () => workbench.page.getByRole("button", { name: "元に戻す" });

test("Japanese input keeps its first character, and Enter ends the conversion before it ends the cell", async () => {
  await workbench.goTo("V20");
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("ｋ");
  await compose("か");
  await compose("かだい");
  await workbench.shoot("japanese-input");
  await session.send("Input.insertText", { text: "課題" });
  await soon(() => workbench.selectedAddress()).toBe("V20");
  await press("Enter");
  // V20:AN27 is merged; the next cell is below it.
  await soon(() => workbench.selectedAddress()).toBe("V28");
  await press("ArrowUp");
  await soon(() => content()).toBe("課題");
  await soon(() => workbench.selectedCell.innerText()).toBe("課題");
});

test("typing replaces, F2 changes, Escape gives up, Alt+Enter breaks the line", async () => {
  await workbench.goTo("C6");
  const before = await content();
  await workbench.page.keyboard.type("別の文");
  await press("Escape");
  await soon(() => content()).toBe(before);
  await press("F2");
  await press("Alt+Enter");
  await workbench.page.keyboard.type("追記");
  await press("Tab");
  await soon(() => workbench.selectedAddress()).toBe("V6");
  await press("ArrowLeft");
  await soon(() => content()).toBe(`${before}\n追記`);
});

test("undo and redo take back and repeat, and show where", async () => {
  await workbench.goTo("C6");
  const before = await content();
  await workbench.page.keyboard.type("123");
  await press("Enter");
  await workbench.goTo("A1");
  await press("Delete");
  await soon(() => content()).toBe("");
  await undo().click();
  await undo().click();
  await soon(() => workbench.selectedAddress()).toBe("C6");
  await soon(() => content()).toBe(before);
  await soon(() => undo().isDisabled()).toBe(true);
  await press("Control+y");
  await soon(() => content()).toBe("123");
});

test("the list of a cell's validation offers its choices and refuses others", async () => {
  const cell = workbench.page.locator("td", { hasText: /^①$/ }).first();
  await cell.click();
  const list = workbench.page.getByRole("combobox", { name: "選択肢" });
  await list.selectOption("②");
  await soon(() => workbench.selectedCell.innerText()).toBe("②");
  await workbench.page.keyboard.type("5");
  await press("Enter");
  await workbench.page.getByRole("alert").waitFor();
  await press("Escape");
  await soon(() => workbench.selectedCell.innerText()).toBe("②");
});

test("the add-in is refused while a cell is being edited, and sees the new content after", async () => {
  await workbench.goTo("C6");
  await press("F2");
  await workbench.pane.getByRole("button", { name: "シートを検証" }).click();
  await workbench.pane.getByText("セルの編集").first().waitFor();
  await workbench.selectedCell.page().locator("td").first().click();
  await workbench.command("シートを検証").click();
  await workbench.findings.first().waitFor();
});

test("find goes from place to place over all sheets", async () => {
  await workbench.pick(workbookFile("w55_twosheets.xlsx"));
  await workbench.page.locator(".viewport td").first().click();
  await press("Control+f");
  await workbench.page.getByRole("textbox", { name: "検索する文字" }).fill("改善策");
  const count = workbench.page.getByRole("search").getByRole("status");
  await soon(() => count.innerText()).toMatch(/／\d+件/);
  const total = Number(/／(\d+)件/.exec(await count.innerText())?.[1]);
  expect(total).toBeGreaterThan(4);
  await soon(() => workbench.selectedCell.innerText()).toContain("改善策");
  await press("Shift+Enter");
  await soon(() => count.innerText()).toBe(`${total}／${total}件`);
  const names = await workbench.page.locator(".sheet-tab").allInnerTexts();
  await soon(async () => names.indexOf(await workbench.activeTab.innerText())).toBeGreaterThan(0);
  await workbench.shoot("find");
});

test("asks before another workbook takes the place of unsaved changes", async () => {
  await workbench.goTo("C6");
  await workbench.page.keyboard.type("変更");
  await press("Enter");
  await workbench.page.getByText("（未保存）").waitFor();
  await workbench.page.locator('input[type="file"]').setInputFiles(workbookFile("w37_above.xlsx"));
  const dialog = workbench.page.getByRole("dialog");
  await dialog.waitFor();
  await workbench.shoot("unsaved");
  await dialog.getByRole("button", { name: "やめる" }).click();
  await workbench.goTo("C6");
  await soon(() => content()).toBe("変更");
  await workbench.page.locator('input[type="file"]').setInputFiles(workbookFile("w37_above.xlsx"));
  await dialog.getByRole("button", { name: "変更を破棄して開く" }).click();
  await workbench.page.getByText("w37_above.xlsx", { exact: true }).waitFor();
  await soon(() => dialog.count()).toBe(0);
});

test("a saved file holds the change and is otherwise as it was, and opens again", async () => {
  await workbench.goTo("C6");
  await workbench.page.keyboard.type("変更した方針");
  await press("Enter");
  const downloading = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "保存" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await soon(() => workbench.page.getByText("（未保存）").count()).toBe(0);
  const bytes = readFileSync(await download.path());
  await workbench.drop("保存後.xlsx", bytes);
  await workbench.page.getByText("保存後.xlsx", { exact: true }).waitFor();
  await workbench.goTo("C6");
  await soon(() => content()).toBe("変更した方針");
  const [before, after] = [readFileSync(SAMPLE), bytes].map((file) => unzipSync(file));
  const changed = Object.keys(before ?? {}).filter((part) => !isSame(before?.[part], after?.[part]));
  expect(changed).toContain("xl/worksheets/sheet1.xml");
  expect(changed.filter((part) => !/worksheets|sharedStrings|Content_Types|rels/.test(part))).toEqual([]);
});

/** The name of the file that the browser's storage holds, which it takes a moment to do; null for none. */
function keptFile(): Promise<string | null> {
  return workbench.page.evaluate(
    () =>
      new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open("torikumi-check-workbench", 1);
        opening.onupgradeneeded = () => void opening.result.createObjectStore("recent");
        opening.onerror = () => reject(new Error("the browser's storage does not open"));
        opening.onsuccess = () => {
          const reading = opening.result.transaction("recent").objectStore("recent").get("file");
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as { name: string } | undefined)?.name ?? null);
          };
        };
      }),
  );
}

test("keeps the file in the browser only when told so, until told otherwise", async () => {
  const box = () => workbench.page.getByRole("checkbox", { name: "このファイルを次回も開く" });
  const reload = async () => {
    await workbench.page.reload();
    await workbench.page.getByRole("grid").waitFor();
  };
  const fileName = () => workbench.page.locator(".file-name").innerText();
  await workbench.pick(workbookFile("w37_above.xlsx"));
  await soon(() => box().isChecked()).toBe(false);
  await reload();
  await soon(fileName).toMatch(/^記入例/);
  await workbench.pick(workbookFile("w37_above.xlsx"));
  await soon(fileName).toBe("w37_above.xlsx");
  await box().check();
  await soon(keptFile).toBe("w37_above.xlsx");
  await reload();
  await soon(fileName).toBe("w37_above.xlsx");
  await soon(() => box().isChecked()).toBe(true);
  await box().uncheck();
  await soon(keptFile).toBeNull();
  await reload();
  await soon(fileName).toMatch(/^記入例/);
});

test("copies and pastes rows and columns as Excel's text", async () => {
  await workbench.goTo("AP1");
  await workbench.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", '1,234\t"二行\nの文"\r\n③\t\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await workbench.goTo("AQ1");
  await soon(() => content()).toBe("二行\nの文");
  await workbench.goTo("AP1:AQ2");
  const copied = await workbench.page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true }));
    return data.getData("text/plain");
  });
  expect(copied).toBe('1234\t"二行\nの文"\r\n③\t');
});
