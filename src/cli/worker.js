"use strict";

const { getEnvironmentData } = require("node:worker_threads");
const { PROGRAM, bundle, load } = require("./program.js");

load(getEnvironmentData(PROGRAM) ?? bundle()).serve();
