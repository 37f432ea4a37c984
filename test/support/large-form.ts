import { columnName, rangeToA1, type SheetSnapshot, type WorkbookSnapshot } from "../../src/snapshot";
import { packageOf } from "../embedded-excel/xlsx/package";
import type { BlockContents } from "./form-canvas";
import { generateForm } from "./form-generator";
import type { FormStyle } from "./form-style";

/** How a ward prints the form: merged areas on narrow columns. */
const STYLE: FormStyle = {
  family: "columns",
  unit: 4,
  isMerged: true,
  hasSpine: true,
  outlookCode: "legend-code",
  yearEndCode: "right",
  midyearRemedy: "one",
  labels: "standard",
  legend: "standard",
  code: "sign",
  heading: "two-rows",
  placement: "stacked",
  gap: 1,
  sectionGap: 0,
};

/**
 * A workbook of `blockCount` blocks, all different, spread evenly over `sheetCount` sheets, as an .xlsx file. Some blocks
 * have mistakes, the first ones of each sheet among them.
 */
export function largeForm(blockCount: number, sheetCount: number): Uint8Array {
  const { sheets } = largeSnapshot(blockCount, sheetCount);
  const sheetAttributes = sheets.map(({ name }) => `name="${name}"`);
  return packageOf({ sheets: sheets.map(sheetXml), sheetAttributes, styles: STYLES });
}

/** The same workbook as the program reads it. */
export function largeSnapshot(blockCount: number, sheetCount: number): WorkbookSnapshot {
  const perSheet = Math.ceil(blockCount / sheetCount);
  const sheets = Array.from({ length: sheetCount }, (_, sheet) => {
    const count = Math.min(perSheet, blockCount - sheet * perSheet);
    const contents = Array.from({ length: count }, (__, place) => contentsOf(place, sheet * perSheet + place));
    const [drawn] = generateForm(STYLE, contents).snapshot.sheets;
    if (!drawn) throw new Error("a sheet without blocks");
    return { ...drawn, name: `様式３-${sheet + 1}` };
  });
  return { sheets };
}

const STYLES = [
  `<fonts count="1"><font><sz val="9"/><name val="ＭＳ Ｐゴシック"/></font></fonts>`,
  `<fills count="1"><fill><patternFill patternType="none"/></fill></fills>`,
  `<borders count="1"><border><left style="thin"/><right style="thin"/></border></borders>`,
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment wrapText="1" vertical="center"/></xf></cellXfs>`,
].join("");

/** Every cell is stored, as in forms with borders; rows have a height of their own. */
function sheetXml({ cells, merges }: SheetSnapshot): string {
  const width = Math.max(...merges.map(({ column, columnCount }) => column + columnCount));
  const height = Math.max(...merges.map(({ row, rowCount }) => row + rowCount));
  const texts = new Map(cells.map(({ row, column, text }) => [row * width + column, text]));
  const rows = Array.from({ length: height }, (_, row) => {
    const stored = Array.from({ length: width }, (__, column) => {
      const start = `<c r="${columnName(column)}${row + 1}" s="0"`;
      const text = texts.get(row * width + column);
      return text === undefined ? `${start}/>` : `${start} t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${row + 1}" ht="30" customHeight="1">${stored.join("")}</row>`;
  });
  return [
    `<cols><col min="1" max="${width}" width="3.5" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData>`,
    `<mergeCells>${merges.map((merge) => `<mergeCell ref="${rangeToA1(merge)}"/>`).join("")}</mergeCells>`,
  ].join("");
}

/** A block that nobody else has: its figures follow from its place in the workbook. Its number begins again on each sheet. */
function contentsOf(place: number, index: number): BlockContents {
  const target = 100 + (index % 400);
  const isMissed = index % 3 === 1;
  const actual = isMissed ? target - 1 - (index % 20) : target + (index % 20);
  const hasMistake = index % 5 === 0;
  return {
    number: String(place + 1),
    title: `地域と連携した取組の推進（その${index + 1}）`,
    texts: {
      policyAndGoal: `地域の団体と連携し、区民の交流の拠点として運営を進める。\n（目標）講座の参加者数\u3000${target}人以上\n\u3000\u3000\u3000\u3000（前年度実績\u3000${target - 10}人）\n\u3000\u3000\u3000\u3000利用者の満足度\u3000${60 + (index % 30)}％以上`,
      annualPlan: `講座を年${2 + (index % 9)}回開催する。\n広報紙とホームページで周知し、${index % 7}か所の会館と調整する。`,
      midyearRemedy: "－",
      implementationRemedy: "－",
      results: `講座の参加者数\u3000${actual}人（前年度\u3000${target - 10}人）\n利用者の満足度\u3000${62 + (index % 30)}％（前年度\u3000${59 + (index % 30)}％、${hasMistake ? "3％増" : "3ポイント増"}）`,
      selfEvaluationRemedy: isMissed && !hasMistake ? `周知の時期を${1 + (index % 3)}か月早める。` : "－",
    },
    codes: { implementationOutlook: "i", attainmentOutlook: "1", attainment: isMissed ? "2" : "1" },
  };
}
