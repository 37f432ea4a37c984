import { WorkbookFileError } from "../errors";

/**
 * The text of an XML part. A byte order mark stays in it, so that encoding it again gives the same bytes.
 * @throws WorkbookFileError "damaged" when the bytes are no text in the encoding that they declare
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WorkbookFileError("damaged", `${part}: encoding`);
  }
}

/** Whether a part's text can be encoded again as it was: UTF-8, as nearly every part is. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === "utf-8";
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  let head = "";
  for (const byte of bytes.subarray(0, 100)) head += String.fromCharCode(byte);
  return /^[^<]{0,3}<\?xml[^>]*?encoding=["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));|&/g;

/**
 * Text with its references resolved. XML knows five names and numbers; all else is an error.
 * @throws WorkbookFileError "damaged"
 */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (reference, hex?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? undefined : NAMED[name];
    if (known !== undefined) return known;
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    if (!(code > 0 && code <= 0x10ffff)) throw new WorkbookFileError("damaged", `reference ${reference}`);
    return String.fromCodePoint(code);
  });
}

/** Text for an element's content. Carriage returns are written as references, or reading would drop them. */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Text for an attribute in double quotes; white space other than blanks survives as references. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
