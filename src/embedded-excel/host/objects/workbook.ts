import { cellArea } from "../../model";
import { itemNotFound } from "../errors";
import { Application } from "./application";
import { HostObject } from "./host-object";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheet-collection";

/** The root of the object model: `context.workbook`. */
export class Workbook extends HostObject {
  readonly typeName = "Workbook";

  get application(): Application {
    return new Application(this.host);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }

  /** The tables of all sheets. */
  get tables(): TableCollection {
    return new TableCollection(this.host, null);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.host);
  }

  /** @throws HostError InvalidOperation when several ranges are selected, as in Excel. */
  getSelectedRange(): Range {
    const { sheet, areas } = this.host.selection.current;
    return new Range(this.host, sheet, areas[0]);
  }

  getSelectedRanges(): RangeAreas {
    const { sheet, areas } = this.host.selection.current;
    return new RangeAreas(this.host, sheet, areas);
  }

  getActiveCell(): Range {
    const { sheet, activeCell } = this.host.selection.current;
    return new Range(this.host, sheet, cellArea(activeCell.row, activeCell.column));
  }

  override callInternal(wireName: string, args: readonly unknown[]): unknown {
    const range = /^_GetRange(OrNullObject)?ForEventByReferenceId$/.exec(wireName);
    if (!range) return super.callInternal(wireName, args);
    const changed = this.host.events.changedRange(String(args[0]));
    if (changed) return new Range(this.host, changed.sheet, changed.area);
    if (range[1]) return null;
    throw itemNotFound("The changed range");
  }
}
