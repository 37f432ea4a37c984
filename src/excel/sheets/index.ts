export { readTable, removeSheet, tablesThere } from "./finding";
export type { PutOptions } from "./writing";
