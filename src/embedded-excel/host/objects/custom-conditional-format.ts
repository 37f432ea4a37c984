import type { BorderEdge, ConditionalFormat as Rule, ConditionalStyle, Sheet } from "../../model";
import { colorOf } from "../colors";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { borderNames, borderOf } from "../format-names";
import { HostCollection, HostObject } from "./host-object";

/** What the parts of a custom rule share. */
abstract class RulePart extends HostObject {
  constructor(
    host: HostContext,
    protected readonly sheet: Sheet,
    protected readonly ruleId: number,
  ) {
    super(host);
  }

  protected get target(): Rule {
    const rule = this.sheet.conditionalFormats.find(({ id }) => id === this.ruleId);
    if (!rule) throw itemNotFound("The requested conditional format");
    return rule;
  }

  protected put(format: Partial<ConditionalStyle>): void {
    const rule = this.target;
    this.sheet.changeConditionalFormat({ ...rule, format: { ...rule.format, ...format } });
  }
}

export class CustomConditionalFormat extends RulePart {
  readonly typeName = "CustomConditionalFormat";

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.host, this.sheet, this.ruleId);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.sheet, this.ruleId);
  }
}

export class ConditionalFormatRule extends RulePart {
  readonly typeName = "ConditionalFormatRule";

  get formula(): string {
    return this.target.formulas[0] ?? "";
  }

  /** In English A1 notation, with or without the leading "=". */
  set formula(formula: unknown) {
    if (typeof formula !== "string" || formula === "") throw invalidArgument("A rule needs a formula.");
    this.sheet.changeConditionalFormat({
      ...this.target,
      formulas: [formula.startsWith("=") ? formula : `=${formula}`],
    });
  }
}

export class ConditionalRangeFormat extends RulePart {
  readonly typeName = "ConditionalRangeFormat";

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.host, this.sheet, this.ruleId);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.host, this.sheet, this.ruleId);
  }

  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.host, this.sheet, this.ruleId);
  }
}

export class ConditionalRangeFill extends RulePart {
  readonly typeName = "ConditionalRangeFill";

  get color(): string {
    return this.target.format.fill ?? "";
  }

  set color(color: unknown) {
    this.put({ fill: colorOf(color) });
  }

  clear(): void {
    this.put({ fill: null });
  }
}

const UNDERLINES = { none: "None", single: "Single", double: "Double" } as const;

export class ConditionalRangeFont extends RulePart {
  readonly typeName = "ConditionalRangeFont";

  get color(): string {
    return this.target.format.fontColor ?? "";
  }

  set color(color: unknown) {
    this.put({ fontColor: colorOf(color) });
  }

  get bold(): boolean | null {
    return this.target.format.bold;
  }

  set bold(isBold: unknown) {
    this.put({ bold: isBold === true });
  }

  get italic(): boolean | null {
    return this.target.format.italic;
  }

  set italic(isItalic: unknown) {
    this.put({ italic: isItalic === true });
  }

  get strikethrough(): boolean | null {
    return this.target.format.strikethrough;
  }

  set strikethrough(isStruck: unknown) {
    this.put({ strikethrough: isStruck === true });
  }

  get underline(): string | null {
    const { underline } = this.target.format;
    return underline && UNDERLINES[underline];
  }

  set underline(name: unknown) {
    const underline = name === "None" ? "none" : name === "Single" ? "single" : name === "Double" ? "double" : null;
    if (!underline) throw invalidArgument(`${String(name)} is no underline of a conditional format.`);
    this.put({ underline });
  }
}

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  readonly typeName = "ConditionalRangeBorderCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly ruleId: number,
  ) {
    super(host);
  }

  list(): readonly ConditionalRangeBorder[] {
    return Object.keys(SIDES).map((index) => this.getItem(index));
  }

  get top(): ConditionalRangeBorder {
    return this.getItem("EdgeTop");
  }

  get bottom(): ConditionalRangeBorder {
    return this.getItem("EdgeBottom");
  }

  get left(): ConditionalRangeBorder {
    return this.getItem("EdgeLeft");
  }

  get right(): ConditionalRangeBorder {
    return this.getItem("EdgeRight");
  }

  getItem(index: unknown): ConditionalRangeBorder {
    const side = Object.entries(SIDES).find(([name]) => name === index)?.[1];
    if (!side) throw invalidArgument(`${String(index)} is no border of a conditional format.`);
    return new ConditionalRangeBorder(this.host, this.sheet, this.ruleId, side);
  }
}

export class ConditionalRangeBorder extends RulePart {
  readonly typeName = "ConditionalRangeBorder";

  constructor(
    host: HostContext,
    sheet: Sheet,
    ruleId: number,
    private readonly side: (typeof SIDES)[keyof typeof SIDES],
  ) {
    super(host, sheet, ruleId);
  }

  override identity() {
    return { Id: this.sideIndex };
  }

  get sideIndex(): string {
    return Object.entries(SIDES).find(([, side]) => side === this.side)?.[0] ?? "";
  }

  get style(): string {
    return borderNames(this.edge.style)[0];
  }

  set style(style: unknown) {
    this.putEdge({ ...this.edge, style: borderOf(style, "Thin") });
  }

  get color(): string {
    return this.edge.color;
  }

  set color(color: unknown) {
    this.putEdge({ ...this.edge, color: colorOf(color) });
  }

  private get edge(): BorderEdge {
    return this.target.format.borders[this.side] ?? { style: "none", color: "#000000" };
  }

  private putEdge(edge: BorderEdge): void {
    this.put({ borders: { ...this.target.format.borders, [this.side]: edge } });
  }
}
