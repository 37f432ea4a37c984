import { readFigures } from "../../src/figures";

const rolesOf = (text: string) =>
  readFigures(text, { fiscalYear: 2019, section: "results" }).map(({ value, role, fiscalYear }) => [
    value.toFixed(),
    role,
    fiscalYear,
  ]);

test.each([
  "収支差額　▲83円（前年度　▲91円）",
  "収支差額　▲83円（平成30年度　▲91円）",
  "収支差額は▲83円、前年度は▲91円",
])("a level of another year that lies below zero is no change: %s", (text) => {
  expect(rolesOf(text)).toEqual([
    ["-83", "actual", null],
    ["-91", "prior", 2018],
  ]);
});

test("a sign before what cannot lie below zero is a change from the year", () => {
  expect(rolesOf("来館者数　203人（前年度▲5人）")[1]?.[1]).toBe("difference");
});

test("対前年度 is a change of a level below zero, too", () => {
  expect(rolesOf("収支差額　▲83円（対前年度　▲5円）")[1]?.[1]).toBe("difference");
});
