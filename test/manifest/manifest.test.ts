/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DEVELOPMENT_BASE, DEVELOPMENT_ID, PRODUCTION_ID, TEST_ID, manifestFor } from "../../src/site/manifest-for";
import { COMMANDS } from "../../src/taskpane/commands";

const root = path.resolve(__dirname, "../..");
const repositoryXml = readFileSync(path.join(root, "manifest.xml"), "utf8");
const BASE = "https://intra.example.lg.jp/torikumi";

/** Every manifest that Excel may get to see. */
const ENVIRONMENTS = [
  { use: "development", xml: repositoryXml, id: DEVELOPMENT_ID, base: DEVELOPMENT_BASE, name: "取組チェック" },
  {
    use: "production",
    xml: manifestFor(repositoryXml, `${BASE}/`),
    id: PRODUCTION_ID,
    base: BASE,
    name: "取組チェック",
  },
  {
    use: "trials",
    xml: manifestFor(repositoryXml, `${BASE}-test`, "test"),
    id: TEST_ID,
    base: `${BASE}-test`,
    name: "取組チェック（試験）",
  },
];

/** Width and height stand at a fixed place in a PNG's header. */
function pngSize(name: string): [width: number, height: number] {
  const bytes = readFileSync(path.join(root, name));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What Microsoft's parser makes of it. The package mixes module systems in a way that only Node itself loads. */
function readByMicrosoft(xml: string): unknown {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "manifest-")), "manifest.xml");
  writeFileSync(file, xml);
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script, file], { cwd: root, encoding: "utf8" }));
}

describe.each(ENVIRONMENTS)("the manifest for $use", ({ xml, id, base, name }) => {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");

  function elements(tag: string): Element[] {
    return [...manifest.getElementsByTagName(tag)];
  }

  function valuesOf(tag: string): string[] {
    return elements(tag).map((element) => element.getAttribute("DefaultValue") ?? "");
  }

  function iconAt(url: string): string {
    return url.replace(`${base}/`, "");
  }

  test("is well-formed and is read by Microsoft's own parser", () => {
    expect(elements("parsererror")).toEqual([]);
    expect(readByMicrosoft(xml)).toMatchObject({
      id,
      displayName: name,
      defaultLocale: "ja-JP",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
    });
  });

  test("has one id, a GUID, and the version of the package", () => {
    const ids = elements("Id").map((element) => element.textContent);
    expect(ids).toEqual([id]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(elements("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  test("asks for the shared runtime and ExcelApi 1.13, in both places", () => {
    const setsOf = (tag: string): string[] =>
      elements(tag).map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
    expect(setsOf("Set")).toEqual(["SharedRuntime 1.1", "ExcelApi 1.13"]);
    expect(setsOf("bt:Set")).toEqual(["SharedRuntime 1.1", "ExcelApi 1.13"]);
  });

  test("runs pane and commands on one long-lived page", () => {
    const [runtime, ...others] = elements("Runtime");
    expect(others).toEqual([]);
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    const resid = runtime?.getAttribute("resid");
    expect(elements("FunctionFile").map((element) => element.getAttribute("resid"))).toEqual([resid]);
    const actions = elements("Action").flatMap((action) => [...action.getElementsByTagName("SourceLocation")]);
    expect(actions.map((element) => element.getAttribute("resid"))).toEqual([resid]);
    expect(elements("TaskpaneId")).toEqual([]);
  });

  test("offers a plain button for the pane and the commands that the pane associates", () => {
    const actions = elements("Action").map((action) => action.getAttribute("xsi:type"));
    expect(actions).toEqual(["ShowTaskpane", "ExecuteFunction", "ExecuteFunction"]);
    expect(elements("FunctionName").map((element) => element.textContent)).toEqual(Object.keys(COMMANDS));
  });

  test("names every resource once, uses every one, and keeps to the lengths that Office allows", () => {
    const declared = ["bt:Image", "bt:Url", "bt:String"].flatMap((tag) =>
      elements(tag).flatMap((element) => element.getAttribute("id") ?? []),
    );
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
    expect(new Set(declared).size).toBe(declared.length);
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
    for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
    const textsIn = (tag: string): string[] =>
      elements(tag).flatMap((list) => [...list.children].map((element) => element.getAttribute("DefaultValue") ?? ""));
    for (const text of textsIn("bt:ShortStrings")) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of textsIn("bt:LongStrings")) expect(text.length).toBeLessThanOrEqual(250);
    expect(valuesOf("Description")[0]?.length).toBeLessThanOrEqual(250);
    expect(valuesOf("DisplayName")[0]?.length).toBeLessThanOrEqual(125);
  });

  test("gives no translation for its own language and asks for no other domain", () => {
    expect(elements("Override").concat(elements("bt:Override"))).toEqual([]);
    expect(elements("AppDomain")).toEqual([]);
  });

  test("has icons of the sizes that Office asks for", () => {
    const icons = elements("bt:Image").filter((element) => element.hasAttribute("id"));
    const byId = new Map(icons.map((icon) => [icon.getAttribute("id"), icon.getAttribute("DefaultValue") ?? ""]));
    const wanted = elements("bt:Image").filter((element) => element.hasAttribute("size"));
    expect([...new Set(wanted.map((image) => image.getAttribute("size")))]).toEqual(["16", "32", "80"]);
    for (const image of wanted) {
      const size = Number(image.getAttribute("size"));
      expect(pngSize(iconAt(byId.get(image.getAttribute("resid")) ?? ""))).toEqual([size, size]);
    }
    expect(pngSize(iconAt(valuesOf("IconUrl")[0] ?? ""))).toEqual([32, 32]);
    expect(pngSize(iconAt(valuesOf("HighResolutionIconUrl")[0] ?? ""))).toEqual([64, 64]);
  });

  test("points to pages that are built, on one server", () => {
    const urls = [...valuesOf("SourceLocation"), ...valuesOf("SupportUrl"), ...valuesOf("bt:Url")];
    const pages = urls.filter((url) => url !== "").map((url) => new URL(url));
    for (const page of pages) {
      expect(page.href.startsWith(`${base}/`)).toBe(true);
      expect(existsSync(path.join(root, "src/taskpane", page.href.slice(base.length)))).toBe(true);
    }
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });
});

describe("the manifests", () => {
  test("have an id for each environment, so that a trial leaves the officers' settings alone", () => {
    expect(new Set(ENVIRONMENTS.map(({ id }) => id)).size).toBe(ENVIRONMENTS.length);
  });

  test("for another address hold no trace of the development server and no double slash", () => {
    for (const { xml } of ENVIRONMENTS.filter(({ base }) => base !== DEVELOPMENT_BASE)) {
      expect(xml).not.toContain("localhost");
      expect(xml).not.toMatch(/torikumi(-test)?\/\//);
    }
  });

  test("stay as they are for the development server", () => {
    expect(manifestFor(repositoryXml, DEVELOPMENT_BASE)).toBe(repositoryXml);
  });

  test("are refused for an address without https", () => {
    expect(() => manifestFor(repositoryXml, "http://intra.example.lg.jp/")).toThrow(/https/);
  });
});
