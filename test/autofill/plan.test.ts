import fc from "fast-check";
import { planAutofill } from "../../src/autofill";
import { inspect } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { withEdits } from "../support/apply-edits";
import { exampleForm, type FormBlock } from "../support/example-form";

const plan = (form: WorkbookSnapshot) => planAutofill(inspect(form));
const titles = (...blocks: FormBlock[]) => plan(exampleForm(...blocks)).map(({ title }) => title);

/** The text of the cell that holds `words`, after everything that is proposed was written. */
function filled(form: WorkbookSnapshot, words: string): string {
  const after = withEdits(
    form,
    plan(form).map(({ edit }) => edit),
  );
  return after.sheets[0]?.cells.find(({ text }) => text.includes(words))?.text ?? "";
}

describe("an empty judgement", () => {
  test("gets ① where every goal is reached and ② where one is missed", () => {
    expect(titles({ attainment: "", remedy: "－", results: "訓練の参加者数　250人（達成率125.0％）" })).toEqual([
      "自己評価に「①」を記入する",
    ]);
    expect(
      titles({ attainment: "", remedy: "周知が足りない。", results: "訓練の参加者数　150人（達成率75.0％）" }),
    ).toEqual(["自己評価に「②」を記入する"]);
  });

  test("is left to people where the figures do not tell", () => {
    expect(titles({ attainment: "", results: "訓練を行った。" })).toEqual([]);
  });

  test("is written in the notation of the block's own legend", () => {
    const { sheets } = exampleForm({ attainment: "", remedy: "－" });
    const own = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.text === "①：目標達成　②：目標未達成" ? { ...cell, text: "ア：目標達成　イ：目標未達成" } : cell,
      ),
    }));
    expect(plan({ sheets: own }).map(({ title }) => title)).toContain("自己評価に「ア」を記入する");
  });

  test("is written in the form's notation where the block prints no legend", () => {
    const { sheets } = exampleForm({ attainment: "", remedy: "－" });
    const bare = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ text }) => text !== "①：目標達成　②：目標未達成"),
    }));
    expect(plan({ sheets: bare }).map(({ title }) => title)).toContain("自己評価に「①」を記入する");
  });

  test("is left to people where the legend prints no mark of that meaning", () => {
    const { sheets } = exampleForm({ attainment: "", remedy: "周知が足りない。", results: "訓練の参加者数　250人" });
    const other = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.text === "①：目標達成　②：目標未達成" ? { ...cell, text: "②：目標未達成　③：一部達成" } : cell,
      ),
    }));
    expect(plan({ sheets: other }).filter(({ kind }) => kind === "judgement")).toEqual([]);
  });

  test("that holds a dash is a person's: the proposal is no addition", () => {
    const proposals = plan(exampleForm({ attainment: "－", remedy: "－" }));
    expect(proposals.find(({ kind }) => kind === "judgement")).toMatchObject({ isAddition: false });
  });
});

describe("an empty remedy", () => {
  test("gets － beside ①, not beside ② or (ⅱ)", () => {
    const results = "訓練の参加者数　250人（達成率125.0％）";
    expect(titles({ results, remedy: "" })).toEqual(["課題と改善策に「－」を記入する"]);
    expect(titles({ results, attainment: "②", remedy: "" })).toEqual([]);
    expect(titles({ results, implementationOutlook: "(ⅱ)", midyearRemedy: "" })).toEqual([]);
  });

  test("gets the dash that the workbook uses elsewhere", () => {
    const results = "訓練の参加者数　250人（達成率125.0％）";
    const other = { results, midyearRemedy: "―", remedy: "―" };
    expect(titles({ results, midyearRemedy: "―", remedy: "" }, other)).toEqual(["課題と改善策に「―」を記入する"]);
  });

  test("waits for the judgement that is proposed with it", () => {
    const proposals = plan(exampleForm({ attainment: "", remedy: "" }));
    const judgement = proposals.find(({ kind }) => kind === "judgement");
    expect(proposals.find(({ kind }) => kind === "remedy-mark")?.requires).toBe(judgement?.id);
  });
});

