import { lastRow, type Area, type PageLayout as Stored, type Sheet } from "../../model";
import { addressedArea, isEntireRow } from "../addresses";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { HostObject } from "./host-object";
import { RangeGeometry } from "./range-geometry";

/** Papers by their number in files. https://learn.microsoft.com/javascript/api/excel/excel.papertype */
const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 8: "A3", 9: "A4", 11: "A5", 12: "B4", 13: "B5" };

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  readonly typeName = "PageLayout";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }

  get orientation(): string {
    return this.stored.orientation === "portrait" ? "Portrait" : "Landscape";
  }

  set orientation(orientation: unknown) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument("Portrait or Landscape.");
    this.change({ orientation: orientation === "Portrait" ? "portrait" : "landscape" });
  }

  get paperSize(): string | null {
    return PAPERS[this.stored.paperSize] ?? null;
  }

  set paperSize(paper: unknown) {
    const [number] = Object.entries(PAPERS).find(([, name]) => name === paper) ?? [];
    if (number === undefined) throw invalidArgument(`${String(paper)} is no paper that is known here.`);
    this.change({ paperSize: Number(number) });
  }

  get centerHorizontally(): boolean {
    return this.stored.centerHorizontally;
  }

  set centerHorizontally(isCentred: unknown) {
    this.change({ centerHorizontally: isCentred === true });
  }

  get zoom(): unknown {
    const { fit, scale } = this.stored;
    return fit
      ? { horizontalFitToPages: fit.width, verticalFitToPages: fit.height, scale: null }
      : { horizontalFitToPages: null, verticalFitToPages: null, scale };
  }

  /** Set as a whole: what is not named is forgotten. */
  set zoom(zoom: unknown) {
    const { horizontalFitToPages, verticalFitToPages, scale } = (zoom ?? {}) as Readonly<Record<string, unknown>>;
    const [width, height] = [countOf(horizontalFitToPages), countOf(verticalFitToPages)];
    if (width !== null || height !== null) this.change({ fit: { width, height } });
    else if (typeof scale === "number" && scale >= 10 && scale <= 400) this.change({ fit: null, scale });
    else throw invalidArgument("A scale is 10 to 400 per cent.");
  }

  setPrintArea(area: unknown): void {
    this.change({ printArea: this.areaOf(area) });
  }

  getPrintAreaOrNullObject(): object | null {
    const { printArea } = this.stored;
    return printArea && this.host.objects.rangeAreas(this.sheet, [printArea]);
  }

  /** @throws HostError InvalidArgument for anything but whole rows: "1:3" */
  setPrintTitleRows(rows: unknown): void {
    const area = this.areaOf(rows);
    if (!isEntireRow(area)) throw invalidArgument("Title rows are whole rows.");
    this.change({ titleRows: { first: area.row, last: lastRow(area) } });
  }

  private get stored(): Stored {
    return this.sheet.properties.pageLayout;
  }

  private change(change: Partial<Stored>): void {
    this.sheet.setProperties({ pageLayout: { ...this.stored, ...change } });
  }

  private areaOf(area: unknown): Area {
    return area instanceof RangeGeometry ? area.area : addressedArea(area, this.sheet);
  }
}

function countOf(pages: unknown): number | null {
  return typeof pages === "number" && pages > 0 ? pages : null;
}
