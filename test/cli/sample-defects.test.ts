import { join } from "node:path";
import { readWorkbook } from "../../src/cli/read-workbook";
import { inspect, rules } from "../../src/rules";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/snapshot";
import { parseA1, toA1 } from "../../src/snapshot";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

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
];

let sample: WorkbookSnapshot;
beforeAll(async () => {
  sample = await readWorkbook(SAMPLE);
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
  return inspect(workbook)
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
