#!/usr/bin/env node
"use strict";

// Runs the command line from the present sources: nothing is built beforehand, so nothing can be stale.
const { setEnvironmentData } = require("node:worker_threads");
const { PROGRAM, bundle, load } = require("./program.js");

const program = bundle();
// Threads start from the same text instead of putting it together again.
setEnvironmentData(PROGRAM, program);
load(program).main();
