import { commandOf } from "../../../src/workbench/grid/keys";

const key = (name: string, modifiers: Partial<Record<"shiftKey" | "ctrlKey" | "metaKey" | "altKey", boolean>> = {}) =>
  commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

test("arrows move, Ctrl leaps, Shift extends", () => {
  expect(key("ArrowDown")).toEqual({ kind: "move", direction: "down", isLeap: false, extends: false });
  expect(key("ArrowLeft", { ctrlKey: true, shiftKey: true })).toEqual({
    ...{ kind: "move", direction: "left", isLeap: true, extends: true },
  });
});

test("Enter and Tab go down and right, with Shift back", () => {
  expect(key("Enter")).toMatchObject({ direction: "down" });
  expect(key("Enter", { shiftKey: true })).toMatchObject({ direction: "up", extends: false });
  expect(key("Tab")).toMatchObject({ direction: "right" });
  expect(key("Tab", { shiftKey: true })).toMatchObject({ direction: "left" });
});

test("Ctrl+Page Down goes to the next sheet", () => {
  expect(key("PageDown", { ctrlKey: true })).toEqual({ kind: "nextSheet", step: 1 });
});

test("letters and keys with Alt are not the grid's", () => {
  expect(key("a")).toBeNull();
  expect(key("ArrowDown", { altKey: true })).toBeNull();
});
