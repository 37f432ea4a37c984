import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, main } from "../../src/site/office-cdn";
import { OFFICE_CDN, OFFICE_FILES, officeFiles } from "../../src/site/office-files";
import { writeFileIn } from "./support/files";

/** A folder as an administrator brings it: here with the files of the npm package. */
function fetchedFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "office-cdn-"));
  for (const { from, to } of officeFiles("local"))
    if (to.startsWith("office-js/")) writeFileIn(folder, to.slice("office-js/".length), readFileSync(from));
  return folder;
}

function run(...words: string[]): { readonly code: number; readonly printed: string } {
  const lines: string[] = [];
  const code = main(words, (line) => lines.push(line));
  return { code, printed: lines.join("\n") };
}

describe("the files of Microsoft's CDN", () => {
  test("are listed as addresses, office.js first", () => {
    const { code, printed } = run("list");
    expect(code).toBe(0);
    expect(printed.split("\n")).toEqual(OFFICE_FILES.map((name) => `${OFFICE_CDN}${name}`));
    expect(printed.split("\n")[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });

  test("are good when all are there, and their hashes are kept", () => {
    const folder = fetchedFolder();
    expect(run("check", folder)).toMatchObject({ code: 0, printed: expect.stringContaining("すべてそろっています") });
    expect(readFileSync(path.join(folder, "SHA256SUMS"), "utf8").trim().split("\n")).toHaveLength(OFFICE_FILES.length);
    expect(check(folder).isComplete).toBe(true);
  });

  test("are refused when one is missing, cut off or a proxy's page, each with what to do", () => {
    const folder = fetchedFolder();
    const half = readFileSync(path.join(folder, "excel-mac-16.00.js")).subarray(0, 1000);
    writeFileIn(folder, "excel-mac-16.00.js", half);
    writeFileIn(folder, "ja-jp/office_strings.js", `<!doctype html>${"<p>認証してください</p>".repeat(2000)}`);
    rmSync(path.join(folder, "office.js"));
    const { code, printed } = run("check", folder);
    expect(code).toBe(1);
    expect(printed).toMatch(/^不備 {2}office\.js: ファイルがありません/m);
    expect(printed).toMatch(/^不備 {2}excel-mac-16\.00\.js: 大きさが 1000 バイト/m);
    expect(printed).toMatch(/^不備 {2}ja-jp\/office_strings\.js: JavaScript ではありません/m);
    expect(existsSync(path.join(folder, "SHA256SUMS"))).toBe(false);
  });

  test("are refused when one has changed since the first check", () => {
    const folder = fetchedFolder();
    check(folder);
    const file = path.join(folder, "office.js");
    writeFileIn(folder, "office.js", `${readFileSync(file, "utf8")}\n// changed`);
    expect(run("check", folder).printed).toMatch(/^不備 {2}office\.js: 最初に確かめたときの内容/m);
  });

  test("are not asked for by wrong arguments", () => {
    expect(run().code).toBe(2);
    expect(run("check").code).toBe(2);
  });
});
