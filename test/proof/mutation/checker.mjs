// Stryker's checker: a fault that the compiler refuses (`npm run typecheck`) cannot be delivered, and is not one for tests.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

class CompilerChecker {
  /** The file that has a fault at present, and its text with it. */
  #faulty = { file: "", text: "" };
  #version = 0;
  #service;

  init() {
    const file = join(root, "tsconfig.json");
    const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, root);
    Object.assign(options, {
      // That something is no longer used is no fault.
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
      // The pure folders know neither browser nor Node; without them a check takes a quarter of the time.
      types: [],
      lib: ["lib.es2022.d.ts"],
    });
    const text = (name) => (name === this.#faulty.file ? this.#faulty.text : ts.sys.readFile(name));
    const host = {
      getCompilationSettings: () => options,
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => [this.#faulty.file].filter(Boolean),
      getScriptVersion: (name) => (name === this.#faulty.file ? `fault ${this.#version}` : "as it is"),
      getScriptSnapshot: (name) =>
        ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(text(name) ?? "") : undefined,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    };
    this.#service = ts.createLanguageService(host);
    return Promise.resolve();
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#check(mutant)]));
  }

  group(mutants) {
    return Promise.resolve(mutants.map(({ id }) => [id]));
  }

  #check({ fileName, location, replacement }) {
    this.#version += 1;
    this.#faulty = { file: fileName, text: withFault(ts.sys.readFile(fileName) ?? "", location, replacement) };
    const [error] = [
      ...this.#service.getSyntacticDiagnostics(fileName),
      ...this.#service.getSemanticDiagnostics(fileName),
    ];
    if (!error) return { status: "passed" };
    return { status: "compileError", reason: ts.flattenDiagnosticMessageText(error.messageText, "\n") };
  }
}

/** A text with one place of it replaced; lines and columns count from 0. */
function withFault(text, { start, end }, replacement) {
  const lines = text.split("\n");
  const offset = ({ line, column }) => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}

const compilerChecker = () => new CompilerChecker();

export const strykerPlugins = [{ kind: "Checker", name: "compiler", factory: compilerChecker }];
