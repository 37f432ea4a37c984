import { atOnce, type Steps } from "../../steps";
import type { Workbook } from "../model";
import { WorkbookFileError } from "./errors";
import { isOpenDocument } from "./read/main-part";
import { readPackage } from "./read/workbook";
import { refuseOtherFormats } from "./sniff";
import { ZipArchive } from "./zip/archive";

export { picturesOf, type Picture, type PictureContent } from "./read/pictures";
export { writeXlsx } from "./write";
export { WorkbookFileError, type WorkbookFileErrorCode } from "./errors";

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xltx; Transitional and Strict). The bytes are kept and must not be changed.
 * @throws WorkbookFileError with a stable code and a Japanese message, for whatever the bytes are
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  return atOnce(readXlsxInSteps(bytes));
}

/** The same in steps, for a page that must not stand still meanwhile. */
export function* readXlsxInSteps(bytes: Uint8Array): Steps<Workbook> {
  refuseOtherFormats(bytes);
  const archive = new ZipArchive(bytes);
  if (isOpenDocument(archive)) throw new WorkbookFileError("open-document");
  return yield* readPackage(archive);
}
