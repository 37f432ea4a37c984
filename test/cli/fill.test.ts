import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { openWorkbook, saveWorkbook } from "../../src/embedded-excel";
import { recordedTerminal } from "../support/recorded-terminal";

const SEED = join(__dirname, "../fixtures/seed/seed-one-sheet.xlsx");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torikumi-fill-"));
  copyFileSync(SEED, join(folder, "in.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const bytesOf = (name: string) => readFileSync(path(name));

async function fill(...args: string[]) {
  const terminal = recordedTerminal();
  const code = await run(["fill", ...args], terminal);
  return { code, said: terminal.errors().join("\n"), printed: terminal.output() };
}

/** Changes the first sheet's XML of in.xlsx. */
function patchSheet(change: (xml: string) => string): void {
  const parts = unzipSync(bytesOf("in.xlsx"));
  const name = "xl/worksheets/sheet1.xml";
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(before);
  expect(after === before).toBe(false);
  writeFileSync(path("in.xlsx"), zipSync({ ...parts, [name]: strToU8(after) }));
}

function textIn(file: string, sheet: string, row: number, column: number): string {
  return openWorkbook(bytesOf(file)).sheetByName(sheet)?.textOf(row, column) ?? "";
}

describe("torikumi fill", () => {
  test("writes what the pane offers to another file and prints each edit as before → after", async () => {
    const before = bytesOf("in.xlsx");
    const { code, said, printed } = await fill(path("in.xlsx"), "-o", path("out.xlsx"));
    expect(code).toBe(0);
    expect(printed).toBe("");
    expect(said).toContain("様式３!C46：");
    expect(said).toContain(" → 【取組実績】⏎財産調査件数　2,363件（目標2,000件）（達成率118.2％）");
    expect(bytesOf("in.xlsx").equals(before)).toBe(true);
    expect(textIn("out.xlsx", "様式３", 45, 2)).toContain("（目標300件）（達成率153.0％）");
    expect(textIn("out.xlsx", "取組集計", 0, 0)).toBe("取組集計（令和元年度）");
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.xlsx"]);
  });

  test("leaves a person's words alone, unless --fixes is given", async () => {
    await fill(path("in.xlsx"), "-o", path("plain.xlsx"));
    expect(textIn("plain.xlsx", "様式３", 45, 2)).toContain("対前年度　0.12％");
    await fill(path("in.xlsx"), "-o", path("fixed.xlsx"), "--fixes");
    expect(textIn("fixed.xlsx", "様式３", 45, 2)).toContain("対前年度　0.12ポイント");
  });

  test("heightens rows that cut a text off with --fixes alone", async () => {
    patchSheet((xml) => xml.replace(/(<row r="(?:4[6-9]|5[0-9]|6[0-9])"[^>]*?) ht="[^"]*"/g, '$1 ht="6"'));
    expect((await fill(path("in.xlsx"), "-o", path("plain.xlsx"))).said).not.toContain("行目の高さ");
    const { said } = await fill(path("in.xlsx"), "-o", path("fixed.xlsx"), "--fixes");
    expect(said).toMatch(/様式３![0-9]+行目の高さ：6pt → [0-9.]+pt/);
  });

  test("a second time changes nothing but its own sheet", async () => {
    await fill(path("in.xlsx"), "-o", path("once.xlsx"), "--fixes");
    const { code, said } = await fill(path("once.xlsx"), "-o", path("twice.xlsx"), "--fixes");
    expect(code).toBe(0);
    expect(said).not.toContain("→");
  });

  test("--prior completes the missing figures of the year before", async () => {
    const last = openWorkbook(bytesOf("in.xlsx"));
    last.sheets[0]?.forEachCell(({ content }, row, column) => {
      if (content.kind !== "text") return;
      const earlier = content.text.replaceAll("平成30年", "平成29年").replaceAll("令和元年", "平成30年");
      const text = earlier.replaceAll("令和2年", "平成31年");
      if (text !== content.text) last.sheets[0]?.setContent(row, column, { kind: "text", text });
    });
    writeFileSync(path("last.xlsx"), saveWorkbook(last));
    const { code, said } = await fill(path("in.xlsx"), "-o", path("out.xlsx"), "--prior", path("last.xlsx"));
    expect([code, said.includes("last.xlsx")]).toEqual([0, true]);
    const summary = openWorkbook(bytesOf("out.xlsx")).sheetByName("取組集計");
    const row = [3, 4, 5, 6, 7].find((index) => summary?.textOf(index, 2) === "財産調査件数") ?? 0;
    expect([summary?.textOf(row, 7), summary?.textOf(row, 9)]).toEqual(["2,363", "0"]);
  });

  test("--prior with a file that cannot be read saves nothing", async () => {
    const { code, said } = await fill(path("in.xlsx"), "-o", path("none.xlsx"), "--prior", path("absent.xlsx"));
    expect([code, said.includes("absent.xlsx"), existsSync(path("none.xlsx"))]).toEqual([2, true, false]);
  });

  test("--only chooses what is filled in", async () => {
    await fill(path("in.xlsx"), "-o", path("sheet.xlsx"), "--only", "summary");
    expect(textIn("sheet.xlsx", "様式３", 45, 2)).not.toContain("達成率");
    expect(textIn("sheet.xlsx", "取組集計", 2, 0)).toBe("番号");
    const { said } = await fill(path("in.xlsx"), "-o", path("same.xlsx"), "--only", "judgement");
    expect(said).toContain("記入するものはありませんでした。");
    expect(bytesOf("same.xlsx").equals(bytesOf("in.xlsx"))).toBe(true);
  });

  test("--in-place leaves a copy beside the file, and another one the next time", async () => {
    const before = bytesOf("in.xlsx");
    const { code, said } = await fill(path("in.xlsx"), "--in-place");
    expect(code).toBe(0);
    expect(bytesOf("in.元.xlsx").equals(before)).toBe(true);
    expect(said).toContain("in.元.xlsx");
    expect(textIn("in.xlsx", "取組集計", 2, 0)).toBe("番号");
    await fill(path("in.xlsx"), "--in-place");
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "in.元.xlsx", "in.元2.xlsx"]);
  });

  test("--in-place with nothing to fill in touches nothing", async () => {
    const before = bytesOf("in.xlsx");
    const { code, said } = await fill(path("in.xlsx"), "--in-place", "--only", "judgement");
    expect([code, said.includes("記入するものはありませんでした。")]).toEqual([0, true]);
    expect(bytesOf("in.xlsx").equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  test("replaces an output of before as a whole", async () => {
    writeFileSync(path("out.xlsx"), "old");
    expect((await fill(path("in.xlsx"), "-o", path("out.xlsx"))).code).toBe(0);
    expect(textIn("out.xlsx", "取組集計", 2, 0)).toBe("番号");
  });
});

describe("torikumi fill refuses", () => {
  test.each([
    ["by the same name", () => path("in.xlsx")],
    ["by a path around", () => join(folder, "..", folder.slice(folder.lastIndexOf("/") + 1), "in.xlsx")],
    [
      "through a symbolic link",
      () => {
        symlinkSync(path("in.xlsx"), path("soft.xlsx"));
        return path("soft.xlsx");
      },
    ],
    [
      "through a hard link",
      () => {
        linkSync(path("in.xlsx"), path("hard.xlsx"));
        return path("hard.xlsx");
      },
    ],
  ])("to write over its input %s", async (_, outputOf) => {
    const before = bytesOf("in.xlsx");
    const { code, said } = await fill(path("in.xlsx"), "-o", outputOf());
    expect(code).toBe(2);
    expect(said).toContain("保存先が元のファイルと同じです");
    expect(bytesOf("in.xlsx").equals(before)).toBe(true);
  });

  test("a folder as output, and one that is not there", async () => {
    mkdirSync(path("done"));
    expect(await fill(path("in.xlsx"), "-o", path("done"))).toMatchObject({
      code: 2,
      said: expect.stringContaining("保存先がフォルダーです") as string,
    });
    const { code, said } = await fill(path("in.xlsx"), "-o", join(folder, "absent", "out.xlsx"));
    expect([code, said.includes("がありません")]).toEqual([2, true]);
  });

  test("a folder that cannot be written to, and leaves nothing behind", async () => {
    mkdirSync(path("locked"));
    chmodSync(path("locked"), 0o555);
    const output = join(folder, "locked", "out.xlsx");
    const { code, said } = await fill(path("in.xlsx"), "-o", output);
    chmodSync(path("locked"), 0o755);
    // The superuser may write everywhere: then there is nothing to refuse.
    if (process.getuid?.() === 0) expect([code, existsSync(output)]).toEqual([0, true]);
    else expect([code, said.includes("権限がありません"), readdirSync(path("locked"))]).toEqual([2, true, []]);
  });

  test("a file that is absent, and one that is no workbook", async () => {
    expect(await fill(path("absent.xlsx"), "-o", path("out.xlsx"))).toMatchObject({
      code: 2,
      said: expect.stringContaining("ファイルが見つかりません") as string,
    });
    writeFileSync(path("broken.xlsx"), "no workbook");
    expect((await fill(path("broken.xlsx"), "-o", path("out.xlsx"))).code).toBe(2);
    expect(existsSync(path("out.xlsx"))).toBe(false);
  });

  test.each([
    [["in.xlsx"], "保存先を -o で指定してください"],
    [["in.xlsx", "-o", "out.xlsx", "--in-place"], "どちらか一方"],
    [["a.xlsx", "b.xlsx", "-o", "out.xlsx"], "1つ指定"],
    [["-o", "out.xlsx"], "1つ指定"],
    [["in.xlsx", "-o", "out.xlsx", "--only", "summary,all"], "「all」"],
    [["in.xlsx", "-o", "out.xlsx", "--fiscal-year", "31"], "西暦4桁"],
    [["in.xlsx", "-o", "out.xlsx", "--nothing"], "--nothing"],
  ])("wrong arguments: %j", async (args, words) => {
    const { code, said } = await fill(...args);
    expect([code, said.includes(words)]).toEqual([2, true]);
  });

  test("to write on a protected sheet, and says so for each cell", async () => {
    patchSheet((xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
    const { code, said } = await fill(path("in.xlsx"), "-o", path("out.xlsx"));
    expect(code).toBe(0);
    expect(said).toContain("様式３!C46：書き込みませんでした（シートが保護されています。");
    expect(textIn("out.xlsx", "様式３", 45, 2)).not.toContain("達成率");
    expect(textIn("out.xlsx", "取組集計", 2, 0)).toBe("番号");
  });

  test("to write into a cell whose text carries ふりがな, which Office.js would lose", async () => {
    patchSheet((xml) =>
      xml.replace(/(<c r="C46"[\s\S]*?<\/t>)(<\/is>)/, '$1<rPh sb="0" eb="1"><t>トリクミ</t></rPh>$2'),
    );
    const { said } = await fill(path("in.xlsx"), "-o", path("out.xlsx"));
    expect(said).toContain("様式３!C46：書き込みませんでした（ふりがなの付いた文があり");
    expect(textIn("out.xlsx", "様式３", 45, 2)).not.toContain("達成率");
  });

  test("to write into a cell with mixed fonts", async () => {
    patchSheet((xml) =>
      xml.replace(
        /(<c r="C46"[^>]*><is>)<t[^>]*>([\s\S]*?)<\/t>/,
        '$1<r><rPr><b/></rPr><t>【</t></r><r><t xml:space="preserve">$2</t></r>',
      ),
    );
    const { said } = await fill(path("in.xlsx"), "-o", path("out.xlsx"));
    expect(said).toContain("様式３!C46：書き込みませんでした（セルの一部に太字や色などの書式があり");
  });
});

test("a file that has no name of ours free to be copied to keeps its copies apart", async () => {
  writeFileSync(path("in.元.xlsx"), "someone's own");
  await fill(path("in.xlsx"), "--in-place", "--only", "summary");
  expect(bytesOf("in.元.xlsx").toString()).toBe("someone's own");
  expect(existsSync(path("in.元2.xlsx"))).toBe(true);
});
