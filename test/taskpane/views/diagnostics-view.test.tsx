/** @jest-environment jsdom */
import { countsOf, pageFacts, reportText } from "../../../src/taskpane/views/diagnostics/report";
import { CHECK_IDS } from "../../../src/excel";
import { richInspection } from "../support/examples";
import { FakeFailure } from "../support/fakes";
import { openScreen } from "../support/screen";

async function openDiagnostics() {
  const screen = await openScreen(richInspection());
  await screen.click("ブック全体を検証");
  await screen.click("ヘルプ");
  await screen.reads("うまく動かないとき");
  await screen.click("診断情報");
  await screen.reads("動作確認を実行");
  return screen;
}

function reportOn(root: HTMLElement): string {
  return root.querySelector<HTMLTextAreaElement>(".diagnostics textarea")?.value ?? "";
}

describe("診断情報", () => {
  test("gives versions and counts as text, and no word of the workbook", async () => {
    const { root, pane } = await openDiagnostics();
    const report = reportOn(root);
    expect(report).toMatch(/^torikumi-check /);
    expect(report).toContain("ExcelApi 1.17, SharedRuntime 1.1");
    const counts = countsOf(pane.state());
    expect(report).toContain(`initiatives ${counts?.initiatives}, findings ${counts?.findings}`);
    expect(counts?.findings).toBeGreaterThan(0);
    expect(report).not.toMatch(/[぀-ヿ一-鿿]/);
  });

  test("runs the checks on a click and lists what came of each", async () => {
    const screen = await openDiagnostics();
    screen.excel.diagnosed = {
      outcomes: CHECK_IDS.map((id) => ({ id, passed: id !== "dash", seen: id })),
      isScratchGone: false,
    };
    await screen.click("動作確認を実行");
    expect(screen.text()).toContain(`${CHECK_IDS.length}項目中 ${CHECK_IDS.length - 1}項目が前提どおりです。`);
    expect(screen.text()).toContain("前提と違う： 「-」だけの入力");
    expect(screen.text()).toContain("手で削除してください");
    expect(reportOn(screen.root)).toContain("FAIL dash: dash");
    expect(reportOn(screen.root)).toContain("scratch sheet LEFT");
  });

  test("says in Excel's words why the checks cannot run", async () => {
    const screen = await openDiagnostics();
    screen.excel.refusal = new FakeFailure("access-denied", "ブックが保護されています。");
    await screen.click("動作確認を実行");
    expect(screen.text()).toContain("ブックが保護されています。");
  });
});

describe("the report", () => {
  test("names where office.js is from and the version in the page's head", () => {
    document.head.innerHTML = `<meta name="version" content="1.2.3"><script src="https://a.example/office-js/office.js"></script>`;
    const page = pageFacts(document, "Edge");
    expect(page).toEqual({ version: "1.2.3", officeScript: "https://a.example/office-js/office.js", browser: "Edge" });
    const office = { version: "", platform: "", language: "", excelApi: "1.13", others: [] };
    expect(reportText(page, office, null, null).split("\n")).toHaveLength(5);
  });
});
