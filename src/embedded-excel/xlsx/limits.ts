/**
 * How much a file may ask for. A ward's largest workbooks need less than a tenth of any of these;
 * what asks for more is a zip bomb or the like and is refused before memory is given to it.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 256 * 1024 * 1024,
  /** Files inside the package. */
  entries: 10_000,
  /** Unpacked bytes of one part that is read. */
  partBytes: 64 * 1024 * 1024,
  /** Declared unpacked bytes of all parts (most of them pictures, which are never unpacked here). */
  totalBytes: 512 * 1024 * 1024,
  /** Unpacked bytes of all XML that is read. */
  readBytes: 192 * 1024 * 1024,
  /** Elements inside elements. */
  xmlDepth: 256,
  /** Elements of one part. */
  elements: 5_000_000,
  /** Elements of what is read as a whole: styles, a sheet's merges and rules. */
  nodes: 400_000,
  sheets: 300,
  /** Stored cells with content, all sheets together. */
  filledCells: 400_000,
  /** Stored cells at all, all sheets together. */
  storedCells: 3_000_000,
  sharedStrings: 500_000,
  /** Characters of one text; Excel itself takes 32,767. */
  textCharacters: 256 * 1024,
  /** Characters of all cells' texts, a shared one counted for each cell that shows it: small tables multiply them. */
  cellCharacters: 8 * 1024 * 1024,
  /** Characters of all formulas that are expanded from shared ones. */
  sharedFormulaCharacters: 64 * 1024 * 1024,
  rules: 100_000,
} as const;
