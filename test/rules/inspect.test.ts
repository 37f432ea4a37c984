import Big from "big.js";
import type { Field } from "../../src/form";
import type { KnownPrior } from "../../src/indicators";
import type { Finding, Settings } from "../../src/rules";
import {
  closeInspection,
  inspect,
  inspectAll,
  inspectInitiative,
  inspectWorkbook,
  messageOf,
  openInspection,
} from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { toA1 } from "../../src/snapshot";
import type { FormBlock } from "../support/example-form";
import { exampleForm, formSheet } from "../support/example-form";
import { largeSnapshot } from "../support/large-form";

const UNANSWERED: FormBlock = { attainment: "②", remedy: "－" };

function findings(snapshot: WorkbookSnapshot, settings: Partial<Settings> = {}): readonly Finding[] {
  return inspect(snapshot, settings).findings;
}

const ids = (found: readonly Finding[]): string[] => found.map(({ rule }) => rule);

test("a form that is filled in rightly has no findings", () => {
  expect(ids(findings(exampleForm({}, {}, {})))).toEqual([]);
});

test("a defect is found at its cell, with its block", () => {
  const [finding, ...others] = findings(exampleForm({}, UNANSWERED)).filter(({ severity }) => severity === "error");
  expect(others.map(({ rule }) => rule).filter((rule) => rule === "remedy-required")).toEqual([]);
  expect(finding).toMatchObject({ rule: "remedy-required", initiative: 1, initiativeNumber: "2", suppressed: null });
  expect(finding && toA1(finding.cell)).toBe("G22");
});

test("the fold of the slices is the whole, in whatever order the blocks were inspected", () => {
  const snapshot = exampleForm(UNANSWERED, { results: "" }, { number: "2", spine: "計画 評価" });
  const open = openInspection(snapshot);
  const workbook = inspectWorkbook(open);
  const parts = [...open.initiatives].reverse().map((initiative) => inspectInitiative(open, initiative));
  expect(closeInspection(open, parts.reverse(), workbook).findings).toEqual(findings(snapshot));
});

test("of many blocks each is inspected as it would be by itself", () => {
  const snapshot = largeSnapshot(150, 2);
  const open = openInspection(snapshot);
  const alone = open.initiatives.map((initiative) => inspectInitiative(open, initiative));
  const { initiatives, findings: found } = inspect(snapshot);
  expect(initiatives).toEqual(alone.map(({ inspected }) => inspected));
  expect(found).toEqual(closeInspection(open, alone, inspectWorkbook(open)).findings);
  expect(found.length).toBeGreaterThan(20);
});

test("a block whose figures cannot be read costs none of the blocks that are inspected with it anything", () => {
  const snapshot = exampleForm(UNANSWERED, UNANSWERED, UNANSWERED);
  const open = openInspection(snapshot);
  const broken = open.initiatives.map((initiative, index) => {
    if (index !== 1) return initiative;
    const results = { ...initiative.fields.results, text: null as unknown as string } as Field;
    return { ...initiative, fields: { ...initiative.fields, results } };
  });
  const { findings: found } = inspectAll({ ...open, initiatives: broken });
  const byBlock = [0, 1, 2].map((index) => ids(found.filter(({ initiative }) => initiative === index)));
  expect(byBlock[1]).toContain("internal-error");
  expect(byBlock[0]).toEqual(ids(findings(snapshot).filter(({ initiative }) => initiative === 0)));
  expect(byBlock[2]).toEqual(byBlock[0]);
});

test("findings stand by initiative, then cell, then rule", () => {
  const found = findings(
    exampleForm({ results: "", attainment: "", number: "1" }, UNANSWERED, { number: "2", ...UNANSWERED }),
  );
  const places = found.map(({ initiative, cell, rule }) => [initiative ?? 99, cell.row, cell.column, rule] as const);
  const sorted = [...places].sort(
    (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0),
  );
  expect(places).toEqual(sorted);
  expect(found.length).toBeGreaterThan(3);
});

