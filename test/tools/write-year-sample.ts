import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook, saveWorkbook } from "../../src/embedded-excel";
import { fillEarlier, H30 } from "../support/earlier-year";

/** Writes assets/sample-h30.xlsx, the year before assets/sample.xlsx: `npx tsx test/tools/write-year-sample.ts`. */
const assets = join(__dirname, "../../assets");
const sample = openWorkbook(new Uint8Array(readFileSync(join(assets, "sample.xlsx"))));
writeFileSync(join(assets, "sample-h30.xlsx"), saveWorkbook(fillEarlier(sample, H30)));
