import type { Direction } from "./movement";

/** What a key asks of the grid. */
export type KeyCommand =
  | { readonly kind: "move"; readonly direction: Direction; readonly isLeap: boolean; readonly extends: boolean }
  | { readonly kind: "page"; readonly sign: 1 | -1; readonly extends: boolean }
  | { readonly kind: "rowStart"; readonly extends: boolean }
  | { readonly kind: "sheetStart"; readonly extends: boolean }
  | { readonly kind: "sheetEnd"; readonly extends: boolean }
  | { readonly kind: "selectAll" }
  | { readonly kind: "nextSheet"; readonly step: 1 | -1 };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The command of a key in the grid, as in Excel; null for keys that mean nothing here. */
export function commandOf(event: Key): KeyCommand | null {
  const isControl = event.ctrlKey || event.metaKey;
  const { key, shiftKey } = event;
  if (event.altKey) return null;
  const direction = DIRECTIONS[key];
  if (direction) return { kind: "move", direction, isLeap: isControl, extends: shiftKey };
  switch (key) {
    case "Tab":
      return isControl ? null : { kind: "move", direction: shiftKey ? "left" : "right", isLeap: false, extends: false };
    case "Enter":
      return { kind: "move", direction: shiftKey ? "up" : "down", isLeap: false, extends: false };
    case "Home":
      return { kind: isControl ? "sheetStart" : "rowStart", extends: shiftKey };
    case "End":
      return isControl ? { kind: "sheetEnd", extends: shiftKey } : null;
    case "PageUp":
    case "PageDown": {
      const sign = key === "PageDown" ? 1 : -1;
      return isControl ? { kind: "nextSheet", step: sign } : { kind: "page", sign, extends: shiftKey };
    }
    case "a":
      return isControl ? { kind: "selectAll" } : null;
    default:
      return null;
  }
}