test("figures that cannot be read cost one block its figures, and nobody else anything", () => {
  const open = openInspection(exampleForm(UNANSWERED, {}));
  const [first, second] = open.initiatives;
  if (!first || !second) throw new Error("the form has two blocks");
  const lessIsBetter = new Map<string, boolean>();
  lessIsBetter.get = () => {
    throw new RangeError("out of reach");
  };
  const { inspected, findings: found } = inspectInitiative({ ...open, lessIsBetter }, first);
  expect(inspected).toMatchObject({ indicators: [], figures: [], suggestedAttainment: null });
  expect(ids(found)).toEqual(expect.arrayContaining(["internal-error", "remedy-required"]));
  expect(found.find(({ rule }) => rule === "internal-error")?.data).toEqual({
    step: "指標の読み取り",
    detail: "RangeError: out of reach",
  });
  expect(ids(inspectInitiative(open, second).findings)).toEqual([]);
});

test("a printed block that nobody has filled in has no findings, beside one that has", () => {
  const BLANK: FormBlock = {
    title: "",
    policyAndGoal: "",
    annualPlan: "",
    implementationOutlook: "",
    attainmentOutlook: "",
    midyearRemedy: "",
    results: "",
    attainment: "",
    remedy: "",
  };
  const { initiatives, findings: found } = inspect(exampleForm(UNANSWERED, BLANK));
  expect(initiatives.map(({ initiative }) => initiative.isBlank)).toEqual([false, true]);
  expect(initiatives[1]).toMatchObject({ indicators: [], suggestedAttainment: null });
  expect(found.filter(({ initiative }) => initiative === 1)).toEqual([]);
});

test("a workbook that does not tell its year is checked without one", () => {
  const [sheet] = exampleForm({ ...UNANSWERED, policyAndGoal: "（目標）\n・相談件数が前年度を上回る" }).sheets;
  if (!sheet) throw new Error("the form has a sheet");
  const [title, ...cells] = sheet.cells;
  const { form, findings: found } = inspect({ sheets: [{ ...sheet, cells }] });
  expect(title?.text).toContain("令和元年度");
  expect(form.fiscalYear).toBeNull();
  expect(ids(found)).toEqual(expect.arrayContaining(["remedy-required", "prior-missing"]));
});

describe("figures that are known from outside", () => {
  const block: FormBlock = {
    policyAndGoal: "（目標）\n・相談件数が前年度を上回る",
    results: "・相談件数　110件（対前年度　20件増）",
  };
  const typed: KnownPrior = {
    source: "typed",
    initiative: { title: "題名1", number: "1", sheet: "様式３" },
    indicator: "相談件数",
    mark: null,
    value: new Big(100),
    unit: "件",
    fiscalYear: null,
    file: null,
    sheet: "取組集計",
    cell: { row: 3, column: 6 },
    figure: null,
  };
  const said = (priors: readonly KnownPrior[]) => findings(exampleForm(block), { priors }).map(messageOf);

  test("are named with their sheet where a comparison does not agree with them", () => {
    expect(said([typed])).toEqual([
      "「相談件数」の差が「20件」と書かれていますが、実績 110件と前年度 100件（シート「取組集計」のG4セル）から計算すると 110件 － 100件 ＝ 10件 になります。" +
        "元の数値を確かめ、誤っているほうを直してください。",
    ]);
  });

  test("are passed over where their block is no longer there", () => {
    const gone = { ...typed, initiative: { title: "終わった取組", number: "9", sheet: "様式３" } };
    expect(said([gone])).toEqual(said([]));
  });
});

