export { readTable, removeSheet } from "./finding";
export { putSheet } from "./writing";
