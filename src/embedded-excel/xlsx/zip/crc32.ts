/** Eight tables for eight bytes at a time ("slicing by 8"). */
const TABLES = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  TABLES[byte] = crc;
}
for (let byte = 0; byte < 256; byte++) {
  for (let table = 1; table < 8; table++) {
    const previous = at((table - 1) * 256 + byte);
    TABLES[table * 256 + byte] = (previous >>> 8) ^ at(previous & 0xff);
  }
}

function at(index: number): number {
  return TABLES[index] as number;
}

/** CRC-32 as zip uses it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const tables = TABLES;
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = -1;
  let index = 0;
  for (; index + 8 <= length; index += 8) {
    const low = crc ^ view.getInt32(index, true);
    const high = view.getInt32(index + 4, true);
    crc =
      (tables[1792 + (low & 0xff)] as number) ^
      (tables[1536 + ((low >>> 8) & 0xff)] as number) ^
      (tables[1280 + ((low >>> 16) & 0xff)] as number) ^
      (tables[1024 + (low >>> 24)] as number) ^
      (tables[768 + (high & 0xff)] as number) ^
      (tables[512 + ((high >>> 8) & 0xff)] as number) ^
      (tables[256 + ((high >>> 16) & 0xff)] as number) ^
      (tables[high >>> 24] as number);
  }
  for (; index < length; index++) crc = at((crc ^ (bytes[index] as number)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}