describe("settings", () => {
  test("a year that is set is the year under evaluation", () => {
    expect(inspect(exampleForm({}), { fiscalYear: 2021 }).form.fiscalYear).toMatchObject({
      year: 2021,
      source: "setting",
    });
  });

  test("a rule that is off finds nothing, and a severity overrides all of a rule's cases", () => {
    const snapshot = exampleForm(UNANSWERED);
    const of = (severities: Settings["severities"]) =>
      findings(snapshot, { severities }).filter(({ rule }) => rule === "remedy-required");
    expect(of({ "remedy-required": "off" })).toEqual([]);
    expect(of({ "remedy-required": "info" }).map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("a stage that is set silences what has not begun", () => {
    const snapshot = exampleForm({ ...UNANSWERED, attainmentOutlook: "②", midyearRemedy: "－" });
    const required = (settings: Partial<Settings>) =>
      findings(snapshot, settings).filter(({ rule }) => rule === "remedy-required");
    expect(required({})).toHaveLength(2);
    expect(required({ stage: "midyear" })).toHaveLength(1);
    expect(required({ stage: "plan" })).toHaveLength(0);
  });

  test("hidden sheets are counted and left alone unless they are included or chosen", () => {
    const snapshot = { sheets: [formSheet("様式３", [{}]), formSheet("旧様式", [UNANSWERED], "hidden")] };
    const { form, initiatives } = inspect(snapshot);
    expect(initiatives).toHaveLength(1);
    expect(form.hiddenSheets).toEqual([{ sheet: "旧様式", blocks: 1 }]);
    expect(ids(findings(snapshot, { includeHidden: true }))).toContain("remedy-required");
    expect(ids(findings(snapshot, { sheets: ["旧様式"] }))).toContain("remedy-required");
    expect(inspect(snapshot, { sheets: ["様式３"] }).initiatives).toHaveLength(1);
  });
});

describe("ignored findings", () => {
  const ignoring = (snapshot: WorkbookSnapshot): Partial<Settings> => ({
    ignored: findings(snapshot).map(({ key }) => ({ key, reason: "確認済み" })),
  });
  const open = (found: readonly Finding[]) => found.filter(({ suppressed }) => suppressed === null);

  test("stay in the result with their reason", () => {
    const snapshot = exampleForm(UNANSWERED);
    const found = findings(snapshot, ignoring(snapshot));
    expect(open(found)).toEqual([]);
    expect(found[0]?.suppressed).toEqual({ reason: "確認済み" });
  });

  test("survive inserted rows and renumbering", () => {
    const settings = ignoring(exampleForm({ title: "防災", ...UNANSWERED }));
    const moved = exampleForm({ title: "広報" }, { title: "防災", number: "2", ...UNANSWERED });
    expect(ids(open(findings(moved, settings)))).toEqual([]);
  });

  test("come back when the text changes, and do not cover another block", () => {
    const settings = ignoring(exampleForm({ title: "防災", ...UNANSWERED }));
    expect(ids(open(findings(exampleForm({ title: "防災", ...UNANSWERED, remedy: "なし" }), settings)))).toContain(
      "remedy-required",
    );
    expect(ids(open(findings(exampleForm({ title: "防犯", ...UNANSWERED }), settings)))).toContain("remedy-required");
  });
});

describe("numbers", () => {
  const withTwoHidden = (visibility: "visible" | "hidden") => ({
    sheets: [
      formSheet("様式３-1", [{}]),
      formSheet("様式３-2", [{ number: "2" }], visibility),
      formSheet("様式３-3", [{ number: "3" }]),
    ],
  });
  const gaps = (snapshot: WorkbookSnapshot) => findings(snapshot).filter(({ rule }) => rule === "numbering");

  test("that a hidden sheet bears are not missing", () => {
    expect(gaps(withTwoHidden("hidden"))).toEqual([]);
  });

  test("that nobody could count do not hide a gap", () => {
    const [first, second, third] = withTwoHidden("hidden").sheets;
    const unheard = formSheet("控え", [{ number: "12345678" }], "hidden");
    expect(gaps({ sheets: [first, unheard, second, third].flatMap((sheet) => sheet ?? []) })).toEqual([]);
    expect(gaps({ sheets: [first, unheard, third].flatMap((sheet) => sheet ?? []) })).toHaveLength(1);
  });

  test("that no sheet bears are", () => {
    const [first, , third] = withTwoHidden("visible").sheets;
    const sheets = [first, third].flatMap((sheet) => sheet ?? []);
    expect(gaps({ sheets })).toHaveLength(1);
  });
});
