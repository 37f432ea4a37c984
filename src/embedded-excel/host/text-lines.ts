/**
 * The width of a text in ems, estimated: ideographs and full-width forms are one em, other characters about half.
 * Good enough to tell how far a text reaches; measuring would need a layout of each.
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

/**
 * How many lines a text takes where it is wrapped at a width of so many ems, more than none. Between Japanese characters a line may end,
 * but neither in a Latin word or number, nor behind an opening bracket, nor before a closing mark or a small kana.
 */
export function wrappedLines(text: string, room: number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, room), 0);
}

/** What stays on one line. */
const PIECE =
  /[「『（［【〈《]*(?:[!-~]+|[^])[、。，．・：；」』）］】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％！？]*/gu;

function linesOf(line: string, room: number): number {
  let lines = 1;
  let filled = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const width = widthInEms(piece);
    if (filled > 0 && filled + width > room && piece !== " ") {
      lines++;
      filled = 0;
    }
    // What is longer than a line is broken anywhere.
    const full = width > room ? Math.ceil(width / room) - 1 : 0;
    lines += full;
    filled += full === 0 ? width : width - full * room;
  }
  return lines;
}
