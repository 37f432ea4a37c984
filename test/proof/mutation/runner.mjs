// Stryker's test runner for the pure folders: jest's own tests and expectations, without starting jest anew for each fault.
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import fc from "fast-check";
import { moduleLoader } from "./modules.mjs";

/** The packages that jest runs tests with, wherever they are installed. */
const ofJest = ["jest", "@jest/core", "jest-config"].reduce(
  (from, name) => createRequire(from.resolve(name)),
  createRequire(import.meta.url),
);
const circus = ofJest("jest-circus");
const { jestExpect: expect } = createRequire(ofJest.resolve("jest-circus"))("@jest/expect");

/** What Stryker calls a test's outcome. */
const PASSED = 0;
const FAILED = 1;

/**
 * Lets every law (fast-check's `property`) try its first examples only, the same ones at each run: those that see a
 * fault at all see it soon, and one that goes unnoticed would cost hundreds of forms.
 */
const atMost = (examples) => () => ({
  decorateRun: (run) => {
    let tried = 0;
    return (value) => (tried++ < examples ? run(value) : new fc.PreconditionFailure(true));
  },
});

const fullName = (test) => [...ancestors(test.parent), test.name].join(" ");
const ancestors = (block) => (block.parent ? [...ancestors(block.parent), block.name] : []);
const testsOf = (block) => block.children.flatMap((child) => (child.type === "test" ? [child] : testsOf(child)));

class CircusRunner {
  #files;
  #slow;
  #load;
  #setup;
  #laws;
  #stryker = (globalThis.__stryker__ ??= {});
  /** How long each test took when there was no fault, in milliseconds. */
  #times = new Map();
  /** What the events of a run are for. */
  #running = { file: "", wanted: undefined, bail: false, results: [] };

