import { spawnSync } from "node:child_process";
import path from "node:path";
import { preconditions, type Machine, type Target } from "../../src/site/sideload/preconditions";

const windows: Machine = {
  platform: "win32",
  darwinMajor: 0,
  hasExcel: true,
  webView2: "140.0.3485.54",
  hasCertificate: true,
  port: "free",
};
const mac: Machine = { ...windows, platform: "darwin", darwinMajor: 23, webView2: null };

function missing(machine: Machine, target: Target = "desktop", document?: string): string[] {
  return preconditions(machine, target, document).flatMap(({ name, missing }) => (missing === null ? [] : [name]));
}

describe("sideloading", () => {
  test("is ready on a Windows or a Mac that has everything, also with our server running", () => {
    expect(missing(windows)).toEqual([]);
    expect(missing(mac)).toEqual([]);
    expect(missing({ ...windows, port: "ours" })).toEqual([]);
  });

  test.each<[string, Machine]>([
    ["Excel", { ...windows, hasExcel: false }],
    ["WebView2", { ...windows, webView2: null }],
    ["WebView2", { ...windows, webView2: "92.0.902.55" }],
    ["証明書", { ...mac, hasCertificate: false }],
    ["ポート 3000", { ...mac, port: "taken" }],
    ["OS", { ...mac, darwinMajor: 20 }],
  ])("says that %s is missing, and what to do", (name, machine) => {
    expect(missing(machine)).toEqual([name]);
    const [words] = preconditions(machine, "desktop", undefined).flatMap(({ missing }) => missing ?? []);
    expect(words).toMatch(/(ください|入手できます)/);
  });

  test("names everything that is missing at once, in the order in which it is mended", () => {
    const bare: Machine = { ...windows, hasExcel: false, webView2: null, hasCertificate: false, port: "taken" };
    expect(missing(bare)).toEqual(["Excel", "WebView2", "証明書", "ポート 3000"]);
  });

  test("in Excel on the web needs the address of a workbook and no Excel", () => {
    const linux: Machine = { ...windows, platform: "linux", hasExcel: false, webView2: null };
    expect(missing(linux)).toContain("OS");
    expect(missing(linux, "web")).toEqual(["ブック"]);
    expect(missing(linux, "web", "https://contoso-my.sharepoint.com/x")).toEqual([]);
  });

  test("ends with code 1 and says why where there is no Excel", () => {
    const root = path.resolve(__dirname, "../..");
    const command = ["--import", "tsx", path.join(root, "src/site/sideload/main.ts")];
    const target = process.platform === "linux" ? [] : ["web"];
    const { status, stdout } = spawnSync(process.execPath, [...command, ...target, "--check"], {
      encoding: "utf8",
      cwd: root,
    });
    expect(stdout).toMatch(/^不足 {2}/m);
    expect(stdout).toContain("足りないものを用意してから");
    expect(status).toBe(1);
  });
});
