import { saveWorkbook, type Workbook } from "../embedded-excel";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the workbook to the browser as a file to download. False where it cannot be written. */
export function saveFile(workbook: Workbook, name: string): boolean {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(saveWorkbook(workbook));
  } catch {
    return false;
  }
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
