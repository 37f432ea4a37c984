import fc from "fast-check";
import type { Edit } from "../../src/edits";
import { applyToText, renderEdits } from "../../src/edits";
import type { TextEdit } from "../../src/edits";

const CELL = { row: 20, column: 2 };
const BEFORE = "対前年度　0.12％（達成率100.2％）";

function replace(words: string, text: string, before = BEFORE): TextEdit {
  const start = before.indexOf(words);
  return { kind: "replace", sheet: "様式３", cell: CELL, start, end: start + words.length, text, before };
}

const set = (text: string): TextEdit => ({ kind: "set", sheet: "様式３", cell: CELL, text, before: BEFORE });

test("several replacements in one cell combine, whatever their order", () => {
  const edits = [replace("100.2％", "100.1％"), replace("％（", "ポイント（")];
  const after = { kind: "applied", text: "対前年度　0.12ポイント（達成率100.1％）" };
  expect(applyToText(BEFORE, edits)).toEqual(after);
  expect(applyToText(BEFORE, [...edits].reverse())).toEqual(after);
});

test("an edit is refused once the cell holds another text", () => {
  expect(applyToText(`${BEFORE} `, [replace("0.12％", "0.12ポイント")])).toEqual({ kind: "text-changed" });
  expect(applyToText("", [set("－")])).toEqual({ kind: "text-changed" });
});

test("edits that touch the same words contradict each other", () => {
  expect(applyToText(BEFORE, [replace("0.12％", "a"), replace("12％（", "b")])).toEqual({ kind: "conflict" });
  expect(applyToText(BEFORE, [set("－"), replace("0.12％", "a")])).toEqual({ kind: "conflict" });
});

test("two insertions at one place have no order", () => {
  const insertion = (text: string): TextEdit => ({ ...replace("", text), kind: "replace", start: 4, end: 4 });
  expect(applyToText(BEFORE, [insertion("a"), insertion("b")])).toEqual({ kind: "conflict" });
  expect(applyToText(BEFORE, [insertion("a")])).toEqual({
    kind: "applied",
    text: "対前年度a　0.12％（達成率100.2％）",
  });
});

test("an insertion beside a replacement is no contradiction", () => {
  const replaced = replace("0.12％", "0.12ポイント");
  const end = BEFORE.indexOf("（");
  const insertion: TextEdit = { ...replaced, kind: "replace", start: end, end, text: "増" };
  expect(applyToText(BEFORE, [insertion, replaced])).toEqual({
    kind: "applied",
    text: "対前年度　0.12ポイント増（達成率100.2％）",
  });
});

test("offsets outside the text are refused", () => {
  expect(applyToText("abc", [{ ...replace("a", "b", "abc"), kind: "replace", start: 2, end: 9 }])).toEqual({
    kind: "conflict",
  });
});

test("edits are shown as whole cells before and after, and row heights in points", () => {
  const height: Edit = { kind: "rowHeight", sheet: "様式３", row: 20, points: 67.5, before: 54 };
  expect(renderEdits([replace("％（", "ポイント（"), height, replace("100.2％", "100.1％")])).toEqual({
    changes: [
      { sheet: "様式３", cell: "C21", before: BEFORE, after: "対前年度　0.12ポイント（達成率100.1％）" },
      { sheet: "様式３", cell: "A21", property: "rowHeight", before: "54", after: "67.5" },
    ],
    refused: [],
  });
});

test("of two edits that contradict each other the earlier one stays", () => {
  const later = replace("12％（", "b");
  const { changes, refused } = renderEdits([replace("0.12％", "0.12ポイント"), later]);
  expect(changes).toHaveLength(1);
  expect(refused).toEqual([later]);
});

test("edits that do not overlap give the same text in one go as one after the other from the end", () => {
  const cut = fc.record({ at: fc.nat(40), length: fc.nat(5), words: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(cut, { maxLength: 6 }), (before, cuts) => {
      const sorted = [...cuts].sort((a, b) => a.at - b.at);
      const apart = sorted.filter(({ at, length }, i) => {
        const next = sorted[i + 1];
        return at + length <= before.length && (next === undefined || at + length < next.at);
      });
      fc.pre(apart.every(({ at }, i) => i === 0 || at > (apart[i - 1]?.at ?? 0) + (apart[i - 1]?.length ?? 0)));
      const edits = apart.map(({ at, length, words }): TextEdit => {
        return { kind: "replace", sheet: "s", cell: CELL, start: at, end: at + length, text: words, before };
      });
      const stepwise = [...apart]
        .reverse()
        .reduce((text, { at, length, words }) => text.slice(0, at) + words + text.slice(at + length), before);
      expect(applyToText(before, edits)).toEqual({ kind: "applied", text: stepwise });
    }),
  );
});

test("a cell that is set alone holds the new text", () => {
  expect(applyToText(BEFORE, [set("－")])).toEqual({ kind: "applied", text: "－" });
});

test("words whose end lies before their start are a contradiction", () => {
  const edit: TextEdit = { kind: "replace", sheet: "様式３", cell: CELL, start: 5, end: 3, text: "a", before: BEFORE };
  expect(applyToText(BEFORE, [edit])).toEqual({ kind: "conflict" });
});

test("words may be put in right before others that are replaced", () => {
  const insertion = { ...replace("0.12％", "約"), end: BEFORE.indexOf("0.12％") } as TextEdit;
  const after = { kind: "applied", text: BEFORE.replace("0.12％", "約0.1％") };
  expect(applyToText(BEFORE, [insertion, replace("0.12％", "0.1％")])).toEqual(after);
  expect(applyToText(BEFORE, [replace("0.12％", "0.1％"), insertion])).toEqual(after);
});

describe("heights of rows", () => {
  const height = (row: number, points: number, sheet = "様式３"): Edit => {
    return { kind: "rowHeight", sheet, row, points, before: 13.5 };
  };

  test("are told once where two fields ask for the same", () => {
    const { changes, refused } = renderEdits([height(3, 40), height(3, 40)]);
    expect(changes).toEqual([{ sheet: "様式３", cell: "A4", property: "rowHeight", before: "13.5", after: "40" }]);
    expect(refused).toEqual([]);
  });

  test("contradict each other where they differ: the earlier stays", () => {
    const { changes, refused } = renderEdits([height(3, 40), height(3, 60)]);
    expect(changes.map(({ after }) => after)).toEqual(["40"]);
    expect(refused).toEqual([height(3, 60)]);
  });

  test("of other rows and sheets are changes of their own", () => {
    const { changes } = renderEdits([height(3, 40), height(4, 60), height(3, 80, "様式１")]);
    expect(changes.map(({ after }) => after)).toEqual(["40", "60", "80"]);
  });
});

test("texts of other cells and sheets are changes of their own", () => {
  const elsewhere: Edit = { ...set("①"), cell: { row: 1, column: 1 } };
  const otherSheet: Edit = { ...set("②"), sheet: "様式１" };
  const { changes } = renderEdits([set("－"), elsewhere, otherSheet]);
  expect(changes.map(({ after }) => after)).toEqual(["－", "①", "②"]);
});
