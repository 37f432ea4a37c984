/**
 * The files inside an .xlsx package, by name without leading slash ("xl/workbook.xml").
 * Bytes are unpacked when they are asked for and stay as they were read.
 */
export interface Parts {
  /** In the order of the package. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, or null where there is no such part. @throws WorkbookFileError when they are damaged. */
  read(name: string): Uint8Array | null;
}

/** The parts of a workbook that was not read from a file. */
export const NO_PARTS: Parts = { names: [], has: () => false, read: () => null };
