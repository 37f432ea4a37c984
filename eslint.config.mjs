import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension"];

const LOOPS = ":matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement)";
const ARRAY_CALLBACKS = "CallExpression[callee.property.name=/^(forEach|map|flatMap|filter|reduce|some|every|find)$/]";
const SYNC = "CallExpression[callee.property.name='sync']";
const ONE_MESSAGE_FOR_ALL = "Queue everything and sync once: each sync is a round trip.";
const ASK_AGAIN = "A page answers in its own time: await soon(() => reading).toBe(…).";
const NOT_OURS_TO_TOUCH = "Never called: the user's protection, sheets and comments are not ours to touch.";

export default tseslint.config(
  { ignores: ["dist/", "release/", "coverage/", "test/fixtures/", "test/bench/peers/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...officeAddins.configs.recommended.rules,
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-undef": "off",
    },
  },
  {
    // Office.js is known in the adapter folder and in the embedded host's bootstrap alone.
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/excel/**", "src/embedded-excel/bootstrap/**"],
    rules: { "no-restricted-globals": ["error", ...OFFICE_GLOBALS] },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: `${LOOPS} ${SYNC}`, message: ONE_MESSAGE_FOR_ALL },
        { selector: `${ARRAY_CALLBACKS} ${SYNC}`, message: ONE_MESSAGE_FOR_ALL },
        { selector: "CallExpression[callee.property.name=/^(protect|unprotect)$/]", message: NOT_OURS_TO_TOUCH },
        {
          selector: "CallExpression[callee.property.name='add'][callee.object.property.name=/^(comments|notes)$/]",
          message: NOT_OURS_TO_TOUCH,
        },
        { selector: "CallExpression[callee.property.name='copy']", message: NOT_OURS_TO_TOUCH },
        {
          selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
          message: "Name what is loaded.",
        },
      ],
    },
  },
  {
    files: ["test/browser/**/*.test.ts", "test/packaging/pages.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.name='expect'] > AwaitExpression", message: ASK_AGAIN },
        { selector: "MemberExpression[property.name='resolves']", message: ASK_AGAIN },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  prettier,
);
