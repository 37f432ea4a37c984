export type { Chapter } from "./chapters";
export { chaptersOf, titleOf } from "./chapters";
export type { Block, Inline } from "./markdown";
export { parseMarkdown } from "./markdown";
export type { HelpPage, HelpTexts } from "./types";
