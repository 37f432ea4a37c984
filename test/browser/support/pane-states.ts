import { workbookFile } from "./fixtures";
import type { WorkbenchPage } from "./workbench-page";

/** Something that the pane shows, and how a person comes there from the sample, validated. */
export interface PaneState {
  readonly name: string;
  readonly reach: (workbench: WorkbenchPage) => Promise<void>;
}

const button = (workbench: WorkbenchPage, name: string | RegExp) => workbench.pane.getByRole("button", { name });

async function validated(workbench: WorkbenchPage): Promise<void> {
  await workbench.command("ブック全体を検証").click();
  await workbench.findings.first().waitFor();
}

/** Opens the finding of 「0.12％」, the sample's mistake of percent and ポイント. */
export async function openPercentagePoint(workbench: WorkbenchPage): Promise<void> {
  await workbench.findings.filter({ hasText: "0.12％" }).first().click();
  await button(workbench, "この形に直す").waitFor();
}

async function openTab(workbench: WorkbenchPage, name: string, words: string): Promise<void> {
  await workbench.pane.getByRole("tab", { name }).click();
  await workbench.pane.getByText(words).first().waitFor();
}

/** What Excel answers to the next messages, as its own error codes. */
async function failWith(
  workbench: WorkbenchPage,
  code: "AccessDenied" | "InvalidOperationInCellEditMode",
): Promise<void> {
  await workbench.page.evaluate(
    (failure) => window.paneConnection?.host.injectFaults({ every: { kind: "fail", code: failure } }),
    code,
  );
}

/** Excel stays silent, however long it takes to look at the pane. */
async function answerNothing(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.evaluate(() => window.paneConnection?.host.injectFaults({ every: { kind: "drop" } }));
}

async function answerLate(workbench: WorkbenchPage, milliseconds: number): Promise<void> {
  await workbench.page.evaluate(
    (time) => window.paneConnection?.host.injectFaults({ every: { kind: "delay", milliseconds: time } }),
    milliseconds,
  );
}

async function answerAsUsual(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.evaluate(() => window.paneConnection?.host.injectFaults({}));
}

/** One after the other, each from where the one before has left the pane. */
export const PANE_STATES: readonly PaneState[] = [
  {
    name: "start",
    reach: async ({ pane }) => pane.getByText("取組項目を検証します").waitFor(),
  },
  {
    name: "progress",
    async reach(workbench) {
      await answerNothing(workbench);
      await workbench.command("ブック全体を検証").click();
      await workbench.pane.getByText("ブックを読み込んでいます").waitFor();
    },
  },
  {
    name: "cancelled",
    async reach(workbench) {
      await button(workbench, "中止する").click();
      await workbench.pane.getByText("検証を中止しました").waitFor({ state: "attached" });
      await answerAsUsual(workbench);
    },
  },
  { name: "findings", reach: validated },
  {
    name: "narrowing",
    async reach(workbench) {
      await button(workbench, "取組項目や規則で絞り込む").click();
      await workbench.pane.getByLabel("まとめ方").selectOption("rule");
      await button(workbench, /^警告 \d+件$/).click();
    },
  },
  {
    name: "nothing-matches",
    async reach({ pane }) {
      await pane.getByRole("searchbox").fill("見当たらない語");
      await pane.getByText("条件に合う指摘はありません").waitFor();
    },
  },
  {
    name: "finding",
    async reach(workbench) {
      await button(workbench, "絞り込みを解除").click();
      await workbench.pane.getByLabel("まとめ方").selectOption("initiative");
      await button(workbench, "取組項目や規則で絞り込む").click();
      await openPercentagePoint(workbench);
    },
  },
  {
    name: "ignoring",
    async reach(workbench) {
      await workbench.pane.getByText("この指摘を無視する").click();
      await workbench.pane.getByText("理由の補足").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "rule-page",
    async reach(workbench) {
      await workbench.pane.locator(".rule-link").click();
      await workbench.pane.getByText("なぜ指摘するか").waitFor();
    },
  },
  {
    name: "help",
    async reach(workbench) {
      await button(workbench, "戻る").click();
      await button(workbench, "ヘルプ").click();
      await workbench.pane.getByText("1. はじめての検証").waitFor();
    },
  },
  {
    name: "manual",
    async reach(workbench) {
      await button(workbench, "1. はじめての検証").click();
      await workbench.pane.getByText("1-1. 作業ウィンドウを開く").waitFor();
    },
  },
  {
    name: "diagnostics",
    async reach(workbench) {
      await button(workbench, "戻る").click();
      await button(workbench, "診断情報").click();
      await button(workbench, "動作確認を実行").click();
      await workbench.pane.getByText(/^\d+項目中 \d+項目が前提どおりです/).waitFor();
    },
  },
  { name: "calculation", reach: (workbench) => openTab(workbench, "自動計算", "達成率のグラフ") },
  {
    name: "filling",
    async reach(workbench) {
      await button(workbench, "計算結果を記入").click();
      await button(workbench, /^選んだ\d+件を記入する$/).waitFor();
    },
  },
  { name: "prior-year", reach: (workbench) => openTab(workbench, "前年度", "前年度") },
  { name: "settings", reach: (workbench) => openTab(workbench, "設定", "規則の重大度") },
  {
    name: "bulk-fixes",
    async reach(workbench) {
      await openTab(workbench, "検証", "指摘をすべて消す");
      await button(workbench, /^まとめて修正/).click();
      await button(workbench, /^選んだ\d+件を直す$/).waitFor();
    },
  },
  {
    name: "fixed",
    async reach(workbench) {
      await button(workbench, /^選んだ\d+件を直す$/).click();
      await workbench.pane.getByText("か所を書き換えました").first().waitFor();
      await workbench.pane.getByText(/前回の指摘のうち \d+件がなくなりました/).click();
    },
  },
  {
    name: "writing",
    async reach(workbench) {
      await answerLate(workbench, 1_500);
      await button(workbench, "シートに印を付ける").click();
      await workbench.pane.getByText("終わるまで中止できません").waitFor();
    },
  },
  {
    name: "marked",
    async reach(workbench) {
      await answerAsUsual(workbench);
      await workbench.pane.getByText("個のセルに印を付けました").first().waitFor();
    },
  },
  {
    name: "cell-edit-mode",
    async reach(workbench) {
      await failWith(workbench, "InvalidOperationInCellEditMode");
      await button(workbench, "ブック全体を検証").first().click();
      await button(workbench, "もう一度試す").waitFor();
    },
  },
  {
    name: "protected",
    async reach(workbench) {
      await failWith(workbench, "AccessDenied");
      await button(workbench, "指摘をすべて消す").click();
      await workbench.pane.getByText("印を消せませんでした").waitFor();
    },
  },
  {
    name: "nothing-found",
    async reach(workbench) {
      await answerAsUsual(workbench);
      await workbench.page.locator('input[type="file"]').setInputFiles(workbookFile("w01_wide.xlsx"));
      await workbench.page.getByRole("button", { name: "変更を破棄して開く" }).click();
      await workbench.page.getByText("w01_wide.xlsx", { exact: true }).waitFor();
      await workbench.pane.getByText("取組項目を検証します").waitFor();
      await workbench.command("シートを検証").click();
      await workbench.pane.getByText("このシートに取組項目は見つかりませんでした").waitFor();
    },
  },
];
