export type { Edit, Fix } from "./types";
export type { Applied, Change, RenderedEdits, TextEdit } from "./apply";
export { applyToText, renderEdits } from "./apply";
