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
  const byte = (index: number) => bytes[index] as number;
  let crc = -1;
  let index = 0;
  for (const end = bytes.length - 7; index < end; index += 8) {
    crc ^= byte(index) | (byte(index + 1) << 8) | (byte(index + 2) << 16) | (byte(index + 3) << 24);
    crc =
      at(1792 + (crc & 0xff)) ^
      at(1536 + ((crc >>> 8) & 0xff)) ^
      at(1280 + ((crc >>> 16) & 0xff)) ^
      at(1024 + (crc >>> 24)) ^
      at(768 + byte(index + 4)) ^
      at(512 + byte(index + 5)) ^
      at(256 + byte(index + 6)) ^
      at(byte(index + 7));
  }
  for (; index < bytes.length; index++) crc = at((crc ^ byte(index)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}
