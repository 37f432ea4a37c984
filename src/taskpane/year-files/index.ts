export { YearFileError } from "./types";
export type { ReadYear, YearFileErrorCode } from "./types";
