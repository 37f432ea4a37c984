import { readForm } from "../../src/form";
import { toA1 } from "../../src/snapshot";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function read(name: string, drawing: Drawing): { blocks: number; unreadable: string[] } {
  const { initiatives, unreadable } = readForm(workbookOf(sheetOf(name, drawing)));
  return { blocks: initiatives.length, unreadable: unreadable.map(({ cell }) => toA1(cell)) };
}

const NOTHING = { blocks: 0, unreadable: [] };

describe("sheets that only mention the form", () => {
  test("a list with the form's labels as headers holds no block", () => {
    const headers = {
      A3: "番号",
      B3: "取組項目",
      C3: "取組の方針・目標内容",
      D3: "当年度の取組内容",
      E3: "目標の達成見込み",
      F3: "当年度の取組実績及び目標の達成状況",
      G3: "課題と改善策",
    };
    expect(
      read("一覧", { ...headers, A4: "1", B4: "広告", C4: "方針", D4: "内容", E4: "①", F4: "実績", G4: "－" }),
    ).toEqual(NOTHING);
    expect(read("一覧", { ...headers, A3: "件名", B3: "担当" })).toEqual(NOTHING);
    expect(
      read("集計", { A3: "件名", E3: "取組内容の実施見込み", F3: "目標の達成見込み", E4: "(ⅰ)", F4: "①" }),
    ).toEqual(NOTHING);
  });

  test("a table of contents holds no block", () => {
    const contents = {
      A1: "目次",
      A3: "取組項目１　広告事業",
      B3: "1",
      A4: "取組項目２　国保",
      B4: "2",
      A5: "取組項目３",
      B5: "3",
    };
    expect(read("目次", { ...contents, A7: "計画について", A8: "本書は…", A9: "問合せ先", A10: "総務課" })).toEqual(
      NOTHING,
    );
  });

  test("instructions hold no block, whether as prose or as a table of the labels", () => {
    const prose =
      "「取組の方針・目標内容」には、目標を数値で記入してください。「課題と改善策」は②の場合に必ず記入してください。";
    expect(
      read("記入要領", { A1: "様式３の記入要領", B3: "計画欄", C3: prose, B4: "自己評価欄", C4: "課題と改善策を記入" }),
    ).toEqual(NOTHING);
    const table = {
      A3: "取組の方針・目標内容",
      B3: "目標を数値で記入してください。",
      A4: "当年度の取組内容",
      B4: "当年度に行うことを記入してください。",
      A5: "目標の達成見込み",
      B5: "①か②を選択してください。",
      A6: "当年度の取組実績及び目標の達成状況",
      B6: "実績を数値で記入すること。",
    };
    expect(read("書き方", table)).toEqual(NOTHING);
  });

  test("a filled-in sample sheet is no block of the ward", () => {
    expect(readForm(workbookOf(wideSheet({}, "記入例"))).initiatives).toEqual([]);
  });

  test("the other forms of the workbook hold no block", () => {
    const form2 = {
      "A1:N1": "【様式２】　重点的に取り組む主な経営課題（令和元年度）",
      "A11:N11": "具体的取組１－１－１　【避難所開設訓練の実施】",
      "A12:A14": "計画",
      "B12:H12": "当年度の取組内容",
      "I12:N12": "プロセス指標（過程や成果を示す指標）",
      "B13:H14": "小学校区ごとに訓練を実施する。（19回）",
      "A15:A16": "中間振り返り",
      "B15:D15": "業績目標の達成見込み",
      E15: "①",
      "F15:H15": "①：達成見込み　②：達成できない見込み",
      "I15:N15": "課題と改善策　※左記が「②」の場合は必須",
      "A17:A19": "自己評価",
      "B17:H17": "当年度の取組実績",
      "I17:N17": "課題と改善策　※左記が「②」又は「③」の場合は必須",
      "B18:G18": "訓練を18回実施した。",
      H18: "①(ⅰ)",
    };
    expect(read("様式２", form2)).toEqual(NOTHING);
  });

  test("a sheet of findings holds no block", () => {
    const findings = { A1: "指摘一覧", A2: "シート", B2: "セル", C2: "取組項目", D2: "指摘" };
    const row = (n: number): Drawing => ({
      [`A${n}`]: "様式３",
      [`C${n}`]: `取組項目${n}`,
      [`D${n}`]: "「課題と改善策」がありません。",
    });
    expect(read("指摘一覧", { ...findings, ...row(3), ...row(4), ...row(5), ...row(6) })).toEqual(NOTHING);
  });
});

describe("what looks like a block but cannot be read", () => {
  test("is reported where the labels have been rewritten", () => {
    const rewritten = {
      "B4:F4": "方針",
      "G4:K4": "内容",
      "B10:F10": "やったこと",
      "B8:C8": "進み具合",
      "B9:C9": "見通し",
      "G8:K8": "反省",
      "G10:K10": "反省",
    };
    const { initiatives, unreadable } = readForm(workbookOf(wideSheet(rewritten)));
    expect(initiatives).toEqual([]);
    expect(unreadable).toMatchObject([
      {
        sheet: "様式３",
        number: "1",
        title: "広告事業の推進",
        cell: { row: 2, column: 0 },
        range: { row: 2, column: 0, rowCount: 12, columnCount: 11 },
        missing: ["取組の方針・目標内容", "当年度の取組内容", "当年度の取組実績及び目標の達成状況"],
      },
    ]);
  });

  test("is reported where several labels of the form stand without a block", () => {
    const drawing = {
      B11: "取組内容の実施見込み",
      D11: "(ⅰ)",
      B12: "目標の達成見込み",
      D12: "①",
      B15: "当年度の取組実績及び目標の達成状況",
      B16: "実績",
    };
    expect(read("様式３", drawing)).toEqual({ blocks: 0, unreadable: ["B11"] });
  });

  test("leaves the blocks beside it readable", () => {
    const below = {
      "A20:K20": "取組項目2　国保",
      "A21:A25": "計画",
      "B21:F21": "方針",
      "B22:F25": "文章",
      "G21:K21": "内容",
      "G22:K25": "文章",
    };
    const { initiatives, unreadable } = readForm(workbookOf(wideSheet(below)));
    expect(initiatives.map(({ number }) => number)).toEqual(["1"]);
    expect(unreadable.map(({ number }) => number)).toEqual(["2"]);
  });
});

describe("hidden sheets", () => {
  const workbook = workbookOf(
    wideSheet(),
    wideSheet({}, "旧", { visibility: "hidden" }),
    wideSheet({}, "控え", { visibility: "veryHidden" }),
  );

  test("are counted, not read into the initiatives", () => {
    const reading = readForm(workbook);
    expect(reading.initiatives.map(({ sheet }) => sheet)).toEqual(["様式３"]);
    expect(reading.hiddenSheets).toEqual([
      { sheet: "旧", blocks: 1 },
      { sheet: "控え", blocks: 1 },
    ]);
    expect(reading.hiddenNumbers).toEqual(["1", "1"]);
  });

  test("are read where the user asks for them", () => {
    const reading = readForm(workbook, { includeHidden: true });
    expect(reading.initiatives.map(({ sheet, index }) => [sheet, index])).toEqual([
      ["様式３", 0],
      ["旧", 1],
      ["控え", 2],
    ]);
    expect(reading.hiddenSheets).toEqual([]);
  });
});
