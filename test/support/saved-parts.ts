import { strFromU8 } from "fflate";

/** Style tables are appended to, never rewritten: looks of ours stay behind the user's, used by nothing. */
export function expectOnlyAppended(now: Uint8Array, before: Uint8Array): void {
  const kept = Object.entries(styleTables(now)).map(([table, entries]) => [
    table,
    entries.slice(0, styleTables(before)[table]?.length),
  ]);
  expect(Object.fromEntries(kept)).toEqual(styleTables(before));
  expect(aroundTables(now)).toBe(aroundTables(before));
}

/** The tables of a style part, each as the texts of its entries. */
function styleTables(part: Uint8Array): Record<string, string[]> {
  const text = strFromU8(part);
  const tables = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
  return Object.fromEntries(
    tables.map((name) => {
      const inside = new RegExp(`<${name}[ >].*?</${name}>`, "s").exec(text)?.[0] ?? "";
      const entry =
        { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", dxfs: "dxf" }[name] ?? "xf|cellStyle";
      return [name, inside.match(new RegExp(`<(?:${entry})(?=[ />])(?:[^>]*/>|.*?</(?:${entry})>)`, "gs")) ?? []];
    }),
  );
}

/** A style part without its tables: what stands around them. */
function aroundTables(part: Uint8Array): string {
  return strFromU8(part).replace(/<dxfs(?: [^>]*\/>|[ >].*?<\/dxfs>)/s, "");
}
