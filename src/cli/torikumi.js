#!/usr/bin/env node
"use strict";

// Runs the command line from the present sources: no build, no lifecycle script, nothing that could be stale.
require("tsx/cjs/api").register();
require("./main.ts");
