"use strict";

// Loaded before a measured command (node -r): writes the process's peak memory in KB to its fourth stream when it ends.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));
