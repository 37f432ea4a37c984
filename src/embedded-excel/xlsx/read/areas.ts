import { parseArea, type Area } from "../../model";

/** The areas of an `sqref` ("B5:B9 D5"); what is no area is left out. */
export function areasOf(sqref: string | undefined): readonly Area[] {
  return (sqref ?? "")
    .split(/\s+/)
    .map((reference) => parseArea(reference))
    .filter((area) => area !== null);
}
