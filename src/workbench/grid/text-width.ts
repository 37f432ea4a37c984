/**
 * The width of a text in ems, estimated: ideographs and full-width forms are one em, other characters about half.
 * Good enough to tell whether a text reaches into the next cell; measuring would need a layout of each.
 */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff61 && code <= 0xff9f) return 0.5;
  if (code >= 0x1100) return 1;
  return /[A-Zmw%@]/.test(character) ? 0.68 : 0.53;
}

/** Pixels of a text's widest line in a font size of points. */
export function textWidth(text: string, points: number): number {
  const widest = Math.max(...text.split("\n").map(widthInEms));
  return (widest * points * 4) / 3;
}
