import { join } from "node:path";

/** This folder, also where all sources are one script (program.js). Only files of this very folder may say `__dirname`. */
export const HERE = __dirname;

/** The project's folder. */
export const ROOT = join(HERE, "../..");
