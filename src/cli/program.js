"use strict";

const Module = require("node:module");
const path = require("node:path");
const { buildSync } = require("esbuild");

/** By what name threads find the text of the program in `getEnvironmentData`. */
const PROGRAM = "torikumi program";

/**
 * The sources of the command line as one script. Putting hundreds of files together takes a third of the time of loading
 * them one by one, and is done once for all threads. Packages stay outside.
 */
function bundle() {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, "program.ts")],
    ...{ bundle: true, write: false, packages: "external", platform: "node", target: "node20" },
    ...{ sourcemap: "inline", sourcesContent: false, sourceRoot: __dirname, outdir: __dirname, logLevel: "error" },
  });
  return outputFiles[0].text;
}

/** Runs the script as a module of this folder, so that it finds packages and its own files from here. Gives its exports. */
function load(text) {
  process.setSourceMapsEnabled(true);
  const program = new Module(path.join(__dirname, "program.cjs"));
  program.filename = program.id;
  program.paths = Module._nodeModulePaths(__dirname);
  program._compile(text, program.filename);
  return program.exports;
}

module.exports = { PROGRAM, bundle, load };
