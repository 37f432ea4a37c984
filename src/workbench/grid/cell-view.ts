import type { Area, Cell, CellFormat, FreezePanes, Sheet } from "../../embedded-excel";
import { messages } from "../messages";
import { fontCss } from "./fonts";
import { isWrapped } from "./format-css";
import type { Icon } from "./icon-sets";
import { linesWithin, sizeOf, type SheetLayout } from "./layout";
import type { Looks } from "./looks";
import { reachOf } from "./overflow";
import type { BarLook } from "./scale-looks";
import type { StyleClasses } from "./style-classes";
import { textWidth } from "./text-width";

/** What is needed to draw the cells of one sheet. */
export interface CellContext {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly looks: Looks;
  readonly classes: StyleClasses;
  readonly freeze: FreezePanes;
  readonly noteLabel: string;
}

/** Draws a cell's content and look into its table cell, anew each time it is called. */
export function drawCell(td: HTMLTableCellElement, area: Area, context: CellContext): void {
  const { sheet, looks } = context;
  const cell = sheet.cell(area.row, area.column);
  const format = looks.formatAt(area.row, area.column);
  const text = sheet.textOf(area.row, area.column);
  const names = [looks.classesOf(area)];
  if (format.horizontal === "general") names.push(kindClass(cell));
  td.className = names.filter((name) => name !== "").join(" ");
  td.replaceChildren();
  const conditional = looks.conditionalAt(area.row, area.column);
  if (conditional?.bar) td.append(barView(conditional.bar));
  if (conditional?.icon) td.append(iconView(conditional.icon));
  if (text !== "" && !conditional?.hidesValue) td.append(boxOf(cell, text, area, format, context));
  const note = sheet.noteAt(area.row, area.column);
  if (note) td.append(noteMark(context.noteLabel));
  if (sheet.hyperlinkAt(area.row, area.column)) td.classList.add("has-link");
}

function boxOf(cell: Cell, text: string, area: Area, format: CellFormat, context: CellContext): HTMLElement {
  const box = document.createElement("div");
  box.className = "box";
  const width = sizeOf(linesWithin(context.layout.columns, area.column, area.columnCount));
  const isNumeric = cell.content.kind === "number";
  if (isNumeric && !format.shrinkToFit && !isWrapped(format) && textWidth(text, format.font.size) * 0.9 > width) {
    // Excel shows no digits rather than a part of them.
    box.textContent = "#".repeat(Math.max(1, Math.floor(width / (format.font.size * 0.75))));
    box.title = text;
    return box;
  }
  if (cell.runs && cell.content.kind === "text")
    box.append(...cell.runs.map((run) => spanOf(run.text, fontCss(run.font), context)));
  else box.textContent = text;
  const scale =
    format.shrinkToFit && !isWrapped(format) ? Math.min(1, (width - 4) / textWidth(text, format.font.size)) : 1;
  if (scale < 1) box.style.fontSize = `${scale}em`;
  const reach = reachOf(area, text, format, context.sheet, context.layout.columns);
  if (reach) {
    box.classList.add("reaches");
    box.style.left = `${-reach.left}px`;
    box.style.right = `${-reach.right}px`;
  }
  return box;
}

function spanOf(text: string, css: string, { classes }: CellContext): HTMLElement {
  const span = document.createElement("span");
  span.className = classes.nameFor(css);
  span.textContent = text;
  return span;
}

function barView({ start, length, color }: BarLook): HTMLElement {
  const bar = document.createElement("span");
  bar.className = "data-bar";
  bar.style.left = `${start * 100}%`;
  bar.style.width = `${length * 100}%`;
  bar.style.backgroundColor = color;
  return bar;
}

function iconView({ sign, color, step, steps }: Icon): HTMLElement {
  const icon = document.createElement("span");
  icon.className = "cell-icon";
  icon.style.color = color;
  icon.textContent = sign;
  icon.setAttribute("role", "img");
  icon.setAttribute("aria-label", messages.iconStep(step, steps));
  return icon;
}

function noteMark(label: string): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "note-mark";
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", label);
  return mark;
}

function kindClass({ content }: Cell): string {
  switch (content.kind) {
    case "number":
      return "is-number";
    case "boolean":
    case "error":
      return "is-centered";
    default:
      return "";
  }
}