  constructor({ circus: options }) {
    this.#files = options.files;
    this.#slow = new RegExp(options.leftOut);
    this.#setup = options.setup;
    this.#laws = [atMost(options.examples)];
    this.#load = moduleLoader(process.cwd(), options.swc, (file, evaluate) => this.#evaluate(file, evaluate));
    const { test, it, describe, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, { test, it, describe, beforeAll, beforeEach, afterAll, afterEach, expect });
    circus.addEventHandler((event) => this.#on(event));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** All tests without a fault: which faults each of them reaches, and how long it takes. */
  async dryRun() {
    delete this.#stryker.activeMutant;
    this.#stryker.mutantCoverage = { static: {}, perTest: {} };
    const run = await this.#run(this.#files, undefined, false);
    for (const { id, timeSpentMs } of run.tests ?? []) this.#times.set(id, timeSpentMs);
    return { ...run, mutantCoverage: this.#stryker.mutantCoverage };
  }

  /** The tests that reach a fault, until one notices it. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    delete this.#stryker.mutantCoverage;
    const wanted = testFilter && new Set(testFilter);
    const run = await this.#run(this.#inOrder(activeMutant.fileName, wanted), wanted, true);
    const { hitCount } = this.#stryker;
    if (hitCount > hitLimit)
      return { status: "timeout", reason: `reached ${hitCount} times, at most ${hitLimit} expected` };
    if (run.status === "error") return run;
    const failed = run.tests.find(({ status }) => status === FAILED);
    const nrOfTests = run.tests.length;
    if (!failed) return { status: "survived", nrOfTests };
    return { status: "killed", killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
  }

  /** The mirrored test file first, then the quick ones: most faults are noticed by them. */
  #inOrder(fileName, wanted) {
    const mirrored = basename(fileName).replace(/\.ts$/, ".test.ts");
    const cost = new Map(this.#files.map((file) => [file, 0]));
    for (const [id, time] of this.#times) {
      const [file] = id.split("#");
      if (!wanted || wanted.has(id)) cost.set(file, cost.get(file) + time + 1);
    }
    const rank = (file) => (basename(file) === mirrored ? -1 : cost.get(file));
    const known = this.#times.size > 0;
    return this.#files.filter((file) => !known || cost.get(file) > 0).sort((one, other) => rank(one) - rank(other));
  }

  /** What a module of src does while it is loaded is nobody's; what a test file does then is all its tests'. */
  #evaluate(file, evaluate) {
    const before = this.#stryker.currentTestId;
    if (file.startsWith(join(process.cwd(), "src"))) this.#stryker.currentTestId = undefined;
    evaluate();
    this.#stryker.currentTestId = before;
  }

  /** Adds what a test file does for all its tests to what each of them reaches. */
  #shareOut(file, results) {
    const { perTest } = this.#stryker.mutantCoverage;
    for (const { id } of results) {
      if (!id.startsWith(`${file}#`)) continue;
      const own = (perTest[id] ??= {});
      for (const [mutant, count] of Object.entries(perTest[file] ?? {})) own[mutant] = (own[mutant] ?? 0) + count;
    }
    delete perTest[file];
  }

  async #run(files, wanted, bail) {
    const results = [];
    // New modules for each fault, since some remember what they worked out; the test files of one fault share them.
    const load = this.#load();
    for (const file of files) {
      circus.resetState();
      this.#running = { file, wanted, bail, results };
      try {
        for (const setup of this.#setup) load(join(process.cwd(), setup));
        // What is wanted of a failure is that there is one, not its smallest example.
        fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: bail, plugins: this.#laws });
        this.#stryker.currentTestId = file;
        load(join(process.cwd(), file));
        this.#stryker.currentTestId = undefined;
      } catch (error) {
        return { status: "error", errorMessage: `${file}: ${error?.stack ?? error}` };
      }
      await circus.run();
      if (this.#stryker.mutantCoverage) this.#shareOut(file, results);
      if (bail && results.some(({ status }) => status === FAILED)) break;
    }
    return { status: "complete", tests: results };
  }

  #on(event) {
    const { file, wanted, bail, results } = this.#running;
    const idOf = (test) => `${file}#${fullName(test)}`;
    if (event.name === "run_start") {
      for (const test of testsOf(circus.getState().rootDescribeBlock)) {
        if (this.#slow.test(fullName(test)) || (wanted && !wanted.has(idOf(test)))) test.mode = "skip";
      }
    } else if (event.name === "hook_start" && event.hook.type === "beforeAll") {
      this.#stryker.currentTestId = file;
    } else if (event.name === "hook_success" && event.hook.type === "beforeAll") {
      this.#stryker.currentTestId = undefined;
    } else if (event.name === "test_started") {
      this.#stryker.currentTestId = idOf(event.test);
    } else if (event.name === "test_done") {
      this.#stryker.currentTestId = undefined;
      const { errors, duration } = event.test;
      const id = idOf(event.test);
      const [failure] = errors.flat();
      results.push({
        id,
        name: fullName(event.test),
        fileName: join(process.cwd(), file),
        timeSpentMs: duration ?? 0,
        ...(failure === undefined
          ? { status: PASSED }
          : { status: FAILED, failureMessage: String(failure?.message ?? failure) }),
      });
      if (failure !== undefined && bail) {
        for (const test of testsOf(circus.getState().rootDescribeBlock)) test.mode = "skip";
      }
    }
  }
}

const circusRunner = (options) => new CircusRunner(options);
circusRunner.inject = ["options"];

export const strykerPlugins = [{ kind: "TestRunner", name: "circus", factory: circusRunner }];
export const strykerValidationSchema = {
  properties: {
    circus: {
      type: "object",
      description:
        "The test files (paths from the root), the files run before each, swc's options, the names of tests left out, the most examples that a law tries.",
      properties: {
        files: { type: "array", items: { type: "string" } },
        setup: { type: "array", items: { type: "string" } },
        leftOut: { type: "string" },
        examples: { type: "integer", minimum: 1 },
        swc: { type: "object" },
      },
      required: ["files", "setup", "leftOut", "examples", "swc"],
    },
  },
};
