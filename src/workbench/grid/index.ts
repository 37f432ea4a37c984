export { GridView, type GridOverlay } from "./grid-view";
export { commandOf } from "./keys";
export type { Position } from "./movement";
