import { picturesOf, type Chart, type Picture, type Sheet, type Workbook } from "../../../embedded-excel";
import { messages } from "../../messages";
import { ROW_HEADER_WIDTH } from "../block-view";
import type { Box } from "../bubble";
import { COLUMN_HEADER_HEIGHT, type SheetView } from "../sheet-view";
import { chartData } from "./chart-data";
import { chartView } from "./chart-view";
import { boxOnGrid } from "./place";

/** Charts, images and shapes over the cells of the sheet that is shown. They are looked at only: clicks go to the cells. */
export class DrawingLayer {
  readonly element = document.createElement("div");
  /** Images and shapes of the sheet that was drawn last. */
  private pictures: readonly HTMLElement[] = [];

  constructor(private readonly workbook: Workbook) {
    this.element.className = "drawings";
    this.element.style.left = `${ROW_HEADER_WIDTH}px`;
    this.element.style.top = `${COLUMN_HEADER_HEIGHT}px`;
  }

  /** Draws what stands on the sheet, for rows and columns that are laid out anew. */
  draw(view: SheetView): void {
    const { sheet, layout } = view;
    this.pictures = picturesOf(this.workbook, sheet).map((picture) =>
      put(pictureView(picture), boxOnGrid(sheet, layout, picture)),
    );
    this.drawCharts(view);
  }

  /** Draws the charts with the numbers as they are now. */
  drawCharts({ sheet, layout }: SheetView): void {
    const charts = sheet.charts.map((chart) => {
      const box = boxOnGrid(sheet, layout, chart);
      return put(this.viewOf(sheet, chart, box), box);
    });
    this.element.replaceChildren(...this.pictures, ...charts);
  }

  /** Keeps what scrolls to the left from covering row numbers and frozen columns. @param covered pixels of the canvas */
  clip(scrollLeft: number, covered: number): void {
    if (!this.element.hasChildNodes()) return;
    this.element.style.clipPath =
      scrollLeft > 0 ? `inset(-100vh -100vw -100vh ${scrollLeft + covered - ROW_HEADER_WIDTH}px)` : "";
  }

  private viewOf(sheet: Sheet, chart: Chart, { width, height }: Box): HTMLElement {
    const data = chartData(this.workbook, sheet, chart);
    const view = document.createElement("div");
    if (data && width > 0 && height > 0) view.append(chartView(chart, data, Math.round(width), Math.round(height)));
    else return placeholder(messages.otherChart(chart.title ?? chart.name));
    view.className = "chart";
    return view;
  }
}

function put(view: HTMLElement, { left, top, width, height }: Box): HTMLElement {
  Object.assign(view.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${Math.max(0, width)}px`,
    height: `${Math.max(0, height)}px`,
  });
  return view;
}

function pictureView({ name, description, content }: Picture): HTMLElement {
  const label = description === "" ? name : description;
  switch (content.kind) {
    case "image": {
      const image = document.createElement("img");
      image.alt = label;
      image.src = dataAddress(content.mediaType, content.bytes);
      return image;
    }
    case "shape": {
      const shape = document.createElement("div");
      shape.className = "shape";
      shape.textContent = content.text;
      shape.setAttribute("role", "img");
      shape.setAttribute("aria-label", messages.shape(content.text === "" ? label : content.text));
      return shape;
    }
    case "foreignImage":
      return placeholder(messages.foreignImage(label, content.format));
    case "other":
      return placeholder(messages.otherDrawing(label));
  }
}

/** A box that says what Excel shows in its place. */
function placeholder(text: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "placeholder";
  box.textContent = text;
  return box;
}

/** The page's Content-Security-Policy allows images of its own addresses and of this kind. */
function dataAddress(mediaType: string, bytes: Uint8Array): string {
  const CHUNK = 32_768;
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return `data:${mediaType};base64,${btoa(binary)}`;
}
