import { toExcelError } from "./errors";

/**
 * A part of the adapter that is fetched when it is first needed, so that the pane's first script stays small.
 * @throws ExcelError where it cannot be fetched
 */
export async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    throw toExcelError(error);
  }
}
