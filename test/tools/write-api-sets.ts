/**
 * Writes src/embedded-excel/host/api-sets.json: for each class of Excel's object model, its members by the requirement
 * set that brought them, as Microsoft's own typings state it in their `[Api set: …]` remarks.
 *
 *     npx tsx test/tools/write-api-sets.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

const TYPINGS = createRequire(__filename).resolve("@types/office-js/index.d.ts");
export const TABLE = join(__dirname, "../../src/embedded-excel/host/api-sets.json");

/** Classes whose members the embedded host can meet; the other 300 would only add weight. */
const CLASSES =
  /^(Application|Workbook|Worksheet|WorksheetCollection|WorksheetProtection|WorksheetFreezePanes|Range|RangeAreas|RangeAreasCollection|RangeCollection|RangeFormat|RangeFill|RangeFont|RangeBorder|RangeBorderCollection|FormatProtection|DataValidation|ConditionalFormat|ConditionalFormatCollection|CustomConditionalFormat|ConditionalFormatRule|ConditionalRangeFormat|ConditionalRangeFill|ConditionalRangeFont|ConditionalRangeBorder|ConditionalRangeBorderCollection|DataBarConditionalFormat|ConditionalDataBar\w+|Setting|SettingCollection|NamedItem|NamedItemCollection|Table|TableCollection|TableColumn|TableColumnCollection|TableRow|TableRowCollection|Chart|ChartCollection|ChartTitle|ChartLegend|ChartAxes|ChartAxis|ChartSeries|ChartSeriesCollection|ChartDataLabels|PageLayout|PageLayoutZoomOptions|Comment|CommentCollection|Note|NoteCollection|Runtime|RequestContext|IconSetConditionalFormat|ColorScaleConditionalFormat|CellValueConditionalFormat|TextConditionalFormat|TopBottomConditionalFormat|PresetCriteriaConditionalFormat|HeadersFooters|HeaderFooterGroup|HeaderFooter|PageBreakCollection)$/;

/** Class → requirement set (`1.13`, or a set's name such as `ExcelApiDesktop 1.1`) → members. */
export type ApiTable = Record<string, Record<string, string[]>>;

/** Reads the table from the typings. */
export function readApiSets(): ApiTable {
  const source = ts.createSourceFile(TYPINGS, readFileSync(TYPINGS, "utf8"), ts.ScriptTarget.Latest, true);
  const table: ApiTable = {};
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text !== "Excel") return;
    if (ts.isClassDeclaration(node) && node.name && CLASSES.test(node.name.text)) addClass(table, node, node.name.text);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return table;
}

function addClass(table: ApiTable, node: ts.ClassDeclaration, name: string): void {
  const sets: Record<string, string[]> = {};
  for (const member of node.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const set = apiSetOf(member) ?? apiSetOf(node);
    if (set === null || set === undefined) continue;
    const members = (sets[set] ??= []);
    if (!members.includes(member.name.text)) members.push(member.name.text);
  }
  table[name] = sets;
}

function apiSetOf(node: ts.Node): string | null {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((part) => part.getText())
    .join("\n");
  const set = /\[Api set: (\w+) ([0-9.]+|BETA[^\]]*)/.exec(comment);
  if (!set) return null;
  return set[1] === "ExcelApi" && set[2] !== undefined ? set[2] : `${set[1]} ${set[2]}`;
}

if (require.main === module) {
  writeFileSync(TABLE, `${JSON.stringify(readApiSets(), null, 1)}\n`);
}
