export { filesOf, type Target } from "./files-of";
