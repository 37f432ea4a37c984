/**
 * Which folder of src/ may know which: the arrows of docs/architecture.md, for dependency-cruiser.
 * A folder that is not named here may be imported by nobody and import nothing.
 */
const ARROWS = {
  steps: [],
  memory: [],
  snapshot: [],
  calendar: [],
  charts: [],
  form: ["steps", "memory", "snapshot", "calendar"],
  figures: ["calendar"],
  indicators: ["memory", "figures", "form", "snapshot", "calendar"],
  "prior-year": ["steps", "indicators", "figures", "form", "snapshot", "calendar"],
  edits: ["snapshot"],
  rules: ["steps", "edits", "indicators", "figures", "form", "snapshot", "calendar"],
  preferences: ["rules"],
  autofill: ["rules", "edits", "indicators", "figures", "form", "snapshot"],
  report: ["charts", "rules", "edits", "indicators", "figures", "form", "snapshot", "calendar"],
  sheets: ["rules", "report", "indicators", "form", "snapshot", "calendar"],
  excel: ["snapshot", "edits", "sheets"],
  "embedded-excel": ["steps"],
  taskpane: [
    "steps",
    "excel",
    "sheets",
    "report",
    "charts",
    "autofill",
    "preferences",
    "prior-year",
    "year-reader",
    "rules",
    "edits",
    "indicators",
    "figures",
    "form",
    "snapshot",
    "calendar",
  ],
  // Reads files where Office.js cannot run: the pane starts it as a worker and knows the shapes of its messages alone.
  "year-reader": ["embedded-excel", "prior-year", "snapshot"],
  workbench: ["embedded-excel", "steps"],
  cli: [
    "embedded-excel",
    "excel",
    "sheets",
    "autofill",
    "report",
    "preferences",
    "prior-year",
    "rules",
    "edits",
    "indicators",
    "figures",
    "form",
    "snapshot",
    "calendar",
  ],
  site: [],
};

/** Folders without Office.js, DOM, I/O or clock: they may use these packages and no others. */
const CORE = [
  "steps",
  "memory",
  "sheets",
  "snapshot",
  "calendar",
  "charts",
  "form",
  "figures",
  "indicators",
  "prior-year",
  "edits",
  "rules",
  "preferences",
  "autofill",
  "report",
];
const CORE_PACKAGES = "^node_modules/(big\\.js|zod|@types/big\\.js)/";

const folder = (name) => `^src/${name}/`;
const anyFolder = (names) => `^src/(${names.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: { path: "^src" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "not-to-test", severity: "error", from: { path: "^src" }, to: { path: "^test" } },
    {
      name: "unknown-folder",
      severity: "error",
      from: { path: "^src/", pathNot: anyFolder(Object.keys(ARROWS)) },
      to: {},
    },
    ...Object.entries(ARROWS).map(([name, targets]) => ({
      name: `arrows-of-${name}`,
      comment: `src/${name} may know ${targets.join(", ") || "no other folder"}`,
      severity: "error",
      from: { path: folder(name) },
      to: { path: "^src/", pathNot: anyFolder([name, ...targets]) },
    })),
    ...Object.keys(ARROWS).map((name) => ({
      name: `door-of-${name}`,
      comment: "other folders come in by the door, index.ts (or a bootstrap, which is a door of its own)",
      severity: "error",
      from: { path: "^src/", pathNot: folder(name) },
      to: { path: folder(name), pathNot: `^src/${name}/(index\\.tsx?|bootstrap/[a-z-]+\\.ts)$` },
    })),
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: anyFolder(CORE), pathNot: "\\.examples\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-packages",
      severity: "error",
      from: { path: anyFolder(CORE) },
      to: { path: "node_modules/", pathNot: CORE_PACKAGES },
    },
    {
      name: "shipped-needs-dependencies",
      comment: "what is shipped is in dependencies, not devDependencies; src/site runs while building alone",
      severity: "error",
      from: { path: "^src/", pathNot: folder("site") },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "unknown"], pathNot: "node_modules/(@types|@fluentui)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
