/** What the pane looks like. Windows contrast themes are left to the browser's forced colours. */
export type Theme = "light" | "dark";

/** Light or dark by an Office theme's background ("#262626"); null where it tells none. */
export function themeOf(background: string | undefined): Theme | null {
  const hex = /^#?([0-9a-f]{6})/i.exec(background ?? "")?.[1];
  if (hex === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
