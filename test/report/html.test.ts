import { createHash } from "node:crypto";
import { parseDocument } from "htmlparser2";
import type { JsonWorkbook, PageParts } from "../../src/report";
import { htmlWriter } from "../../src/report";
import { UNREADABLE, checked, checkedWorkbook, ignoredWorkbook, printed } from "./fixture";

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
const SCRIPT = "document.title += '';";
const STYLE = "main { color: black; }";
const PARTS: PageParts = {
  ...{ script: SCRIPT, scriptHash: hash(SCRIPT), style: STYLE, styleHash: hash(STYLE) },
  ...{ version: "1.2.3", honourIgnored: false },
};

type Node = ReturnType<typeof parseDocument>["children"][number];

/** Every element of a page, with its name, its attributes and its text. */
function elements(nodes: readonly Node[]): { name: string; attributes: Record<string, string>; text: string }[] {
  return nodes.flatMap((node) => {
    if (!("children" in node)) return [];
    const below = elements(node.children as Node[]);
    if (!("attribs" in node)) return below;
    return [{ name: node.name, attributes: node.attribs, text: textOf(node) }, ...below];
  });
}

function textOf(node: Node): string {
  if (node.type === "text") return node.data;
  return "children" in node ? (node.children as Node[]).map(textOf).join("") : "";
}

/** The rows of the page's tables, their cells one after the other. */
function rowsOf(page: string): string[] {
  return [...page.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = ""]) => {
    const cells = elements(parseDocument(row).children).filter(({ name }) => name === "td" || name === "th");
    return cells.map(({ text }) => text.trim()).join(" ");
  });
}

const pageOf = (workbooks: readonly JsonWorkbook[], parts: PageParts = PARTS) =>
  elements(parseDocument(printed(htmlWriter(parts), [...workbooks.map(checked), UNREADABLE])).children);

const HOSTILE = `"'></script></title></style><script>alert(1)</script><!--<img src=x onerror=alert(1)>\u2028&amp;]]>`;

/** A workbook in which every text that may come from outside is hostile. */
function hostileWorkbook(): JsonWorkbook {
  const workbook = checkedWorkbook();
  return {
    ...workbook,
    file: HOSTILE,
    hiddenSheets: [{ sheet: HOSTILE, blocks: 1 }],
    initiatives: workbook.initiatives.map((initiative) => ({
      ...initiative,
      number: HOSTILE,
      title: HOSTILE,
      indicators: initiative.indicators.map((indicator) => ({ ...indicator, name: HOSTILE })),
    })),
    findings: workbook.findings.map((finding) => ({
      ...finding,
      ...{ message: HOSTILE, reason: HOSTILE, suppressed: true as const, rule: HOSTILE },
    })),
  };
}

test("the page's policy allows its own script and style, by their hash, and nothing else", () => {
  const all = pageOf([checkedWorkbook()]);
  const policy = all.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes;
  expect(policy?.["content"]).toBe(
    `default-src 'none'; script-src 'sha256-${hash(SCRIPT)}'; style-src 'sha256-${hash(STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  const scripts = all.filter(({ name, attributes }) => name === "script" && attributes["type"] === undefined);
  expect(scripts.map(({ text }) => text)).toEqual([SCRIPT]);
  expect(all.filter(({ name }) => name === "style").map(({ text }) => text)).toEqual([STYLE]);
});

test("the page fetches nothing and is Japanese", () => {
  const all = pageOf([checkedWorkbook()]);
  expect(all.filter(({ attributes }) => attributes["src"] !== undefined)).toEqual([]);
  expect(all.flatMap(({ attributes: { href } }) => (href === undefined ? [] : [href]))).toEqual(["data:,", "#w0"]);
  expect(all.find(({ name }) => name === "html")?.attributes).toEqual({ lang: "ja" });
});

test("hostile texts make no element, no attribute and no script", () => {
  const kinds = (workbook: JsonWorkbook) =>
    new Set(pageOf([workbook]).flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]));
  const harmless = kinds({ ...ignoredWorkbook(), hiddenSheets: [{ sheet: "控え", blocks: 1 }] });
  expect([...kinds(hostileWorkbook())].filter((kind) => !harmless.has(kind))).toEqual([]);
  const page = printed(htmlWriter(PARTS), [checked(hostileWorkbook())]);
  expect(page).not.toContain("<img");
  expect(page).not.toContain("alert(1)</script");
});

test("what a workbook's data holds is what was found", () => {
  const data = pageOf([hostileWorkbook()]).find(({ attributes }) => attributes["type"] === "application/json");
  const shown = JSON.parse(data?.text ?? "") as { remarks: string[]; blocks: { findings: object[] }[]; chart: object };
  expect(shown.remarks).toEqual([`非表示のシート「${HOSTILE}」の取組項目1件は検証していません。`]);
  expect(shown.blocks[0]?.findings[0]).toMatchObject({ message: HOSTILE, ignored: HOSTILE, rule: HOSTILE });
  expect(shown.chart).toMatchObject({ name: "svg" });
});

test("totals stand by workbook and by rule, and unreadable files are named", () => {
  const page = printed(htmlWriter(PARTS), [checked(checkedWorkbook()), UNREADABLE, checked(checkedWorkbook())]);
  const rows = rowsOf(page);
  const count = (severity: string) =>
    checkedWorkbook().findings.filter((finding) => finding.severity === severity).length;
  const counts = `${count("error")} ${count("warning")} ${count("info")}`;
  expect(rows.filter((row) => row.startsWith("提出/区役所 #1.xlsx"))).toEqual(
    Array(2).fill(`提出/区役所 #1.xlsx 令和元年度 2 ${counts} 1 0 0`),
  );
  expect(rows).toContain("②を選んだ欄に課題と改善策がない 2 0 0 2");
  const items = elements(parseDocument(page).children).filter(({ name }) => name === "li");
  expect(items.map(({ text }) => text)).toEqual(["b.xlsx：パスワードで保護されています。"]);
});

test("ignored findings leave the totals where that was asked for", () => {
  const row = (parts: PageParts) =>
    rowsOf(printed(htmlWriter(parts), [checked(ignoredWorkbook())])).filter((each) => each.startsWith("提出"));
  expect(row({ ...PARTS, honourIgnored: true })).toEqual(["提出/区役所 #1.xlsx 令和元年度 2 0 0 0 1 0 0"]);
  expect(row(PARTS)).not.toEqual(row({ ...PARTS, honourIgnored: true }));
});
