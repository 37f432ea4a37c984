export { htmlWriter, type PageParts } from "./html-writer";
