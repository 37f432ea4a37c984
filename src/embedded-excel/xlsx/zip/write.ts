import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipArchive } from "./archive";
import type { ZipEntry } from "./directory";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Sizes behind the data instead of before it; what is written here knows its sizes. */
const DATA_DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
/** 1980-01-01, the date that Excel itself gives to every part; no clock is needed. */
const NO_DATE = 0x00210000;
const DEFLATED = 8;
const VERSION = 20;

/** One file of the archive to be written. */
interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** Attributes of the file, as the archive had them. */
  readonly attributes: number;
}

/**
 * Writes an archive again: what is in `replaced` with new contents (null: left out), everything else with its packed bytes as
 * they are, in the same order; then the `added` files.
 */
export function rewriteZip(
  archive: ZipArchive,
  replaced: ReadonlyMap<string, Uint8Array | null>,
  added: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const files: Packed[] = [];
  for (const entry of archive.entries) {
    const bytes = replaced.get(entry.name);
    if (bytes === null) continue;
    files.push(bytes === undefined ? keep(archive, entry) : pack(entry.name, bytes, fieldOf(entry, 12)));
  }
  for (const [name, bytes] of added) files.push(pack(name, bytes, NO_DATE));
  return assemble(files);
}

/** Writes an archive of these files. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return assemble([...files].map(([name, bytes]) => pack(name, bytes, NO_DATE)));
}

function keep(archive: ZipArchive, entry: ZipEntry): Packed {
  const { record } = entry;
  const fields = new DataView(record.buffer, record.byteOffset, record.byteLength);
  return {
    name: record.subarray(46, 46 + fields.getUint16(28, true)),
    flags: fields.getUint16(8, true) & ~DATA_DESCRIPTOR,
    method: entry.method,
    date: fields.getUint32(12, true),
    crc: entry.crc,
    size: entry.size,
    data: archive.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize),
    attributes: fields.getUint32(38, true),
  };
}

function fieldOf({ record }: ZipEntry, offset: number): number {
  return new DataView(record.buffer, record.byteOffset, record.byteLength).getUint32(offset, true);
}

function pack(name: string, bytes: Uint8Array, date: number): Packed {
  const data = deflateSync(bytes);
  return {
    name: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8_NAME,
    method: DEFLATED,
    date,
    crc: crc32(bytes),
    size: bytes.length,
    data,
    attributes: 0,
  };
}

function assemble(files: readonly Packed[]): Uint8Array {
  const sizeOf = ({ name, data }: Packed) => 30 + 46 + 2 * name.length + data.length;
  const bytes = new Uint8Array(files.reduce((sum, file) => sum + sizeOf(file), 22));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let position = 0;
  for (const file of files) {
    offsets.push(position);
    view.setUint32(position, LOCAL_HEADER, true);
    putFields(view, position + 4, file);
    bytes.set(file.name, position + 30);
    bytes.set(file.data, position + 30 + file.name.length);
    position += 30 + file.name.length + file.data.length;
  }
  const directory = position;
  files.forEach((file, index) => {
    view.setUint32(position, CENTRAL_RECORD, true);
    view.setUint16(position + 4, VERSION, true);
    putFields(view, position + 6, file);
    view.setUint32(position + 38, file.attributes, true);
    view.setUint32(position + 42, offsets[index] ?? 0, true);
    bytes.set(file.name, position + 46);
    position += 46 + file.name.length;
  });
  view.setUint32(position, END_RECORD, true);
  view.setUint16(position + 8, files.length, true);
  view.setUint16(position + 10, files.length, true);
  view.setUint32(position + 12, position - directory, true);
  view.setUint32(position + 16, directory, true);
  return bytes;
}

/** The fields that the local header and the central record have in common. */
function putFields(view: DataView, at: number, { name, flags, method, date, crc, size, data }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, date, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
