import { changeIn } from "../../../src/taskpane/state/change-in";

const place = { sheet: "様式３", cell: { row: 0, column: 0 } };

describe("a change of text", () => {
  test("is shown with the line it happens in, cut where that is long", () => {
    const before = `一行目\n${"あ".repeat(30)}0.12％増${"い".repeat(30)}\n三行目`;
    const start = before.indexOf("％");
    const change = changeIn({ kind: "replace", ...place, before, start, end: start + 1, text: "ポイント" });
    expect(change).toEqual({
      head: `…${"あ".repeat(12)}0.12`,
      before: "％",
      after: "ポイント",
      tail: `増${"い".repeat(15)}…`,
    });
  });

  test("does not split characters outside the basic plane", () => {
    const before = `${"𠮷".repeat(20)}1％`;
    const start = before.indexOf("％");
    const { head } = changeIn({ kind: "replace", ...place, before, start, end: start + 1, text: "ポイント" });
    expect(head).toBe(`…${"𠮷".repeat(15)}1`);
  });

  test("of a whole cell is the whole cell", () => {
    expect(changeIn({ kind: "set", ...place, before: "②", text: "①" })).toEqual({
      head: "",
      before: "②",
      after: "①",
      tail: "",
    });
  });
});
