import { strToU8, unzipSync, zipSync } from "fflate";
import { Tokenizer } from "htmlparser2";
import { readXlsx } from "../../src/embedded-excel/xlsx";

/** What one run measured; times are milliseconds, the best of several turns: what else the machine does only adds. */
export interface ReadingFigures {
  readonly megabytesOfXml: number;
  /** Unzipping and tokenizing with handlers that do nothing. */
  readonly floor: number;
  readonly reading: number;
  readonly ratio: number;
}

const BLOCKS = 200;
export const ROWS_PER_BLOCK = 32;
const COLUMNS = 60;
const MERGES_PER_BLOCK = 15;
const TURNS = 15;
/** Turns before the compiler has settled. */
const WARM_UP = 6;

/**
 * Compares reading a workbook of 200 blocks (6,400 rows, 60 columns, 3,000 merges, a style on every cell) with what cannot be
 * avoided: unzipping it and running the same tokenizer over its XML. Both take turns, so that a busy machine and what the
 * compiler learns from the one weigh on the other too.
 */
export function measureReading(): ReadingFigures {
  const bytes = largeWorkbook();
  const megabytesOfXml = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0) / 1e6;
  const floors: number[] = [];
  const readings: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    floors.push(timeOf(() => unzipAndTokenize(bytes)));
    readings.push(timeOf(() => readXlsx(bytes)));
  }
  const floor = Math.min(...floors.slice(WARM_UP));
  const reading = Math.min(...readings.slice(WARM_UP));
  return { megabytesOfXml, floor, reading, ratio: reading / floor };
}

/** The figures as a line of a table. */
export function readingLine({ megabytesOfXml, floor, reading, ratio }: ReadingFigures): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return `reading 200 blocks (${megabytesOfXml.toFixed(1)} MB of XML) | ${ms(reading)} | unzip + tokenize ${ms(floor)} | ${ratio.toFixed(2)} × (goal ≤ 1.5)`;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What nobody who reads a workbook is spared. */
export function unzipAndTokenize(bytes: Uint8Array): void {
  for (const part of Object.values(unzipSync(bytes))) tokenize(new TextDecoder().decode(part));
}

function tokenize(source: string): void {
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ...{ onattribdata: nothing, onattribentity: nothing, onattribend: nothing, onattribname: nothing },
      ...{ oncdata: nothing, onclosetag: nothing, oncomment: nothing, ondeclaration: nothing, onend: nothing },
      ...{ onopentagend: nothing, onopentagname: nothing, onprocessinginstruction: nothing },
      ...{ onselfclosingtag: nothing, ontext: nothing, ontextentity: nothing },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

/** A workbook as a ward would have it after years: one sheet, blocks below each other, shared strings. */
export function largeWorkbook(): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="様式３" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": largeStyles(main),
    ...largeSheet(main),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(head + text)])));
}

function largeStyles(main: string): string {
  const formats = Array.from(
    { length: 40 },
    (_, index) =>
      `<xf numFmtId="0" fontId="${index % 4}" fillId="0" borderId="${index % 2}" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
  );
  const fonts = [9, 10, 11, 14].map(
    (size) => `<font><sz val="${size}"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font>`,
  );
  return `<styleSheet xmlns="${main}"><fonts>${fonts.join("")}</fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/><border><left style="thin"/><right style="thin"/></border></borders><cellXfs>${formats.join("")}</cellXfs></styleSheet>`;
}

function largeSheet(main: string): Record<string, string> {
  const strings: string[] = [];
  const rows: string[] = [];
  const merges: string[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    for (let line = 0; line < ROWS_PER_BLOCK; line++) {
      const row = block * ROWS_PER_BLOCK + line + 1;
      const cells = Array.from({ length: COLUMNS }, (_, column) => {
        const start = `<c r="${letters(column)}${row}" s="${styleOf(line, column)}"`;
        if (line % 2 === 1 || column % 30 !== 0) return `${start}/>`;
        strings.push(
          `取組内容${row}の${column}：地域の団体と連携し、会議を${row % 97}回開催する。\n（目標）参加者${row}人以上`,
        );
        return `${start} t="s"><v>${strings.length - 1}</v></c>`;
      });
      rows.push(`<row r="${row}" spans="1:${COLUMNS}" ht="24" customHeight="1">${cells.join("")}</row>`);
      if (line < MERGES_PER_BLOCK * 2 && line % 2 === 0)
        merges.push(`<mergeCell ref="A${row}:${letters(29)}${row + 1}"/>`);
    }
  }
  const items = strings.map((text) => `<si><t xml:space="preserve">${text}</t><phoneticPr fontId="1"/></si>`);
  return {
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="${items.length}" uniqueCount="${items.length}">${items.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="${COLUMNS}" width="2.625" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData><mergeCells count="${merges.length}">${merges.join("")}</mergeCells></worksheet>`,
  };
}

/** As in real forms: a field has one style at each edge and one inside, and every block is like the others. */
function styleOf(line: number, column: number): number {
  const place = column % 30 === 0 ? 1 : column % 30 === 29 ? 3 : 2;
  return 4 * (line % 9) + place;
}

function letters(column: number): string {
  const first = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return first + String.fromCharCode(65 + (column % 26));
}
