import { readRelationships, relationshipsPart } from "../package/relationships";
import type { SheetOrigin } from "../origin";
import type { PackageEdit } from "./package-edit";

/** Takes a sheet's part out of the package, and the parts that only it leads to (tables, drawings, charts …). */
export function removeSheetPart(edit: PackageEdit, workbookPart: string, origin: SheetOrigin): void {
  const gone = new Set([origin.part]);
  for (const part of gone) {
    for (const { target, isExternal } of edit.relationships(part)) {
      if (!isExternal && edit.archive.has(target) && !isLinkedFromElsewhere(edit, target, gone)) gone.add(target);
    }
  }
  for (const part of gone) edit.remove(part);
  edit.unlink(workbookPart, origin.relationshipId);
}

function isLinkedFromElsewhere(edit: PackageEdit, target: string, gone: ReadonlySet<string>): boolean {
  return edit.archive.names.some((name) => {
    if (!name.endsWith(".rels")) return false;
    const owner = ownerOf(name);
    if (gone.has(owner) || owner === target) return false;
    return readRelationships(edit.archive, owner).some((link) => !link.isExternal && link.target === target);
  });
}

/** The part whose relationships a .rels part holds. */
function ownerOf(name: string): string {
  const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
  return relationshipsPart(owner) === name ? owner : "";
}

/** Takes the chain of calculation out: Excel makes a new one. @see ECMA-376 Part 1, 12.3.1 */
export function removeCalcChain(edit: PackageEdit, workbookPart: string): void {
  const chain = edit.relationships(workbookPart).find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  edit.unlink(workbookPart, chain.id);
  if (edit.archive.has(chain.target)) edit.remove(chain.target);
}
