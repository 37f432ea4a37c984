/** @jest-environment jsdom */
import { inspect } from "../../../src/rules";
import { exampleForm, type FormBlock } from "../../support/example-form";
import { axeFindings, openScreen } from "../support/screen";

async function filling(...blocks: FormBlock[]) {
  const screen = await openScreen(inspect(exampleForm(...blocks)));
  await screen.click("シートを検証");
  await screen.click("自動計算");
  await screen.reads("計算結果を記入");
  await screen.click("計算結果を記入");
  await screen.fetched();
  await screen.fetched();
  return screen;
}

describe("計算結果を記入", () => {
  test("previews each entry with its reason and writes what is ticked", async () => {
    const screen = await filling({ attainment: "", remedy: "" });
    expect(screen.text()).toContain("自己評価に「①」を記入する");
    expect(screen.text()).toContain("250人 ÷ 200人 × 100 ＝ 125.0％");
    expect(screen.root.querySelectorAll("input[type=checkbox]:checked")).toHaveLength(3);
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click("選んだ3件を記入する");
    expect(screen.excel.written[0]).toHaveLength(3);
    expect(screen.text()).toContain("3か所を書き換えました");
  });

  test("leaves － out together with the ① that it rests on", async () => {
    const screen = await filling({ attainment: "", remedy: "" });
    await screen.do(() => screen.root.querySelector<HTMLElement>("input[type=checkbox]")?.click());
    expect(screen.button("選んだ1件を記入する")).toBeTruthy();
    expect(screen.root.querySelectorAll("input[type=checkbox]:disabled")).toHaveLength(1);
  });

  test("ticks nothing that replaces a person's mark", async () => {
    const screen = await filling({ attainment: "－", results: "訓練の参加者数　250人（達成率125.0％）" });
    expect(screen.root.querySelectorAll("input[type=checkbox]:checked")).toHaveLength(0);
    expect(screen.button("選んだ0件を記入する").getAttribute("aria-disabled")).toBe("true");
  });

  test("says when there is nothing to fill in", async () => {
    const screen = await filling({ results: "訓練の参加者数　250人（達成率125.0％）" });
    expect(screen.text()).toContain("記入できるものはありません。");
  });
});
