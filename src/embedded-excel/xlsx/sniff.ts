import { WorkbookFileError, type WorkbookFileErrorCode } from "./errors";
import { LIMITS } from "./limits";

const SIGNATURES: readonly (readonly [bytes: readonly number[], code: WorkbookFileErrorCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x42, 0x4d], "image"],
  [[0x1f, 0x8b], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  // BIFF 2–4, from before compound files
  [[0x09, 0x00, 0x04, 0x00], "old-excel"],
  [[0x09, 0x02, 0x06, 0x00], "old-excel"],
  [[0x09, 0x04, 0x06, 0x00], "old-excel"],
];
const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Makes sure that bytes begin as a zip package does.
 * @throws WorkbookFileError that says what they are instead
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError("empty");
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookFileError("too-large", `${bytes.length} bytes`);
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND_FILE)) throw new WorkbookFileError(kindOfCompoundFile(bytes));
  for (const [signature, code] of SIGNATURES) if (startsWith(bytes, signature)) throw new WorkbookFileError(code);
  throw new WorkbookFileError(kindOfText(bytes));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const ENTRY_BYTES = 128;
const STREAMS: readonly (readonly [name: string, code: WorkbookFileErrorCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["Workbook", "old-excel"],
  ["Book", "old-excel"],
  ["WordDocument", "word"],
  ["PowerPoint Document", "powerpoint"],
];

/** What a compound file (MS-CFB) holds, by the names in its directory, whose entries lie at multiples of 128 bytes. */
function kindOfCompoundFile(bytes: Uint8Array): WorkbookFileErrorCode {
  const found = new Set<WorkbookFileErrorCode>();
  for (let offset = 512; offset + ENTRY_BYTES <= bytes.length; offset += ENTRY_BYTES) {
    const nameBytes = (bytes[offset + 64] ?? 0) | ((bytes[offset + 65] ?? 0) << 8);
    const stream = STREAMS.find(([name]) => (name.length + 1) * 2 === nameBytes && hasName(bytes, offset, name));
    if (stream) found.add(stream[1]);
  }
  return STREAMS.find(([, code]) => found.has(code))?.[1] ?? "not-a-workbook";
}

function hasName(bytes: Uint8Array, offset: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[offset + 2 * index] !== name.charCodeAt(index) || bytes[offset + 2 * index + 1] !== 0) return false;
  }
  return true;
}

/** Bytes that text files do not have: control characters other than white space and escape (JIS). */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}

function kindOfText(bytes: Uint8Array): WorkbookFileErrorCode {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!isUtf16 && head.some(isControl)) return "not-a-workbook";
  const text = new TextDecoder(isUtf16 ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(head);
  const start = text
    .replace(/^\uFEFF/, "")
    .trimStart()
    .slice(0, 1024)
    .toLowerCase();
  if (start.startsWith("<!doctype html") || start.includes("<html") || start.startsWith("mime-version"))
    return "web-page";
  if (start.startsWith("<?xml") || start.startsWith("<workbook")) return "xml-spreadsheet";
  return "text";
}
