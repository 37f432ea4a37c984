import type { Area } from "../../src/form/grid";
import type { JudgementCells } from "../../src/form/judgement-cells";
import { LayoutHints } from "../../src/form/judgements";
import type { JudgementField } from "../../src/form/types";
import { parseRange, toA1 } from "../../src/snapshot";

function areaAt(address: string): Area {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no range`);
  return { range, text: "", isMerged: true, index: 0 };
}

interface Layout {
  readonly field?: JudgementField;
  readonly legend?: string;
  /** Where the choice stands; an empty one waits for what the others teach. */
  readonly choice?: string;
  readonly offset?: number;
}

function cellsAt(label: string, { field = "attainment", legend, choice, offset }: Layout = {}): JudgementCells {
  return {
    field,
    label: { label: field, isShared: false, area: areaAt(label), valueStart: null },
    legend: null,
    legendArea: legend === undefined ? null : areaAt(legend),
    marked: choice === undefined ? null : areaAt(choice),
    offset: offset ?? null,
    region: [],
  };
}

/** Where a block is expected to have its choice after others have taught theirs. */
function expected(taught: readonly JudgementCells[], asked: JudgementCells): string | null {
  const hints = new LayoutHints();
  for (const cells of taught) hints.learn(cells);
  const cell = hints.expectedCell(asked);
  return cell && toA1(cell);
}

describe("an empty choice is expected where other blocks have theirs", () => {
  test("as seen from the label, or from the legend where there is one", () => {
    expect(expected([cellsAt("B4", { choice: "D5" })], cellsAt("B14"))).toBe("D15");
    expect(expected([cellsAt("D4", { choice: "B3" })], cellsAt("D14"))).toBe("B13");
    expect(expected([cellsAt("B4", { legend: "B6", choice: "C6" })], cellsAt("B14", { legend: "B17" }))).toBe("C17");
  });

  test("where most have theirs, of equally many where the first has", () => {
    const [right, below] = [cellsAt("B4", { choice: "C4" }), cellsAt("B24", { choice: "B25" })];
    expect(expected([right, below, below], cellsAt("B14"))).toBe("B15");
    expect(expected([right, right, below], cellsAt("B14"))).toBe("C14");
    expect(expected([right, below], cellsAt("B14"))).toBe("C14");
    const left = cellsAt("B34", { choice: "A34" });
    expect(expected([right, left, left], cellsAt("B14"))).toBe("A14");
  });

  test("of the same judgement, width and kind of anchor alone", () => {
    const taught = [cellsAt("B4", { choice: "C4" })];
    expect(expected(taught, cellsAt("B14", { field: "attainmentOutlook" }))).toBeNull();
    expect(expected(taught, cellsAt("B14", { field: "implementationOutlook" }))).toBeNull();
    expect(expected(taught, cellsAt("B14:C14"))).toBeNull();
    expect(expected(taught, cellsAt("B14", { legend: "B15" }))).toBeNull();
    const seenFromLegend = [cellsAt("B4", { field: "attainmentOutlook", legend: "B5", choice: "C5" })];
    expect(expected(seenFromLegend, cellsAt("B14"))).toBeNull();
    expect(expected(seenFromLegend, cellsAt("B14", { field: "attainmentOutlook", legend: "B16" }))).toBe("C16");
  });

  test("not beyond the sheet's edges, but at them", () => {
    const [above, left] = [cellsAt("B4", { choice: "B3" }), cellsAt("B4", { choice: "A4" })];
    expect(expected([above], cellsAt("B1"))).toBeNull();
    expect(expected([above], cellsAt("B2"))).toBe("B1");
    expect(expected([left], cellsAt("A4"))).toBeNull();
    expect(expected([left], cellsAt("B4"))).toBe("A4");
  });

  test("and nothing is learnt from a choice behind its label, or from none", () => {
    expect(expected([cellsAt("B4", { choice: "B4", offset: 9 })], cellsAt("B14"))).toBeNull();
    expect(expected([cellsAt("B4")], cellsAt("B14"))).toBeNull();
  });
});
