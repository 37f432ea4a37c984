export { readTable, removeSheet } from "./finding";
export type { PutOptions } from "./writing";
