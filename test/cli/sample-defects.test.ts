import { join } from "node:path";
import { readWorkbook } from "../../src/cli/read-workbook";
import { matchYears, readYear, yearOfForm, type YearReading } from "../../src/prior-year";
import { inspectAll, openInspection, rules, withPriors } from "../../src/rules";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/snapshot";
import { parseA1, toA1 } from "../../src/snapshot";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const YEAR_BEFORE = join(__dirname, "../../assets/sample-h30.xlsx");
const STARTED = "区が関与したCB/SB起業件数及び社会的ビジネス化事業創出件数";

/** What is typed into a copy of the sample, by cell; "" empties it. */
type Typed = Readonly<Record<string, string>>;

interface Defect {
  readonly rule: string;
  readonly typed: Typed;
  /** Where it must be found. */
  readonly at: string;
}

/** A defect of each rule; where the sample has one already, what stands there is its own. */
const DEFECTS: readonly Defect[] = [
  { rule: "remedy-required", typed: { S20: "②" }, at: "V20" },
  { rule: "code-missing", typed: { S20: "" }, at: "S20" },
  { rule: "code-invalid", typed: { S20: "①②" }, at: "S20" },
  { rule: "required-field-missing", typed: { C20: "" }, at: "C20" },
  { rule: "remedy-expected", typed: { K15: "(ⅱ)" }, at: "V16" },
  { rule: "numbering", typed: { A29: "取組項目1" }, at: "A29" },
  { rule: "label-altered", typed: { A19: "計画 評価" }, at: "A19" },
  {
    rule: "unreadable-block",
    typed: { C5: "方向", V5: "内容", C15: "x", C17: "y", C19: "結果", V15: "", V19: "" },
    at: "A3",
  },
  { rule: "remedy-unneeded", typed: { V20: "引き続き、広告主を募る。" }, at: "V20" },
  { rule: "attainment-contradiction", typed: { S72: "①" }, at: "S72" },
  { rule: "result-missing", typed: { V32: "（目標）\n窓口での納付相談件数　50件以上" }, at: "C46" },
  {
    rule: "percentage-point",
    typed: { C20: "広告枠の利用率\n平成30年度　40.0％\n令和元年度　43.0％\n対前年度　3.0％増" },
    at: "C20",
  },
  { rule: "difference-miscalculated", typed: { C72: "起業件数　4件（目標6件、達成率76.7％）" }, at: "C72" },
  { rule: "total-mismatch", typed: { C72: "研修の受講者数　10人、20人、合計31人" }, at: "C72" },
  {
    rule: "prior-year-mismatch",
    typed: { C72: "研修の受講者数\n平成29年度　10人\n令和元年度　15人\n対前年度　5人増" },
    at: "C72",
  },
  {
    rule: "basis-mismatch",
    typed: { C72: "研修の経費\n平成30年度3月末　100千円\n令和元年度決算　150千円\n対前年度　50千円増" },
    at: "C72",
  },
  {
    rule: "target-inconsistent",
    typed: { C6: "（目標）\n広告枠の契約件数　10件以上", V6: "（目標）\n広告枠の契約件数　12件以上" },
    at: "V6",
  },
  { rule: "target-not-in-plan", typed: { C20: "広告枠の契約件数　12件（目標10件）" }, at: "C20" },
  {
    rule: "cumulative-target",
    typed: {
      C6: "（目標）\n広告枠の契約件数　平成29年度～令和元年度の3年間で30件",
      V6: "広告主を募る。",
      C20: "広告枠の契約件数　30件",
    },
    at: "C20",
  },
  { rule: "unit-mismatch", typed: { V6: "（目標）\n説明会の開催　20回以上", C20: "説明会の開催　350人" }, at: "C20" },
  {
    rule: "target-not-measurable",
    typed: { C6: "歳入の確保を図る。", V6: "広告主を募る。", C20: "広告主を募った。" },
    at: "C6",
  },
  {
    rule: "prior-missing",
    typed: { C58: "起業を支援する。", V58: "（目標）\n起業件数　前年度を上回る", C72: "起業件数　4件" },
    at: "V58",
  },
  { rule: "provisional-figure", typed: { C72: "起業件数　6件（見込み）" }, at: "C72" },
  { rule: "plan-tense-results", typed: { C20: "広告主の募集を行う予定である。" }, at: "C20" },
  { rule: "text-clipped", typed: { C20: "広告主を訪ね、区庁舎の広告枠の利用を勧めた。\n".repeat(40) }, at: "C20" },
  { rule: "prior-disagrees", typed: { C72: `${STARTED}：3件（前年度5件）` }, at: "C72" },
];

