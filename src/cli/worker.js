"use strict";

// A thread starts as the program does (torikumi.js): hooks of the first thread do not reach it.
require("tsx/cjs/api").register();
require("./worker.ts");
