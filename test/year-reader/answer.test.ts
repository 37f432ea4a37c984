import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromTransferable } from "../../src/prior-year";
import { answer } from "../../src/year-reader";

const bytesOf = (path: string): ArrayBuffer => {
  const bytes = readFileSync(join(__dirname, "../fixtures", path));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};

test("A workbook's year comes as plain data that a structured clone can carry", () => {
  const reply = answer({ file: "seed.xlsx", bytes: bytesOf("seed/seed-one-sheet.xlsx") });
  if (reply.kind !== "read") throw new Error(JSON.stringify(reply));
  const { fiscalYear, file, initiatives } = fromTransferable(structuredClone(reply.reading));
  expect([fiscalYear, file, initiatives.length]).toEqual([2019, "seed.xlsx", 4]);
  expect(initiatives[1]?.indicators.map(({ actual }) => actual?.value.toFixed())).toContain("2363");
});

test("A file that is no workbook is refused in Japanese", () => {
  const text = new TextEncoder().encode("件名,数値\n参加者数,12\n").buffer;
  const reply = answer({ file: "名簿.xlsx", bytes: text });
  expect(reply.kind).toBe("refused");
  expect(reply.kind === "refused" && reply.message).toMatch(/Excelブックではありません。/);
});

test("A workbook that ends half-way is refused", () => {
  const whole = bytesOf("seed/seed-one-sheet.xlsx");
  expect(answer({ file: "切れた.xlsx", bytes: whole.slice(0, whole.byteLength / 2) }).kind).toBe("refused");
});
