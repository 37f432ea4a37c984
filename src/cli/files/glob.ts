/** Whether a word from the command line is a pattern rather than a name. */
export function isPattern(word: string): boolean {
  return /[*?{]/.test(word);
}

/** 様式3_{北,西}.xlsx as its alternatives; braces may hold braces. A brace that is not closed is a letter. */
export function alternatives(pattern: string): string[] {
  const open = pattern.indexOf("{");
  if (open < 0) return [pattern];
  const parts = braced(pattern, open);
  if (!parts) return alternatives(pattern.slice(open + 1)).map((rest) => pattern.slice(0, open + 1) + rest);
  const rests = alternatives(parts.rest);
  return parts.options
    .flatMap(alternatives)
    .flatMap((option) => rests.map((rest) => pattern.slice(0, open) + option + rest));
}

function braced(pattern: string, open: number): { readonly options: string[]; readonly rest: string } | null {
  const options: string[] = [];
  let start = open + 1;
  let depth = 1;
  for (let at = open + 1; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === "{") depth++;
    if (letter === "}") depth--;
    if (depth === 0) return { options: [...options, pattern.slice(start, at)], rest: pattern.slice(at + 1) };
    if (letter !== "," || depth > 1) continue;
    options.push(pattern.slice(start, at));
    start = at + 1;
  }
  return null;
}

/**
 * Whether a name fits one part of a pattern: * for any letters, ? for one. Walks through both once and goes back to the
 * last * alone, so that no pattern takes longer than the product of the two lengths.
 */
export function fits(name: string, pattern: string): boolean {
  const letters = [...name.normalize()];
  const wanted = [...pattern.normalize()];
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < letters.length) {
    if (wanted[next] === "*") {
      star = next++;
      starAt = at;
    } else if (next < wanted.length && (wanted[next] === "?" || wanted[next] === letters[at])) {
      next++;
      at++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (wanted[next] === "*") next++;
  return next === wanted.length;
}
