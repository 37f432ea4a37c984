/** @jest-environment jsdom */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { PRODUCTION_ID, TEST_ID } from "../../src/site/manifest-for";
import { OFFICE_FILES } from "../../src/site/office-files";
import { filesOf, textOf } from "./support/release";

const ROOT = path.resolve(__dirname, "../..");
const files = filesOf("one");

interface Bill {
  readonly metadata: { readonly component: { readonly version: string } };
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly { readonly content: string }[];
    readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
  }[];
}

interface PackageFile {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const bill = JSON.parse(textOf(files, "sbom.cdx.json")) as Bill;
const packageFile = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as PackageFile;

function fullName({ group, name }: Bill["components"][number]): string {
  return group === undefined ? name : `${group}/${name}`;
}

describe("the release archive", () => {
  test("holds what an intranet needs", () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        "README.txt",
        "SHA256SUMS",
        "sbom.cdx.json",
        "site/taskpane.html",
        "site/support.html",
        "manifests/manifest.xml",
        "manifests/manifest-test.xml",
        "servers/iis/web.config",
        "servers/nginx/torikumi-check.conf",
        "servers/apache/torikumi-check.conf",
        "catalog/trusted-catalog.reg",
        "manuals/manual.html",
        "manuals/admin.html",
        "manuals/excel-checks.html",
        "licences/LICENSE.txt",
        "licences/THIRD-PARTY.txt",
        ...OFFICE_FILES.map((name) => `site/office-js/${name}`),
      ]),
    );
  });

  test("lists the hash of every file in it", () => {
    const listed = textOf(files, "SHA256SUMS").trim().split("\n");
    const actual = [...files]
      .filter(([name]) => name !== "SHA256SUMS")
      .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
    expect(listed.sort()).toEqual(actual.sort());
  });

  test("carries office.js only inside the add-in, unmodified, with its licence and hashes", () => {
    for (const name of OFFICE_FILES) {
      const original = readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist", name));
      expect([name, Buffer.compare(original, files.get(`site/office-js/${name}`) ?? Buffer.of())]).toEqual([name, 0]);
    }
    expect([...files.keys()].filter((name) => /office/i.test(name) && !name.startsWith("site/office-js"))).toEqual([]);
    expect(textOf(files, "site/office-js/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
    expect(textOf(files, "site/office-js/SHA256SUMS").trim().split("\n")).toHaveLength(OFFICE_FILES.length + 1);
  });

  test("has manifests with ids of their own for use and for trials", () => {
    const [production, trial] = ["manifests/manifest.xml", "manifests/manifest-test.xml"].map((name) =>
      textOf(files, name),
    );
    expect(production).toContain(`<Id>${PRODUCTION_ID}</Id>`);
    expect(production).toContain('"https://addin.example.lg.jp/torikumi-check/taskpane.html"');
    expect(trial).toContain(`<Id>${TEST_ID}</Id>`);
    expect(trial).toContain('"https://addin.example.lg.jp/torikumi-check-test/taskpane.html"');
    expect(textOf(files, "site/manifest.xml")).toBe(production);
  });

  test("registers the catalog in the encoding of Windows' registry editor", () => {
    const bytes = Buffer.from(files.get("catalog/trusted-catalog.reg") ?? []);
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
    const lines = bytes.subarray(2).toString("utf16le").split("\r\n");
    expect(lines[0]).toBe("Windows Registry Editor Version 5.00");
    const [, id] = /\\TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]$/.exec(lines[2] ?? "") ?? [];
    expect(lines.slice(3)).toEqual([
      `"Id"="${id}"`,
      String.raw`"Url"="\\\\server\\torikumi-check"`,
      '"Flags"=dword:00000001',
      "",
    ]);
  });

  test("tells IIS the same as nginx", () => {
    const config = new DOMParser().parseFromString(textOf(files, "servers/iis/web.config"), "application/xml");
    expect(config.querySelector("parsererror")).toBeNull();
    const added = [...config.querySelectorAll("customHeaders > add")];
    const iis = added.map((header) => `${header.getAttribute("name")}: ${header.getAttribute("value")}`);
    const nginx = [...textOf(files, "servers/nginx/torikumi-check.conf").matchAll(/add_header (\S+) "(.*)" always/g)];
    expect(iis).toEqual(nginx.map(([, name, value]) => `${name}: ${value}`));
    const kept = [...config.querySelectorAll("location")].map((location) => location.getAttribute("path"));
    const hashed = [...files.keys()].filter((name) => /\.[0-9a-f]{8}\.(js|css)$/.test(name));
    expect(kept.sort()).toEqual(hashed.map((name) => name.slice("site/".length)).sort());
  });

  test("has manuals whose pictures and links are there", () => {
    const manuals = [...files.keys()].filter((name) => /^manuals\/.*\.html$/.test(name));
    for (const manual of manuals) {
      const page = new DOMParser().parseFromString(textOf(files, manual), "text/html");
      const sources = [...page.querySelectorAll("img, link")].map(
        (element) => element.getAttribute("src") ?? element.getAttribute("href"),
      );
      const links = [...page.querySelectorAll("a[href]")].map((element) => element.getAttribute("href") ?? "");
      const local = [
        ...sources,
        ...links.filter((link) => !/^(https:|#)/.test(link)).map((link) => link.split("#")[0]),
      ];
      expect([manual, local.filter((name) => !files.has(`manuals/${name}`))]).toEqual([manual, []]);
    }
  });
});

describe("the bill of materials", () => {
  test("is CycloneDX 1.6 by its own schema", () => {
    const schema = (name: string): object =>
      JSON.parse(
        readFileSync(path.join(ROOT, "test/fixtures/cyclonedx", `${name}.SNAPSHOT.schema.json`), "utf8"),
      ) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(schema("spdx"), "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json");
    ajv.addSchema(schema("jsf-0.82"), "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json");
    const isValid = ajv.compile(schema("bom-1.6"));
    expect([isValid(bill), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...bill, components: [{ type: "library" }] })).toBe(false);
    expect(bill.metadata.component.version).toBe(packageFile.version);
  });

  test("lists every package that the program depends on, but for what the command line alone loads", () => {
    const listed = bill.components.map(fullName);
    const shipped = Object.keys(packageFile.dependencies).filter((name) => name !== "esbuild");
    expect(shipped.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed).toEqual(expect.arrayContaining(["entities", "@fluentui/svg-icons", "@fluentui/tokens", "webpack"]));
  });

  test("gives the hash of each package as the lock file has it", () => {
    const lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
      packages: Record<string, { version: string; integrity: string }>;
    };
    for (const component of bill.components) {
      const { version, integrity } = lock.packages[`node_modules/${fullName(component)}`] ?? {
        version: "",
        integrity: "",
      };
      const hash = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
      expect([component.version, component.hashes?.[0]?.content]).toEqual([version, hash]);
    }
  });

  test("knows permissive licences alone, but for office.js, which is stated", () => {
    const permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"];
    const others = bill.components.filter(({ licenses }) => !permissive.includes(licenses[0]?.license.id ?? ""));
    expect(others.map(fullName)).toEqual(["@microsoft/office-js"]);
    expect(textOf(files, "licences/THIRD-PARTY.txt")).toContain("office.js（@microsoft/office-js）は Microsoft の");
  });

  test("comes with the licence text of every package", () => {
    const texts = textOf(files, "licences/THIRD-PARTY.txt");
    for (const component of bill.components) {
      const at = texts.indexOf(`\n${fullName(component)} ${component.version}\n`);
      expect([fullName(component), at > 0]).toEqual([fullName(component), true]);
      expect(texts.slice(at, at + 3000)).toMatch(
        /Permission is hereby granted|Redistribution and use|LICENSE TERMS|Apache License|ISC/,
      );
    }
  });
});
