/** The parts of the window between which F6 moves, in Excel's order. */
const REGIONS = ["book", "pane", "ribbon"] as const;

/** In browsers Excel takes it with Ctrl, too: alone it may be the browser's. */
export const REGION_KEY = "F6";

type Region = (typeof REGIONS)[number];

/** What takes the focus there first. */
const FIRST = 'button:not(:disabled, [tabindex="-1"])';

/** Moves the focus to the next part of the window, or to the one before; a closed pane is passed over. */
export function moveByRegion(step: 1 | -1, focusGrid: () => void): void {
  const at = REGIONS.indexOf(currentRegion());
  for (let moved = 1; moved < REGIONS.length; moved++) {
    const region = REGIONS[(at + step * moved + REGIONS.length * moved) % REGIONS.length];
    if (region !== undefined && enter(region, focusGrid)) return;
  }
}

function currentRegion(): Region {
  const { activeElement } = document;
  if (activeElement?.closest(".pane-frame")) return "pane";
  return activeElement?.closest(".ribbon, .title-bar") ? "ribbon" : "book";
}

/** False where there is nothing that takes the focus. */
function enter(region: Region, focusGrid: () => void): boolean {
  switch (region) {
    case "book":
      focusGrid();
      return true;
    case "pane":
      return enterPane();
    case "ribbon":
      return focusFirst(document.querySelector(".ribbon"));
  }
}

/** What had the focus last in a page of the pane: browsers forget it when the focus leaves a frame. */
const lastFocused = new WeakMap<Document, Element & HTMLOrSVGElement>();

/** Remembers what gets the focus in a page. */
export function rememberFocusIn(page: Document): void {
  page.addEventListener("focusin", () => {
    const { activeElement } = page;
    if (activeElement !== null && activeElement !== page.body) lastFocused.set(page, activeElement as HTMLElement);
  });
}

function enterPane(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>(".pane-frame iframe");
  const page = frame?.contentDocument;
  if (!frame || !page) return false;
  frame.focus();
  const last = lastFocused.get(page);
  if (!last?.isConnected) return focusFirst(page);
  last.focus();
  return true;
}

function focusFirst(root: ParentNode | null): boolean {
  const first = root?.querySelector<HTMLElement>(FIRST);
  first?.focus();
  return Boolean(first);
}
