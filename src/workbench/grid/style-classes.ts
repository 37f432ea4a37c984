/**
 * CSS classes made while the grid is drawn. They live in a constructed style sheet, because the page's
 * Content-Security-Policy allows neither style attributes nor style elements.
 */
export class StyleClasses {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly sheet: Pick<CSSStyleSheet, "insertRule" | "cssRules">,
    private readonly prefix: string,
  ) {}

  /** The class for these declarations of a cell and, where given, of the box inside it; made on first use. */
  nameFor(cell: string, box = ""): string {
    const key = `${cell}|${box}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `${this.prefix}${this.names.size}`;
    if (cell !== "") this.insert(`.grid .${name}{${cell}}`);
    if (box !== "") this.insert(`.grid .${name}>.box{${box}}`);
    this.names.set(key, name);
    return name;
  }

  private insert(rule: string): void {
    this.sheet.insertRule(rule, this.sheet.cssRules.length);
  }
}
