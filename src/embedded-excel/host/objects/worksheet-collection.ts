import type { Sheet } from "../../model";
import { sheetId } from "../sheet-id";
import { itemNotFound } from "../errors";
import { checkSheetName } from "../sheet-names";
import { HostCollection } from "./host-object";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly typeName = "WorksheetCollection";

  list(): readonly Worksheet[] {
    return this.host.workbook.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }

  /** @param name a name or, without one, the next free `SheetN`. */
  add(name: unknown): Worksheet {
    const sheet = this.host.workbook.addSheet(checkSheetName(this.host.workbook, name ?? this.freeName()));
    return new Worksheet(this.host, sheet);
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.workbook.activeSheet);
  }

  getCount(visibleOnly: unknown): number {
    return this.among(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown): Worksheet {
    return this.one(this.among(visibleOnly)[0]);
  }

  getLast(visibleOnly: unknown): Worksheet {
    return this.one(this.among(visibleOnly).at(-1));
  }

  /** @param key name or id. @throws HostError ItemNotFound */
  getItem(key: unknown): Worksheet {
    return this.one(this.find(key));
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.find(key);
    return sheet ? new Worksheet(this.host, sheet) : null;
  }

  private one(sheet: Sheet | undefined): Worksheet {
    if (!sheet) throw itemNotFound("The requested worksheet");
    return new Worksheet(this.host, sheet);
  }

  private find(key: unknown): Sheet | undefined {
    const { workbook } = this.host;
    const byId = workbook.sheets.find((sheet) => sheetId(sheet) === key);
    return byId ?? workbook.sheetByName(String(key)) ?? undefined;
  }

  private among(visibleOnly: unknown): readonly Sheet[] {
    const { sheets } = this.host.workbook;
    return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === "visible") : sheets;
  }

  private freeName(): string {
    for (let number = this.host.workbook.sheets.length + 1; ; number++) {
      if (!this.host.workbook.sheetByName(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}
