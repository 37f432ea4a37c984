/** @jest-environment jsdom */
import { finding, initiative, inspected, inspection } from "../support/data";
import { richInspection } from "../support/examples";
import { FakeFailure } from "../support/fakes";
import { axeFindings, openScreen } from "../support/screen";

const nothing = inspection([], []);
const clean = inspection([inspected(initiative(0, "窓口"))], []);

describe("検証, before anything was validated", () => {
  test("says what it does and offers the two commands", async () => {
    const screen = await openScreen(richInspection());
    expect(screen.text()).toContain("取組項目を検証します");
    expect(screen.button("シートを検証")).toBeTruthy();
    expect(screen.button("ブック全体を検証")).toBeTruthy();
    expect(await axeFindings(screen.root)).toEqual([]);
  });
});

describe("検証, with findings", () => {
  async function validated() {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    return screen;
  }

  test("groups them by 取組項目, with severity in words, message and cell", async () => {
    const screen = await validated();
    const headings = [...screen.root.querySelectorAll("h2")].map((heading) => heading.textContent);
    expect(headings).toEqual([
      "取組項目1【市債権の保有と不良債権の圧縮に向けた取組の推進】",
      "取組項目2【区民が利用しやすい窓口サービスの向上】",
      "取組項目3【職員の能力向上に向けた取組】",
    ]);
    const head = screen.button(/自己評価で②を選んでいますが/);
    expect(head.textContent).toContain("エラー");
    expect(head.textContent).toContain("D26");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("counts errors, warnings and infos, and tells a screen reader", async () => {
    const screen = await validated();
    expect(screen.button("エラー 1件")).toBeTruthy();
    expect(screen.button("警告 3件")).toBeTruthy();
    expect(screen.button("情報 1件")).toBeTruthy();
    expect(screen.root.querySelector("[role=status]")?.textContent).toBe(
      "検証が終わりました。取組項目 4件、エラー 1件、警告 3件、情報 1件。",
    );
  });

  test("names the 取組項目 without findings", async () => {
    expect((await validated()).text()).toContain("指摘のない取組項目 1件：4");
  });

  test("opens one by a click, which shows its cell, and closes it by the next", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    expect(screen.excel.selected).toEqual(["様式３!25,3"]);
    const head = screen.button(/収納率の差/);
    expect(head.getAttribute("aria-expanded")).toBe("true");
    const details = screen.root.querySelector(`#${head.getAttribute("aria-controls")}`)?.textContent ?? "";
    for (const words of ["percentage-pointの理由", "percentage-pointの直し方", "85.83％", "平成30年度"])
      expect(details).toContain(words);
    expect(details).toContain("85.95％ － 85.83％ ＝ ＋0.12ポイント");
    expect(screen.root.querySelector("[role=status]")?.textContent).toBe("D26を選択しました。");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click(/収納率の差/);
    expect(screen.button(/収納率の差/).getAttribute("aria-expanded")).toBe("false");
  });

  test("shows a fix before and after, with the changed part marked", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    expect(screen.root.querySelector("del")?.textContent).toBe("消す部分：％");
    expect(screen.root.querySelector("ins")?.textContent).toBe("入れる部分：ポイント");
  });

  test("goes to the cell of a figure and of a related cell", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    await screen.click("C27を表示");
    expect(screen.excel.selected.at(-1)).toBe("様式３!26,2");
  });

  test("closes the open one by Escape, from inside it too, and keeps the focus on it", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    screen.button("C27を表示").focus();
    await screen.key("Escape");
    const head = screen.button(/収納率の差/);
    expect(head.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(head);
  });

  test("filters by severity and back", async () => {
    const screen = await validated();
    await screen.click("エラー 1件");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(1);
    expect(screen.button("エラー 1件").getAttribute("aria-pressed")).toBe("true");
    await screen.click("エラー 1件");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(5);
  });

  test("gives the focus to the way on when the finding that holds it is ignored", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    await screen.click("この指摘を無視する");
    screen.button("無視する").focus();
    await screen.click("無視する");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(4);
    expect(document.activeElement).toBe(screen.button("次の指摘"));
    await screen.click("次の指摘");
    expect(screen.button(/3年間で6件の目標/).getAttribute("aria-expanded")).toBe("true");
  });

  test("says so when nothing matches the filter, and offers a way back", async () => {
    const screen = await validated();
    await screen.do(() => screen.pane.filter({ query: "見当たらない語" }));
    expect(screen.text()).toContain("条件に合う指摘はありません");
    await screen.click("絞り込みを解除");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(5);
  });

  test("narrows to one rule or one 取組項目, and is grouped by rule", async () => {
    const source = richInspection();
    const extra = finding(source.initiatives[0]?.initiative ?? null, "numbering");
    const screen = await openScreen({ ...source, findings: [...source.findings, extra] });
    await screen.click("シートを検証");
    expect(screen.button("取組項目や規則で絞り込む").getAttribute("aria-expanded")).toBe("false");
    await screen.click("取組項目や規則で絞り込む");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.choose("規則", "規則 percentage-point（1件）");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(1);
    expect(screen.text()).toContain("6件中 1件を表示");
    await screen.click("絞り込みを解除");
    await screen.choose("取組項目", /^取組項目2 /);
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(2);
    await screen.choose("取組項目", "すべて");
    await screen.choose("まとめ方", "規則ごと");
    expect(screen.root.querySelector(".groups h2")?.textContent).toBe("規則 remedy-required");
    expect(screen.root.querySelector(".finding")?.textContent).toContain("取組項目2【区民が利用しやすい窓口");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("is stepped through by Alt+F7 and Alt+Shift+F7 from anywhere in the pane", async () => {
    const screen = await validated();
    screen.button("ブック全体を検証").focus();
    await screen.key("F7", { altKey: true });
    await screen.key("F7", { altKey: true });
    expect(document.activeElement).toBe(screen.button(/「決算見込」の数値です/));
    expect(screen.root.querySelector("[role=status]")?.textContent).toMatch(
      /^5件中 2件目、情報。.*D6を選択しました。$/,
    );
    await screen.key("F7", { altKey: true, shiftKey: true });
    expect(document.activeElement).toBe(screen.button(/「対前年度」と書かれていますが/));
    await screen.key("F7");
    expect(document.activeElement).toBe(screen.button(/「対前年度」と書かれていますが/));
    expect(screen.button("次の指摘").getAttribute("aria-keyshortcuts")).toBe("Alt+F7");
  });

  test("is one stop for Tab, and the arrow keys move through it", async () => {
    const screen = await validated();
    const heads = [...screen.root.querySelectorAll<HTMLElement>(".finding-head")];
    expect(heads.map((head) => head.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    heads[0]?.focus();
    await screen.key("ArrowDown");
    expect(document.activeElement).toBe(heads[1]);
    await screen.key("End");
    expect(document.activeElement).toBe(heads[4]);
    await screen.key("ArrowUp");
    expect(document.activeElement).toBe(heads[3]);
    await screen.key("Home");
    expect(document.activeElement).toBe(heads[0]);
  });

  test("steps to the next and the previous finding by buttons", async () => {
    const screen = await validated();
    await screen.click("次の指摘");
    await screen.click("次の指摘");
    expect(screen.button(/「決算見込」の数値です/).getAttribute("aria-expanded")).toBe("true");
    await screen.click("前の指摘");
    expect(screen.button(/「対前年度」と書かれていますが/).getAttribute("aria-expanded")).toBe("true");
  });

  test("names the sheet of each cell when the whole workbook was validated", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("ブック全体を検証");
    expect(screen.button(/自己評価で②を選んでいますが/).textContent).toContain("様式３!D26");
    expect(screen.text()).toContain("ブック全体（1シート）");
  });
});

describe("検証, without findings", () => {
  test("says that no error was found", async () => {
    const screen = await openScreen(clean);
    await screen.click("シートを検証");
    expect(screen.text()).toContain("エラーは見つかりませんでした");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("does not say so while something was not checked, and counts that", async () => {
    const screen = await openScreen({
      ...clean,
      form: { ...clean.form, hiddenSheets: [{ sheet: "控え", blocks: 3 }] },
    });
    await screen.click("シートを検証");
    expect(screen.text()).not.toContain("エラーは見つかりませんでした");
    expect(screen.text()).toContain("非表示シートの取組項目 3件（控え）");
  });

  test("says that there is no 取組項目 on the sheet, and what to do", async () => {
    const screen = await openScreen(nothing);
    await screen.click("シートを検証");
    expect(screen.text()).toContain("このシートに取組項目は見つかりませんでした");
    expect(screen.text()).not.toContain("エラーは見つかりませんでした");
    expect(screen.root.querySelector("[role=status]")?.textContent).toContain("取組項目は見つかりませんでした");
    const offered = [...screen.root.querySelectorAll<HTMLElement>(".empty button")];
    expect(offered.map((button) => button.textContent)).toEqual(["ブック全体を検証"]);
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.do(() => offered[0]?.click());
    expect(screen.text()).toContain("このブックに取組項目は見つかりませんでした");
  });

  test("lists what could not be read even where no 取組項目 was recognised", async () => {
    const unreadable = finding(null, "unreadable-block", { field: null, data: "「取組項目2」の欄が読み取れません。" });
    const screen = await openScreen(inspection([], [unreadable]));
    await screen.click("シートを検証");
    expect(screen.text()).toContain("「取組項目2」の欄が読み取れません。");
    expect(screen.text()).not.toContain("見つかりませんでした");
  });
});

describe("検証, while it runs and when it fails", () => {
  test("shows progress that can be stopped", async () => {
    const screen = await openScreen(clean);
    const open = screen.excel.hold();
    await screen.click("ブック全体を検証");
    expect(screen.root.querySelector("progress")?.getAttribute("aria-label")).toBe("検証の進み具合");
    expect(screen.text()).toContain("ブックを読み込んでいます");
    expect(await axeFindings(screen.root)).toEqual([]);
    screen.button("中止する").focus();
    await screen.click("中止する");
    expect(document.activeElement).toBe(screen.button("シートを検証"));
    expect(screen.root.querySelector("progress")).toBeNull();
    expect(screen.root.querySelector("[role=status]")?.textContent).toBe("検証を中止しました。");
    await screen.do(open);
  });

  test("says what happened and why, and tries again", async () => {
    const screen = await openScreen(clean);
    screen.excel.refusal = new FakeFailure("cell-edit-mode", "セルの編集を確定してください（Enterキー）。");
    await screen.click("シートを検証");
    const alert = screen.root.querySelector("[role=alert]")?.textContent ?? "";
    expect(alert).toContain("検証できませんでした");
    expect(alert).toContain("セルの編集を確定してください（Enterキー）。");
    expect(await axeFindings(screen.root)).toEqual([]);
    screen.excel.refusal = null;
    screen.button("もう一度試す").focus();
    await screen.click("もう一度試す");
    expect(document.activeElement).toBe(screen.button("シートを検証"));
    expect(screen.root.querySelector("[role=alert]")).toBeNull();
    expect(screen.text()).toContain("エラーは見つかりませんでした");
  });

  test("says which cell could not be shown", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    screen.excel.refusal = new FakeFailure("sheet-hidden", "対象のシートが非表示です。");
    await screen.click(/収納率の差/);
    expect(screen.root.querySelector("[role=alert]")?.textContent).toContain("D26を表示できませんでした");
    await screen.click("閉じる");
    expect(screen.root.querySelector("[role=alert]")).toBeNull();
  });

  test("keeps the open finding open after validating again, marks new ones and tells of those gone", async () => {
    const source = richInspection();
    const screen = await openScreen(source);
    await screen.click("シートを検証");
    await screen.click(/収納率の差/);
    const kept = source.findings.filter(({ rule }) => rule !== "provisional-figure");
    const block = source.initiatives[0]?.initiative ?? null;
    screen.excel.inspection = { ...source, findings: [...kept, finding(block, "total-mismatch")] };
    await screen.click("シートを検証");
    expect(screen.button(/収納率の差/).getAttribute("aria-expanded")).toBe("true");
    expect(screen.button(/total-mismatch/).textContent).toContain("新規");
    expect(screen.root.querySelector(".mended")?.textContent).toMatch(
      /前回の指摘のうち 1件がなくなりました.*取組項目1.*規則 provisional-figure/,
    );
  });
});

describe("the pane in English", () => {
  test("says everything of its own in English", async () => {
    const screen = await openScreen(clean, { language: "en" });
    expect(screen.root.lang).toBe("en");
    await screen.click("Check sheet");
    expect(screen.text()).toContain("No errors were found");
  });
});
