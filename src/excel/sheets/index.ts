export { readTable, removeSheet } from "./finding";
export { putSheet, type PutOptions } from "./writing";
