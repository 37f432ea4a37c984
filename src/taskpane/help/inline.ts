/** Words within a block. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly target: string }
  | { readonly kind: "break" };

/** An escaped character, code, a picture, a link, strong words, a line break; everything else is text. */
const TOKEN =
  /\\([\\\x60*_<>|~#[\]])|\x60([^\x60\n]*)\x60|!\[[^\]\n]*\]\([^)\n]*\)|\[([^\]\n]*)\]\(([^)\n]*)\)|\*\*([^*\n]+)\*\*|<br>|(\n)/g;

/** Reads the words of a block. A line break in the source joins, as browsers do it; pictures are left out. */
export function parseInline(source: string): readonly Inline[] {
  const words: Inline[] = [];
  const addText = (text: string): void => {
    const last = words.at(-1);
    if (text === "") return;
    if (last?.kind === "text") words[words.length - 1] = { kind: "text", text: last.text + text };
    else words.push({ kind: "text", text });
  };
  let end = 0;
  for (const found of source.matchAll(TOKEN)) {
    addText(source.slice(end, found.index));
    end = found.index + found[0].length;
    const [whole, escaped, code, linkText, target, strong, newline] = found;
    if (escaped !== undefined) addText(escaped);
    else if (code !== undefined) words.push({ kind: "code", text: code });
    else if (linkText !== undefined) words.push({ kind: "link", text: linkText, target: target ?? "" });
    else if (strong !== undefined) words.push({ kind: "strong", text: strong });
    else if (newline !== undefined) addText(joint(source, found.index));
    else if (whole === "<br>") words.push({ kind: "break" });
  }
  addText(source.slice(end));
  return words;
}

/** Between Japanese characters a line break of the source is nothing, elsewhere a space. */
function joint(source: string, at: number): string {
  const isWide = (character: string | undefined): boolean => character !== undefined && character > "\u2E7F";
  return isWide(source[at - 1]) || isWide(source[at + 1]) ? "" : " ";
}
