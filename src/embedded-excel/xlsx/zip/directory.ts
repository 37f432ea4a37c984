import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";

/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly dataOffset: number;
  /** Where its local header begins. */
  readonly headerOffset: number;
  readonly isEncrypted: boolean;
  /** The central directory's own record, for writing the entry again as it was. */
  readonly record: Uint8Array;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const MAX_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;

/**
 * Reads the central directory (PKWARE APPNOTE 4.3.12, with Zip64). Nothing is unpacked and nothing is allocated by
 * what the file declares.
 * @throws WorkbookFileError "truncated", "damaged" or "too-large"
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) throw new WorkbookFileError("too-large", `${count} entries`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let position = offset;
  for (let index = 0; index < count; index++) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== CENTRAL_RECORD)
      throw new WorkbookFileError("damaged", "central directory");
    const length =
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
    if (position + length > view.byteLength) throw new WorkbookFileError("damaged", "central directory");
    const entry = readEntry(view, bytes.subarray(position, position + length));
    total += entry.size;
    if (total > LIMITS.totalBytes)
      throw new WorkbookFileError("too-large", `${entry.name}: ${entry.size} bytes unpacked`);
    entries.push(entry);
    position += length;
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  for (let end = view.byteLength - 22; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END_RECORD) continue;
    const count = view.getUint16(end + 10, true);
    const offset = view.getUint32(end + 16, true);
    const isZip64 = count === 0xffff || offset === UNKNOWN_32;
    return isZip64 ? findZip64Directory(view, end - 20) : { count, offset };
  }
  // Without the record at its end, what begins as a zip has lost its tail.
  throw new WorkbookFileError("truncated", "no end of central directory");
}

function findZip64Directory(view: DataView, locator: number): { readonly count: number; readonly offset: number } {
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR)
    throw new WorkbookFileError("damaged", "zip64 locator");
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END)
    throw new WorkbookFileError("damaged", "zip64 end of central directory");
  return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
}

function readEntry(view: DataView, record: Uint8Array): ZipEntry {
  const fields = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const flags = fields.getUint16(8, true);
  const nameLength = fields.getUint16(28, true);
  const nameBytes = record.subarray(46, 46 + nameLength);
  // Bit 11 says UTF-8; part names are ASCII in practice, and UTF-8 reads that too.
  const name = new TextDecoder().decode(nameBytes);
  const extra = record.subarray(46 + nameLength, 46 + nameLength + fields.getUint16(30, true));
  const [size, compressedSize, headerOffset] = wideFields(
    [fields.getUint32(24, true), fields.getUint32(20, true), fields.getUint32(42, true)],
    extra,
  );
  return {
    name,
    method: fields.getUint16(10, true),
    crc: fields.getUint32(16, true),
    compressedSize,
    size,
    headerOffset,
    dataOffset: dataOffset(view, headerOffset, compressedSize, name),
    isEncrypted: (flags & 1) === 1,
    record,
  };
}

type Sizes = readonly [size: number, compressedSize: number, headerOffset: number];

/** The sizes from the Zip64 extra field where the 32-bit ones say "look there". */
function wideFields(narrow: Sizes, extra: Uint8Array): Sizes {
  if (!narrow.includes(UNKNOWN_32)) return narrow;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let position = 0; position + 4 <= extra.length;) {
    const length = view.getUint16(position + 2, true);
    if (view.getUint16(position, true) === 1) {
      let next = position + 4;
      const wide = (value: number): number => {
        if (value !== UNKNOWN_32) return value;
        if (next + 8 > Math.min(extra.length, position + 4 + length))
          throw new WorkbookFileError("damaged", "zip64 sizes");
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      return [wide(narrow[0]), wide(narrow[1]), wide(narrow[2])];
    }
    position += 4 + length;
  }
  throw new WorkbookFileError("damaged", "zip64 sizes");
}

function dataOffset(view: DataView, header: number, compressedSize: number, name: string): number {
  if (header + 30 > view.byteLength) throw new WorkbookFileError("truncated", name);
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw new WorkbookFileError("damaged", `${name}: local header`);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + compressedSize > view.byteLength) throw new WorkbookFileError("truncated", name);
  return start;
}
