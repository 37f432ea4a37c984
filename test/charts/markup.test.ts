import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { barChart, escapeMarkup, toMarkup } from "../../src/charts";

test("a drawing is printed with its attributes and its text", () => {
  const text = {
    name: "text",
    attributes: { x: 1, class: "a b" },
    children: ["収納率", { name: "title", attributes: {}, children: ["全文"] }],
  };
  expect(toMarkup(text)).toBe('<text x="1" class="a b">収納率<title>全文</title></text>');
});

test("hostile names stay text", () => {
  const label = `"><script>alert(1)</script><!--'&amp;`;
  const printed = toMarkup(barChart([{ label, rate: 50, text: "50％", attained: false }]).svg);
  expect(printed).not.toContain("<script");
  expect(printed).not.toContain("<!--");
});

test("whatever the text, it is read back as it was, but for letters that no page may hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { children } = parseDocument(`<p title="${escapeMarkup(text)}"></p>`);
      const [paragraph] = children;
      const read = paragraph && "attribs" in paragraph ? paragraph.attribs["title"] : undefined;
      expect(read).toBe(text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd"));
    }),
  );
});