describe("statements in the results", () => {
  test("are put behind the figure and what stands in brackets behind it", () => {
    const results = "訓練の参加者数　250人（令和2年3月末）\n引き続き周知する。";
    expect(filled(exampleForm({ results }), "訓練の参加者数　250")).toBe(
      "訓練の参加者数　250人（令和2年3月末）（達成率125.0％）\n引き続き周知する。",
    );
  });

  test("give the difference of percentages in ポイント", () => {
    const form = exampleForm({
      policyAndGoal: "（目標）国民健康保険料の収納率　前年度を上回る",
      results: "国民健康保険料の収納率　平成30年度　85.83％　令和元年度　85.95％",
    });
    expect(filled(form, "85.83％")).toBe(
      "国民健康保険料の収納率　平成30年度　85.83％　令和元年度　85.95％（対前年度　0.12ポイント）",
    );
  });

  test("keep the passage's wide digits, percent sign and brackets", () => {
    const wide = exampleForm({ results: "訓練の参加者数　２５０人" });
    expect(filled(wide, "訓練の参加者数　２")).toBe("訓練の参加者数　２５０人（達成率１２５．０％）");
    const narrow = exampleForm({ results: "訓練の参加者数 250人(出席率 80%)" });
    expect(filled(narrow, "訓練の参加者数 2")).toContain("(達成率125.0%)");
  });

  test("tell with ▲ what has become less, in the unit as it is spelt", () => {
    expect(
      titles({ policyAndGoal: "（目標）\n・参加者数　100人以上（平成30年度　130人）", results: "・参加者数　120名" }),
    ).toEqual(["「参加者数」に「（達成率120.0％、対前年度　▲10名）」を書き添える"]);
  });

  test("count in the plain unit what is written with 万 or in kanji", () => {
    const goal = (prior: string) => `（目標）\n・来場者数が前年度を上回る（平成30年度\u3000${prior}）`;
    expect(titles({ policyAndGoal: goal("11万人"), results: "・来場者数　12万人" })).toEqual([
      "「来場者数」に「（対前年度　10,000人）」を書き添える",
    ]);
    expect(titles({ policyAndGoal: goal("11人"), results: "・来場者数　十二人" })).toEqual([
      "「来場者数」に「（対前年度　1人）」を書き添える",
    ]);
  });

  test("behind one bracket make one addition", () => {
    const policyAndGoal = "（目標）\n・参加者数　100人以上\n・世帯数が前年度を上回る（平成30年度　20世帯）";
    const [proposal, ...others] = plan(exampleForm({ policyAndGoal, results: "・参加者数　120人（世帯数　30世帯）" }));
    expect(proposal).toMatchObject({
      title: "「参加者数」に「（達成率120.0％）（対前年度　10世帯）」を書き添える",
      reason: "120人 ÷ 100人 × 100 ＝ 120.0％　30世帯 － 20世帯 ＝ 10世帯",
    });
    expect(others).toEqual([]);
  });

  test("give one 達成率 behind a bracket, since nobody could tell two apart", () => {
    const policyAndGoal = "（目標）\n・参加者数　100人以上\n・世帯数　20世帯以上";
    expect(titles({ policyAndGoal, results: "・参加者数　120人（世帯数　30世帯）" })).toEqual([
      "「参加者数」に「（達成率120.0％）」を書き添える",
    ]);
  });

  test("leave the difference of a number without a unit to people", () => {
    expect(
      titles({ policyAndGoal: "（目標）\n・相談件数　100件以上（平成30年度　90件）", results: "・相談件数　120" }),
    ).toEqual(["「相談件数」に「（達成率120.0％）」を書き添える"]);
  });

  test("are worked out in a workbook that does not tell its year too", () => {
    const { sheets } = exampleForm({ results: "訓練の参加者数　250人" });
    const undated = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.slice(1) }));
    expect(plan({ sheets: undated }).map(({ title }) => title)).toEqual([
      "「訓練の参加者数」に「（達成率125.0％）」を書き添える",
    ]);
  });

  test("are left out where they are there already, in whatever words", () => {
    expect(titles({ results: "訓練の参加者数　250人（達成率は125％）" })).toEqual([]);
    expect(titles({ results: "訓練の参加者数　250人　目標達成率125.0%" })).toEqual([]);
  });

  test("are left out of a printed block that nobody has filled in", () => {
    const blank = { title: "", policyAndGoal: "", annualPlan: "", results: "", attainment: "", remedy: "" };
    const outlooks = { implementationOutlook: "", attainmentOutlook: "", midyearRemedy: "" };
    const form = exampleForm({ results: "訓練の参加者数　250人" }, { ...blank, ...outlooks });
    expect(plan(form).map(({ initiative }) => initiative)).toEqual([0]);
  });

  test("are left out for an approximate figure and before the year's end", () => {
    expect(titles({ results: "訓練の参加者数　約250人" })).toEqual([]);
    const form = exampleForm({ attainment: "", remedy: "" });
    expect(planAutofill(inspect(form, { stage: "midyear" })).filter(({ kind }) => kind === "statement")).toEqual([]);
  });
});

describe("filling in", () => {
  const block: fc.Arbitrary<FormBlock> = fc.record({
    attainment: fc.constantFrom("", "①", "②", "－"),
    attainmentOutlook: fc.constantFrom("", "①", "②"),
    implementationOutlook: fc.constantFrom("", "(ⅰ)", "(ⅱ)"),
    midyearRemedy: fc.constantFrom("", "－", "周知を早める。"),
    remedy: fc.constantFrom("", "―", "周知を早める。"),
    policyAndGoal: fc.constantFrom(
      "（目標）訓練の参加者数　200人以上",
      "（目標）①訓練の参加者数　200人以上\n②講座の開催回数　10回以上",
      "（目標）収納率　前年度を上回る",
      "地域の防災力を高める。",
    ),
    results: fc
      .array(
        fc.constantFrom(
          "訓練の参加者数　250人",
          "①訓練の参加者数は１，２５０人（3月末）となった。",
          "②講座の開催回数　8回(前年度9回)",
          "収納率　平成30年度　85.83％　令和元年度　85.95％",
          "収納率85.95％（対前年度　0.12ポイント）",
          "参加者数250人、達成率125.0％。",
        ),
        { maxLength: 4 },
      )
      .map((lines) => lines.join("\n")),
  });

  test("a second time has nothing left to propose, and brings up no finding that was not there", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const before = exampleForm(...blocks);
        const after = withEdits(
          before,
          plan(before).map(({ edit }) => edit),
        );
        expect(plan(after).map(({ title }) => title)).toEqual([]);
        const wrong = (form: WorkbookSnapshot) =>
          inspect(form).findings.filter(({ rule }) => /miscalculated|percentage|mismatch|contradiction/.test(rule))
            .length;
        expect(wrong(after)).toBeLessThanOrEqual(wrong(before));
      }),
      { numRuns: 50 },
    );
  });

  test("never replaces a word where it calls itself an addition", () => {
    fc.assert(
      fc.property(block, (drawn) => {
        for (const { edit, isAddition } of plan(exampleForm(drawn))) {
          if (!isAddition || edit.kind === "rowHeight") continue;
          const replaced = edit.kind === "set" ? edit.before : edit.before.slice(edit.start, edit.end);
          expect(replaced.trim()).toBe("");
        }
      }),
      { numRuns: 50 },
    );
  });
});
