import { themeOf } from "../../../src/taskpane/state/theme";

test.each([
  ["#FFFFFF", "light"],
  ["#F3F2F1", "light"],
  ["#262626", "dark"],
  ["#000000", "dark"],
  ["#262626FF", "dark"],
  [undefined, null],
  ["", null],
])("an Office background of %s makes a %s pane", (background, theme) => {
  expect(themeOf(background)).toBe(theme);
});
