import type { Workbook } from "../model";
import { WorkbookFileError } from "./errors";
import { isOpenDocument } from "./read/main-part";
import { readPackage } from "./read/workbook";
import { refuseOtherFormats } from "./sniff";
import { ZipArchive } from "./zip/archive";

export { writeXlsx } from "./write";
export { WorkbookFileError, type WorkbookFileErrorCode } from "./errors";

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xltx; Transitional and Strict). The bytes are kept and must not be changed.
 * @throws WorkbookFileError with a stable code and a Japanese message, for whatever the bytes are
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  refuseOtherFormats(bytes);
  const archive = new ZipArchive(bytes);
  if (isOpenDocument(archive)) throw new WorkbookFileError("open-document");
  return readPackage(archive);
}
