import { packageOf, relationships } from "../../embedded-excel/xlsx/package";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One red pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

const NUMBERS = [10, 20, 30, 40, 50];
const COLUMNS = ["A", "B", "C", "D", "E"];
const ROWS = NUMBERS.map((number, at) => {
  const cells = COLUMNS.map((column) => `<c r="${column}${at + 1}"><v>${number}</v></c>`);
  const word = `<c r="F${at + 1}" t="inlineStr"><is><t>${at < 2 ? "同じ" : `別${at}`}</t></is></c>`;
  const negative = `<c r="G${at + 1}"><v>${number - 30}</v></c>`;
  return `<row r="${at + 1}">${cells.join("")}${word}${negative}</row>`;
});

const rule = (range: string, priority: number, attributes: string, content: string) =>
  `<conditionalFormatting sqref="${range}"><cfRule ${attributes} priority="${priority}">${content}</cfRule></conditionalFormatting>`;
const ends = (...kinds: readonly string[]) => kinds.map((kind) => `<cfvo ${kind}/>`).join("");

const RULES = [
  rule(
    "A1:A5",
    1,
    'type="dataBar"',
    `<dataBar>${ends('type="num" val="0"', 'type="max"')}<color rgb="FF70AD47"/></dataBar>`,
  ),
  rule(
    "B1:B5",
    2,
    'type="colorScale"',
    `<colorScale>${ends('type="min"', 'type="percentile" val="50"', 'type="max"')}<color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale>`,
  ),
  rule(
    "C1:C5",
    3,
    'type="iconSet"',
    `<iconSet iconSet="3Arrows">${ends('type="percent" val="0"', 'type="percent" val="33"', 'type="percent" val="67"')}</iconSet>`,
  ),
  rule("D1:D5", 4, 'type="top10" rank="2" dxfId="0"', ""),
  rule("E1:E5", 5, 'type="aboveAverage" dxfId="0"', ""),
  rule("F1:F5", 6, 'type="duplicateValues" dxfId="0"', ""),
  rule(
    "G1:G5",
    7,
    'type="dataBar"',
    `<dataBar>${ends('type="min"', 'type="max"')}<color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><id>{00000000-0000-0000-0000-000000000001}</id></ext></extLst>`,
  ),
];

const anchor = (row: number, content: string) =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:ext cx="2540000" cy="1270000"/>${content}<xdr:clientData/></xdr:oneCellAnchor>`;
const named = (id: number, name: string, description = "") =>
  `<xdr:cNvPr id="${id}" name="${name}" descr="${description}"/>`;
const picture = (id: number, name: string, description: string, link: string) =>
  `<xdr:pic><xdr:nvPicPr>${named(id, name, description)}</xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${link}"/></xdr:blipFill></xdr:pic>`;
const chartFrame = (id: number, name: string, link: string) =>
  `<xdr:graphicFrame><xdr:nvGraphicFramePr>${named(id, name)}</xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const shape = `<xdr:sp><xdr:nvSpPr>${named(4, "テキスト ボックス 1")}</xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>記入上の注意</a:t></a:r></a:p><a:p><a:r><a:t>二行目</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;

const DRAWINGS =
  `<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}">` +
  anchor(6, picture(2, "図 1", "区の印", "rId1")) +
  anchor(14, picture(3, "図 2", "", "rId2")) +
  anchor(22, shape) +
  anchor(30, chartFrame(5, "グラフ 1", "rId3")) +
  anchor(38, chartFrame(6, "グラフ 2", "rId4")) +
  `</xdr:wsDr>`;

const chart = (title: string, plot: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart>` +
  `<c:title><c:tx><c:rich><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`;
const SERIES = `<c:ser><c:cat><c:strRef><c:f>sheet1!$F$1:$F$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>sheet1!$A$1:$A$5</c:f></c:numRef></c:val></c:ser>`;

/** A sheet with the conditional formats, images, shapes and charts that people use. */
export function scalesWorkbook(): Uint8Array {
  return packageOf({
    sheets: [`<sheetData>${ROWS.join("")}</sheetData>${RULES.join("")}<drawing r:id="rId1"/>`],
    styles: `<dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "drawing", "../drawings/drawing1.xml"]]),
      "xl/drawings/drawing1.xml": DRAWINGS,
      "xl/drawings/_rels/drawing1.xml.rels": relationships([
        ["rId1", "image", "../media/image1.png"],
        ["rId2", "image", "../media/image2.emf"],
        ["rId3", "chart", "../charts/chart1.xml"],
        ["rId4", "chart", "../charts/chart2.xml"],
      ]),
      "xl/media/image1.png": PNG,
      "xl/media/image2.emf": new Uint8Array([1, 0, 0, 0]),
      "xl/charts/chart1.xml": chart("件数の推移", `<c:lineChart>${SERIES}</c:lineChart>`),
      "xl/charts/chart2.xml": chart("内訳", `<c:pieChart>${SERIES}</c:pieChart>`),
    },
  });
}
