import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "../support/random";

/** What stands in damaged or hostile XML. */
const SNIPPETS = [
  ...[
    "<",
    ">",
    "&",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&nosuch;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml?>",
    "</row>",
    "</c>",
  ],
  ...[
    "<c/>",
    "<row/>",
    "<row r='0'><c r='A0'/></row>",
    "<c r='XFE1048577'><v>1</v></c>",
    '<c t="s"><v>99999999</v></c>',
  ],
  ...[
    '<c t="s"><v>-1</v></c>',
    '<c t="e"><v>#BAD!</v></c>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="::"/>',
  ],
  ...[
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "\u0000",
    "\ufffe",
    "<a>".repeat(300),
    '<sheet name="" sheetId="x" r:id="rId99"/>',
  ],
];
const NUMBERS = ["-1", "0", "1", "65536", "1048577", "4294967296", "9".repeat(400), "1e308", "NaN", "", "ⅰ"];

/** A file after somebody cut, spilled or forged something in it: most often one of its parts, sometimes the archive itself. */
export function damagedFile(file: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.3)) return damagedBytes(file, random, 8);
  const parts = unzipSync(file);
  for (let count = random.integer(1, 3); count > 0; count--) damagePart(parts, random);
  const zipped = zipSync(parts, { level: random.pick([0, 6]) });
  return random.chance(0.1) ? damagedBytes(zipped, random, 2) : zipped;
}

function damagePart(parts: Record<string, Uint8Array>, random: Random): void {
  const name = random.pick(Object.keys(parts).sort());
  const part = parts[name];
  if (!part) return;
  switch (random.integer(0, 7)) {
    case 0:
      delete parts[name];
      return;
    case 1:
      parts[name] = parts[random.pick(Object.keys(parts).sort())] ?? part;
      return;
    case 2:
      parts[name] = damagedBytes(part, random, 4);
      return;
    default:
      parts[name] = strToU8(damagedXml(strFromU8(part), random));
  }
}

function damagedXml(xml: string, random: Random): string {
  const at = random.integer(0, xml.length);
  switch (random.integer(0, 5)) {
    case 0:
      return xml.slice(0, at) + random.pick(SNIPPETS) + xml.slice(at);
    case 1:
      return xml.slice(0, at) + xml.slice(at + random.integer(1, 200));
    case 2:
      return withAttribute(xml, random);
    case 3:
      return withElement(xml, random, (element) => element + element);
    case 4:
      return withElement(xml, random, () => "");
    default:
      return xml.slice(0, at) + random.pick(SNIPPETS).repeat(random.integer(1, 50)) + xml.slice(at);
  }
}

/** Another number in place of one attribute's value. */
function withAttribute(xml: string, random: Random): string {
  const values = [...xml.matchAll(/="[^"]*"/g)];
  if (values.length === 0) return xml;
  const { index, 0: value } = random.pick(values);
  return `${xml.slice(0, index)}="${random.pick(NUMBERS)}"${xml.slice(index + value.length)}`;
}

function withElement(xml: string, random: Random, change: (element: string) => string): string {
  const tags = [...xml.matchAll(/<\/?[^<>]*>/g)];
  if (tags.length === 0) return xml;
  const { index, 0: tag } = random.pick(tags);
  return xml.slice(0, index) + change(tag) + xml.slice(index + tag.length);
}

/** Some bytes changed, cut out, put in twice, or everything after one gone. */
export function damagedBytes(bytes: Uint8Array, random: Random, most: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = random.integer(0, bytes.length - 1);
  const end = Math.min(bytes.length, at + random.integer(1, 64));
  switch (random.integer(0, 5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.slice(0, at), bytes.slice(end));
    case 2:
      return joined(bytes.slice(0, end), bytes.slice(at));
    default: {
      const copy = bytes.slice();
      for (let count = random.integer(1, most); count > 0; count--) {
        copy[random.integer(0, copy.length - 1)] = random.integer(0, 255);
      }
      return copy;
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
