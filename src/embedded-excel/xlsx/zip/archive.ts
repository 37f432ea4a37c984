import { Inflate, inflateSync } from "fflate";
import { atOnce, type Steps } from "../../../steps";
import type { Parts } from "../../model";
import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { crc32 } from "./crc32";
import { readDirectory, type ZipEntry } from "./directory";

/**
 * Unpacking at once is faster, but cannot be stopped where more comes out than was declared (deflate gives up to 1,032 times
 * what goes in). So it is for what is small, and for what is not large and declares as much as XML packs to.
 */
const ALWAYS_AT_ONCE = 512 * 1024;
const XML_AT_ONCE = 1280 * 1024;
const XML_RATIO = 4;
const PACKED_SLICE = 64 * 1024;

/** The parts of a zip package. Each is unpacked when it is first asked for. */
export class ZipArchive implements Parts {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly unpacked = new Map<string, Uint8Array>();
  private unpackedBytes = 0;

  /** @throws WorkbookFileError when the directory cannot be read */
  constructor(readonly bytes: Uint8Array) {
    this.entries = readDirectory(bytes);
    for (const entry of this.entries) this.byName.set(keyOf(entry.name), entry);
  }

  get names(): readonly string[] {
    return this.entries.map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.byName.has(keyOf(name));
  }

  entry(name: string): ZipEntry | null {
    return this.byName.get(keyOf(name)) ?? null;
  }

  read(name: string): Uint8Array | null {
    return atOnce(this.readInSteps(name));
  }

  /** The same in steps: a large part takes half a second to unpack. Then it is there for `read`. */
  *readInSteps(name: string): Steps<Uint8Array | null> {
    const key = keyOf(name);
    const known = this.unpacked.get(key);
    if (known) return known;
    const entry = this.byName.get(key);
    if (!entry) return null;
    this.unpackedBytes += entry.size;
    if (entry.size > LIMITS.partBytes || this.unpackedBytes > LIMITS.readBytes)
      throw new WorkbookFileError("too-large", `${name}: ${entry.size} bytes`);
    const bytes = yield* unpack(entry, this.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize));
    this.unpacked.set(key, bytes);
    return bytes;
  }

  /** Forgets unpacked bytes of a part that is not needed again; they are unpacked anew if it is. */
  release(name: string): void {
    const key = keyOf(name);
    this.unpackedBytes -= this.unpacked.get(key)?.length ?? 0;
    this.unpacked.delete(key);
  }
}

/** Part names are compared without regard to case (OPC 6.2.2.3); some writers use backslashes. */
function keyOf(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}

function* unpack(entry: ZipEntry, packed: Uint8Array): Steps<Uint8Array> {
  if (entry.isEncrypted) throw new WorkbookFileError("encrypted", entry.name);
  const bytes = entry.method === 0 ? packed : yield* inflate(entry, packed);
  yield;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new WorkbookFileError("damaged", `${entry.name}: checksum`);
  return bytes;
}

function isUnpackedAtOnce({ compressedSize, size }: ZipEntry): boolean {
  return compressedSize <= ALWAYS_AT_ONCE || (compressedSize <= XML_AT_ONCE && size >= XML_RATIO * compressedSize);
}

/** Packing makes nothing noticeably longer; what is much shorter by its declaration is not what it says. */
function isPlausible({ compressedSize, size }: ZipEntry): boolean {
  return compressedSize <= size + size / 8 + 1024;
}

function* inflate(entry: ZipEntry, packed: Uint8Array): Steps<Uint8Array> {
  if (entry.method !== 8) throw new WorkbookFileError("damaged", `${entry.name}: method ${entry.method}`);
  if (!isPlausible(entry)) throw new WorkbookFileError("damaged", `${entry.name}: more than declared`);
  try {
    // With `out` given, fflate never allocates more than the declared size, which is capped.
    if (isUnpackedAtOnce(entry)) return inflateSync(packed, { out: new Uint8Array(entry.size) });
    return yield* inflateInSlices(entry, packed);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("damaged", `${entry.name}: ${String(error)}`);
  }
}

/** Unpacks slice by slice and stops as soon as there is more than was declared, so that a lie costs little time. */
function* inflateInSlices(entry: ZipEntry, packed: Uint8Array): Steps<Uint8Array> {
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw new WorkbookFileError("damaged", `${entry.name}: more than declared`);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let offset = 0; offset < packed.length; offset += PACKED_SLICE) {
    stream.push(packed.subarray(offset, offset + PACKED_SLICE), offset + PACKED_SLICE >= packed.length);
    yield;
  }
  return bytes.subarray(0, length);
}
