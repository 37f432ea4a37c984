import { escapeMarkup } from "../../charts";

/** HTML that may stand in a page as it is: everything in it that came from outside has been escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

/** HTML from a template: what stands between the pieces is escaped unless it is markup itself. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map((part, index) => printed(part) + (pieces[index + 1] ?? ""));
  return new Markup((pieces[0] ?? "") + written.join(""));
}

function printed(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "string" || typeof part === "number") return escapeMarkup(String(part));
  return part.map(({ text }) => text).join("");
}

/**
 * A value as JSON inside a script element of data. Its text ends at the first `</script` and changes meaning at `<!--`, so no
 * `<` may stand in it.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function dataElement(value: unknown): Markup {
  return new Markup(`<script type="application/json">${JSON.stringify(value).replace(/</g, "\\u003c")}</script>`);
}

/** A style or script of our own, to the letter: the page's policy names it by its hash. */
export function rawElement(name: "style" | "script", text: string): Markup {
  return new Markup(`<${name}>${text}</${name}>`);
}
