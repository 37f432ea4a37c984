import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { OFFICE_CDN, OFFICE_FILES, officeFiles } from "../../src/site/office-files";
import { hashList } from "../../src/site/office-files-plugin";
import { contentSecurityPolicy } from "../../src/site/page-head-plugin";
import { writeFileIn } from "./support/files";

function directives(options: { isProduction: boolean; usesCdn: boolean }): Record<string, string> {
  const policy = contentSecurityPolicy({ ...options, cdn: OFFICE_CDN });
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const at = directive.indexOf(" ");
      return [directive.slice(0, at), directive.slice(at + 1)];
    }),
  );
}

describe("the Content-Security-Policy of the pages", () => {
  test("lets nothing in that is not from the page's own origin", () => {
    const { "img-src": images, ...others } = directives({ isProduction: true, usesCdn: false });
    expect(images).toBe("'self' data:");
    for (const [name, sources] of Object.entries(others))
      expect([name, "'self' 'none'"]).toEqual([name, expect.stringContaining(sources)]);
    expect(others["default-src"]).toBe("'none'");
  });

  test("lets office.js in from Microsoft in the cdn build alone, and no other script", () => {
    expect(directives({ isProduction: true, usesCdn: true })["script-src"]).toBe(
      "'self' https://appsforoffice.microsoft.com",
    );
    expect(directives({ isProduction: false, usesCdn: false })["script-src"]).toBe("'self'");
  });

  test("allows neither eval nor inline scripts nor inline styles, in development either", () => {
    for (const isProduction of [true, false])
      for (const usesCdn of [true, false])
        expect(Object.values(directives({ isProduction, usesCdn })).join(" ")).not.toMatch(/unsafe|nonce|\*/);
  });
});

describe("the files of office.js that are shipped", () => {
  test("are there, with their licence in each folder", () => {
    for (const file of officeFiles("local")) expect([file.from, existsSync(file.from)]).toEqual([file.from, true]);
    const names = officeFiles("local").map((file) => file.to);
    expect(names).toEqual(expect.arrayContaining(["office-js/office.js", "office-js-workbench/excel-web-16.00.js"]));
    const folders = new Set(names.map((name) => name.slice(0, name.indexOf("/"))));
    for (const folder of folders) expect(names).toContain(`${folder}/LICENSE.md`);
  });

  test("come from the administrator's folder where one is named, but for the licence and the workbench's", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "office-cdn-"));
    expect(() => officeFiles("local", folder)).toThrow(/office\.js がありません/);
    for (const name of OFFICE_FILES) writeFileIn(folder, name, "");
    const fromFolder = officeFiles("local", folder).filter((file) => file.from.startsWith(folder));
    expect(fromFolder.map((file) => file.to)).toEqual(OFFICE_FILES.map((name) => `office-js/${name}`));
  });

  test("are listed with their hashes", () => {
    const [licence] = officeFiles("local").filter((file) => file.to === "office-js/LICENSE.md");
    expect(hashList(licence ? [licence] : [])).toMatch(/^[0-9a-f]{64} {2}LICENSE\.md\n$/);
  });

  test("hold what office.js asks for in Excel in Japanese", () => {
    const loader = readFileSync(
      officeFiles("local").find((file) => file.to === "office-js/office.js")?.from ?? "",
      "utf8",
    );
    const names = officeFiles("local").map((file) => file.to.replace("office-js/", ""));
    const asked = [...loader.matchAll(/"((?:telemetry\/|o15)[\w/.-]+\.js)"/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !names.includes(name ?? ""))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(["ja-jp/office_strings.js", "excel-win32-16.01.js", "excel-mac-16.00.js"]),
    );
  });

  test("are the workbench's alone where the pane takes office.js from Microsoft", () => {
    expect(officeFiles("cdn").map((file) => file.to)).toEqual([
      "office-js-workbench/LICENSE.md",
      "office-js-workbench/excel-web-16.00.js",
    ]);
  });
});
