import { readFileSync } from "node:fs";
import { ICONS_FILE, iconPaths } from "../tools/icon-paths";
import { TOKENS_FILE, tokensCss } from "../tools/tokens-css";

type Theme = Readonly<Record<string, string>>;

function declarations(css: string, selector: string): Theme {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--(\w+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** Prettier lays the written files out. */
function withoutLayout(text: string): string {
  return text.replace(/\s+/g, "");
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, front: string, back: string): number {
  const [high = 0, low = 0] = [front, back].map((name) => luminance(theme[name] ?? "#808080")).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const tokens = readFileSync(TOKENS_FILE, "utf8");
const light = declarations(tokens, ".pane");
const dark = { ...light, ...declarations(tokens, '.pane[data-theme="dark"]') };

/** Text and what it stands on, as the style sheets combine them. */
const PAIRS: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ["colorNeutralForeground1", ["colorNeutralBackground1", "colorNeutralBackground2", "colorNeutralBackground3"]],
  ["colorNeutralForeground2", ["colorNeutralBackground1", "colorNeutralBackground3"]],
  ["colorNeutralForeground3", ["colorNeutralBackground1", "colorNeutralBackground2", "colorNeutralBackgroundDisabled"]],
  ["colorStatusDangerForeground3", ["colorNeutralBackground1", "colorStatusDangerBackground1"]],
  ["colorStatusWarningForeground1", ["colorNeutralBackground1", "colorNeutralBackground2"]],
  ["colorStatusSuccessForeground1", ["colorNeutralBackground1", "colorStatusSuccessBackground1"]],
  ["colorBrandForeground2", ["colorNeutralBackground1", "colorNeutralBackground2"]],
  ["colorBrandForegroundLink", ["colorNeutralBackground1", "colorNeutralBackground2"]],
  [
    "colorNeutralForegroundOnBrand",
    ["colorBrandBackground", "colorBrandBackgroundHover", "colorBrandBackgroundPressed"],
  ],
];

describe("the pane's look", () => {
  test("has the values of the Fluent tokens that it uses, and no others", () => {
    expect(withoutLayout(tokens)).toBe(withoutLayout(tokensCss()));
  });

  test("has the outlines of the Fluent icons that it names", () => {
    expect(withoutLayout(readFileSync(ICONS_FILE, "utf8"))).toBe(withoutLayout(iconPaths()));
  });

  test.each([
    ["light", light],
    ["dark", dark],
  ])("has text that stands out by 4.5 : 1 in the %s theme", (_, theme) => {
    const weak = PAIRS.flatMap(([front, backs]) =>
      backs.filter((back) => contrast(theme, front, back) < 4.5).map((back) => `${front} on ${back}`),
    );
    expect(weak).toEqual([]);
    for (const [front, backs] of PAIRS) for (const name of [front, ...backs]) expect(theme).toHaveProperty(name);
  });
});
