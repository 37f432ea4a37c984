import type { Box } from "./bubble";

/** The sheet's tables and what floats above them: the child of the scrolling view, as large as the sheet. */
export class Canvas {
  readonly element = document.createElement("div");
  private factor = 1;

  /** @param view the element that scrolls */
  constructor(private readonly view: HTMLElement) {
    this.element.className = "canvas";
  }

  get zoom(): number {
    return this.factor;
  }
  set zoom(factor: number) {
    this.factor = factor;
    this.element.style.setProperty("zoom", String(factor));
  }

  /** An element's place on the canvas, in pixels before zooming. */
  boxOf(element: Element): Box {
    const origin = this.element.getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      left: (left - origin.left) / this.factor,
      top: (top - origin.top) / this.factor,
      width: width / this.factor,
      height: height / this.factor,
    };
  }

  /** The part of the canvas that is in view. */
  get visibleBox(): Box {
    return this.boxOf(this.view);
  }
}
