import { areaName, intersection, without, type Area, type ConditionalFormat as Rule, type Sheet } from "../../model";
import type { HostContext } from "../context";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { demandUnprotected } from "../locking";
import { CustomConditionalFormat } from "./custom-conditional-format";
import { DataBarConditionalFormat } from "./data-bar";
import { HostCollection, HostObject } from "./host-object";

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformattype */
const TYPES = {
  custom: "Custom",
  cellValue: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  topBottom: "TopBottom",
  presetCriteria: "PresetCriteria",
  containsText: "ContainsText",
  other: "PresetCriteria",
} as const satisfies Record<Rule["type"], string>;

const NO_STYLE: Rule["format"] = {
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  borders: {},
};

/** The rules that meet some areas of a sheet, in the order of their priority. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  list(): readonly ConditionalFormat[] {
    return this.rules().map((rule) => new ConditionalFormat(this.host, this.sheet, rule.id));
  }

  /** Adds a rule at the top priority. Only custom rules and data bars can be made here. */
  add(type: unknown): ConditionalFormat {
    const [known] = Object.entries(TYPES).find(([, name]) => name === type) ?? [];
    if (known !== "custom" && known !== "dataBar")
      throw invalidArgument(`Rules of type ${String(type)} are not made here.`);
    demandUnprotected(this.sheet);
    const rule = this.sheet.addConditionalFormat({
      type: known,
      areas: this.areas,
      stopIfTrue: false,
      formulas: [],
      operator: null,
      format: NO_STYLE,
    });
    return new ConditionalFormat(this.host, this.sheet, rule.id);
  }

  /** Takes the rules off these areas; what of them lies elsewhere stays. */
  clearAll(): void {
    demandUnprotected(this.sheet);
    for (const rule of this.rules()) {
      const areas = this.areas.reduce<readonly Area[]>(
        (rest, hole) => rest.flatMap((area) => without(area, hole)),
        rule.areas,
      );
      if (areas.length === 0) this.sheet.deleteConditionalFormat(rule.id);
      else this.sheet.changeConditionalFormat({ ...rule, areas });
    }
  }

  getCount(): number {
    return this.rules().length;
  }

  getItem(id: unknown): ConditionalFormat {
    const item = this.getItemOrNullObject(id);
    if (!item) throw itemNotFound("The requested conditional format");
    return item;
  }

  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.list().find((item) => item.id === id) ?? null;
  }

  override getItemAt(index: unknown): ConditionalFormat {
    const item = super.getItemAt(index);
    if (!item) throw invalidArgument("There is no conditional format at this index.");
    return item;
  }

  private rules(): readonly Rule[] {
    const meets = (area: Area) => this.areas.some((own) => intersection(own, area));
    return this.sheet.conditionalFormats.filter((rule) => rule.areas.some(meets));
  }
}

export class ConditionalFormat extends HostObject {
  readonly typeName = "ConditionalFormat";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly ruleId: number,
  ) {
    super(host);
  }

  override identity() {
    return { Id: this.id };
  }

  /** Only a real Excel can confirm whether ids survive other deletions; nothing of ours relies on them. */
  get id(): string {
    return `{${String(this.ruleId).padStart(8, "0")}-CF}`;
  }

  get type(): string {
    return TYPES[this.rule.type];
  }

  /** From 0 at the top. */
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.rule);
  }

  get stopIfTrue(): boolean | null {
    const hasNone = ["dataBar", "iconSet", "colorScale"].includes(this.rule.type);
    return hasNone ? null : this.rule.stopIfTrue;
  }

  set stopIfTrue(stops: unknown) {
    this.change({ stopIfTrue: stops === true });
  }

  /** @throws HostError for other types: reading it on a mixed collection fails in Excel, `customOrNullObject` does not. */
  get custom(): CustomConditionalFormat {
    const custom = this.customOrNullObject;
    if (!custom) throw new HostError("GeneralException", "The conditional format is not a custom one.");
    return custom;
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.rule.type === "custom" ? new CustomConditionalFormat(this.host, this.sheet, this.ruleId) : null;
  }

  /** @throws HostError for other types, as `custom` */
  get dataBar(): DataBarConditionalFormat {
    const bar = this.dataBarOrNullObject;
    if (!bar) throw new HostError("GeneralException", "The conditional format is no data bar.");
    return bar;
  }

  get dataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.rule.type === "dataBar" ? new DataBarConditionalFormat(this.host, this.sheet, this.ruleId) : null;
  }

  delete(): void {
    demandUnprotected(this.sheet);
    this.sheet.deleteConditionalFormat(this.rule.id);
  }

  /** @throws HostError when the rule has several areas, as documented. */
  getRange(): object {
    const range = this.getRangeOrNullObject();
    if (!range)
      throw new HostError("InvalidOperation", `The rule has several areas: ${this.rule.areas.map(areaName).join()}`);
    return range;
  }

  getRangeOrNullObject(): object | null {
    const [first, ...more] = this.rule.areas;
    return first && more.length === 0 ? this.host.objects.range(this.sheet, first) : null;
  }

  getRanges(): object {
    return this.host.objects.rangeAreas(this.sheet, this.rule.areas);
  }

  private get rule(): Rule {
    return ruleOf(this.sheet, this.ruleId);
  }

  private change(change: Partial<Rule>): void {
    demandUnprotected(this.sheet);
    this.sheet.changeConditionalFormat({ ...this.rule, ...change });
  }
}

/** @throws HostError ItemNotFound once the rule has been deleted. */
function ruleOf(sheet: Sheet, id: number): Rule {
  const rule = sheet.conditionalFormats.find((other) => other.id === id);
  if (!rule) throw itemNotFound("The requested conditional format");
  return rule;
}