/** What looks like the defect and is none. */
const NEAR_MISSES: readonly Omit<Defect, "at">[] = [
  { rule: "remedy-required", typed: { S20: "②", V20: "課題なし。ただし、広告主を改めて募る。" } },
  { rule: "code-missing", typed: { K15: "", K17: "", V16: "" } },
  { rule: "code-invalid", typed: { S20: "１" } },
  { rule: "required-field-missing", typed: { C20: "－" } },
  { rule: "remedy-expected", typed: { K15: "(ⅱ)", V16: "広告主を改めて募る。" } },
  { rule: "numbering", typed: { A3: "取組項目４", A29: "取組項目５", A55: "取組項目６", A81: "取組項目７" } },
  { rule: "label-altered", typed: { A19: "自 己\n評 価", C5: "【取組の方針･目標内容】" } },
  { rule: "unreadable-block", typed: { A3: "取組項目１", A19: "" } },
  { rule: "remedy-unneeded", typed: { V16: "広告主を改めて募る。", K15: "(ⅱ)" } },
  { rule: "attainment-contradiction", typed: { C72: "起業件数　6件", V58: "（目標）\n起業件数　6件以上", S72: "①" } },
  {
    rule: "result-missing",
    typed: { C6: "歳入を確保する。", V6: "（目標）\n広告枠の契約件数　10件以上", C20: "広告枠を１２件契約した。" },
  },
  {
    rule: "percentage-point",
    typed: { C20: "広告枠の利用率\n平成30年度　85.83％\n令和元年度　85.95％（前年度比0.14％増）" },
  },
  { rule: "difference-miscalculated", typed: { C72: "起業件数　5件（目標6件、達成率83％）" } },
  { rule: "total-mismatch", typed: { C72: "研修の受講者数　1,057人、340人、合計1,397人" } },
  {
    rule: "prior-year-mismatch",
    typed: { C72: "研修の受講者数\n平成30年度　10人\n令和元年度　15人\n対前年度　5人増" },
  },
  {
    rule: "basis-mismatch",
    typed: { C72: "研修の経費\n平成30年度決算　100千円\n令和元年度決算見込　150千円\n対前年度　50千円増" },
  },
  {
    rule: "target-inconsistent",
    typed: { C6: "（目標）\n広告料収入　1,200千円以上", V6: "（目標）\n広告料収入　1,200,000円以上" },
  },
  {
    rule: "target-not-in-plan",
    typed: { V6: "（目標）\n広告枠の契約件数　10件以上", C20: "広告枠の契約件数　12件（目標10件）" },
  },
  {
    rule: "cumulative-target",
    typed: {
      C6: "（目標）\n広告枠の契約件数　平成29年度～令和元年度の3年間で30件",
      V6: "広告主を募る。",
      C20: "広告枠の契約件数　3年間で合計32件",
    },
  },
  { rule: "unit-mismatch", typed: { V6: "（目標）\n説明会の参加者数　20人以上", C20: "説明会の参加者数　35名" } },
  { rule: "target-not-measurable", typed: { C6: "歳入の確保を図る。", V6: "広告枠の契約10件を目指す。" } },
  {
    rule: "prior-missing",
    typed: {
      C58: "起業を支援する。",
      V58: "（目標）\n起業件数　前年度を上回る",
      C72: "起業件数　4件（前年度3件）",
    },
  },
  { rule: "provisional-figure", typed: { C72: "説明会の開催　6回（決算）" } },
  { rule: "plan-tense-results", typed: { C20: "予定していた広告主の募集を行った。" } },
  { rule: "text-clipped", typed: { C20: "広告主を訪ね、区庁舎の広告枠の利用を勧めた。\n".repeat(6) } },
  { rule: "prior-disagrees", typed: { C72: `${STARTED}：3件（前年度2件）` } },
];

let sample: WorkbookSnapshot;
let yearBefore: YearReading;
beforeAll(async () => {
  sample = await readWorkbook(SAMPLE);
  yearBefore = readYear(await readWorkbook(YEAR_BEFORE), YEAR_BEFORE);
});

test.each(DEFECTS)("$rule is found at $at when $typed is typed into the sample", ({ rule, typed, at }) => {
  expect(cellsOf(rule, copyWith(typed))).toContain(at);
  expect(cellsOf(rule, sample)).not.toContain(at);
});

test.each(NEAR_MISSES)("$rule has nothing to say of $typed", ({ rule, typed }) => {
  expect(cellsOf(rule, copyWith(typed))).toEqual(cellsOf(rule, sample));
});

test("every rule has its defect and its near miss here", () => {
  const tested = (list: readonly { rule: string }[]) => [...new Set(list.map(({ rule }) => rule))].sort();
  const all = rules.map(({ id }) => id).sort();
  expect(tested(DEFECTS)).toEqual(all);
  expect(tested(NEAR_MISSES)).toEqual(all);
});

function cellsOf(rule: string, workbook: WorkbookSnapshot): string[] {
  const open = openInspection(workbook);
  // The year before's workbook is what one rule compares with; it would fill in what others find missing.
  const years = rule === "prior-disagrees" ? [yearBefore] : [];
  return inspectAll(withPriors(open, matchYears(yearOfForm(open.form), years).priors))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ cell }) => toA1(cell));
}

/** The sample with other texts in some of its cells. */
function copyWith(typed: Typed): WorkbookSnapshot {
  const [first, ...others] = sample.sheets;
  if (!first) throw new Error("The sample has no sheet.");
  return { sheets: [typedInto(first, typed), ...others] };
}

function typedInto(sheet: SheetSnapshot, typed: Typed): SheetSnapshot {
  const kept = sheet.cells.filter((cell) => !(toA1(cell) in typed));
  const added = Object.entries(typed).flatMap(([address, text]): SnapshotCell[] => {
    const cell = parseA1(address);
    return cell && text !== "" ? [{ ...cell, text, kind: "text" }] : [];
  });
  const cells = [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}
