import { StyleTable, Workbook, type DefinedName, type Sheet, type SheetData, type SheetVisibility } from "../../model";
import type { Steps } from "../../../steps";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { ContentTypes } from "../package/content-types";
import { readRelationships, type Relationship } from "../package/relationships";
import { child, childrenOf, flagOf, numberOf, parseXml, prefixed, type XmlNode } from "../xml/tree";
import type { ZipArchive } from "../zip/archive";
import { rememberOrigin, type SheetOrigin } from "../origin";
import { indexedColors, OFFICE_THEME, themeColors, type Palette } from "./colors";
import { DifferentialStyles } from "./conditional-formats";
import { Budget, textOfPart, treeOfPart } from "./context";
import { oneOf } from "./fonts";
import { mainPart } from "./main-part";
import { readSheet, type SheetSpans, type WorkbookSources } from "./sheet";
import { readSettings } from "./settings";
import { readSharedStrings } from "./strings";
import { FileStyles } from "./styles";
import { digitWidthOf, lineHeightOf } from "./widths";

const VISIBILITIES = ["visible", "hidden", "veryHidden"] as const;

/** Reads the workbook of a package, in steps. @throws WorkbookFileError */
export function* readPackage(archive: ZipArchive): Steps<Workbook> {
  const part = mainPart(archive, new ContentTypes(archive));
  const root = treeOfPart(archive, part);
  const relationships = readRelationships(archive, part);
  const { sources, styles, stylesPart, sharedStringsPart } = readShared(archive, relationships, root);
  const listed = childrenOf(child(root, "sheets"), "sheet");
  if (listed.length > LIMITS.sheets) throw new WorkbookFileError("too-large", `${listed.length} sheets`);

  const names = readNames(root);
  const sheets: SheetData[] = [];
  const origins: SheetOrigin[] = [];
  const indexes: number[] = [];
  for (const [index, element] of listed.entries()) {
    yield;
    const link = sheetLink(element, relationships, part);
    if (link.kind !== "worksheet") continue;
    yield* archive.readInSteps(link.target);
    yield;
    const spans: SheetSpans = { rules: new Map(), hyperlinks: new Map(), tables: new Map(), drawing: null };
    const visibility: SheetVisibility = oneOf(element.attributes["state"], VISIBILITIES, "visible");
    const own = names.filter(({ sheetIndex }) => sheetIndex === index);
    const name = element.attributes["name"] ?? "";
    sheets.push(yield* readSheet(link.target, { name, visibility, names: own }, sources, spans));
    archive.release(link.target);
    origins.push({ part: link.target, relationshipId: link.id, ...spans });
    indexes.push(index);
  }
  if (sheets.length === 0) throw new WorkbookFileError("no-sheets", part);

  yield;
  const activeTab = numberOf(child(child(root, "bookViews"), "workbookView"), "activeTab", 0);
  const { settings, part: settingsPart } = readSettings(archive, part);
  const workbook = new Workbook({
    sheets,
    activeSheet: Math.max(0, indexes.indexOf(activeTab)),
    styles: new StyleTable(styles),
    parts: archive,
    definedNames: names,
    settings,
    date1904: sources.date1904,
  });
  const sheetOrigins = new Map<Sheet, SheetOrigin>();
  origins.forEach((origin, index) => {
    const sheet = workbook.sheets[index];
    if (sheet) sheetOrigins.set(sheet, origin);
  });
  const sharedStringCount = sources.sharedStrings.length;
  const { digitWidth } = sources;
  rememberOrigin(workbook, {
    ...{ archive, workbookPart: part, stylesPart, sharedStringsPart, sharedStringCount, settingsPart, digitWidth },
    sheets: sheetOrigins,
  });
  return workbook;
}

interface Shared {
  readonly sources: WorkbookSources;
  readonly styles: FileStyles;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

/** Theme, styles and shared strings, which the sheets refer to. */
function readShared(archive: ZipArchive, relationships: readonly Relationship[], root: XmlNode): Shared {
  const partOf = (kind: string) => {
    const link = relationships.find((candidate) => candidate.kind === kind && !candidate.isExternal);
    return link && archive.has(link.target) ? link.target : null;
  };
  const themePart = partOf("theme");
  const stylesPart = partOf("styles");
  const sharedStringsPart = partOf("sharedStrings");
  const styleSheet = stylesPart ? treeOfPart(archive, stylesPart) : parseXml("<styleSheet/>", "styles");
  const palette: Palette = {
    theme: themePart ? themeColors(treeOfPart(archive, themePart)) : OFFICE_THEME,
    indexed: indexedColors(styleSheet),
  };
  const styles = new FileStyles(styleSheet, palette);
  let lastId = 0;
  const sources: WorkbookSources = {
    parts: archive,
    palette,
    sharedStrings: sharedStringsPart
      ? readSharedStrings(textOfPart(archive, sharedStringsPart), sharedStringsPart, palette)
      : [],
    styleCount: styles.count,
    conditionalStyles: new DifferentialStyles(styleSheet, palette),
    digitWidth: digitWidthOf(styles.normalFont),
    lineHeight: lineHeightOf(styles.normalFont),
    date1904: flagOf(child(root, "workbookPr"), "date1904"),
    budget: new Budget(),
    newId: () => ++lastId,
  };
  return { sources, styles, stylesPart, sharedStringsPart };
}

function sheetLink(element: XmlNode, relationships: readonly Relationship[], part: string): Relationship {
  const id = prefixed(element, "id");
  const link = relationships.find((candidate) => candidate.id === id);
  if (!link) throw new WorkbookFileError("damaged", `${part}: sheet ${element.attributes["name"]} has no part`);
  return link;
}

function readNames(root: XmlNode): readonly DefinedName[] {
  return childrenOf(child(root, "definedNames"), "definedName").map((element) => {
    const sheetIndex = numberOf(element, "localSheetId", -1);
    return {
      name: element.attributes["name"] ?? "",
      formula: element.text,
      sheetIndex: sheetIndex < 0 ? null : sheetIndex,
      hidden: flagOf(element, "hidden"),
    };
  });
}
