import js from "@eslint/js";
import prettier from "eslint-config-prettier/flat";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { stages } from "./.dependency-cruiser.mjs";

// A later `no-restricted-syntax` replaces an earlier one, so each block below spells out its whole list.
const noDefaultExport = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Export by name, so that a thing has one name everywhere.",
};
const noLiteralText = [
  {
    selector: "JSXText[value=/[A-Za-zÅÄÖåäö]/]",
    message: "Texts come from messages/, never from a component.",
  },
  {
    selector: "JSXAttribute[name.name=/^(alt|aria-label|label|placeholder|title)$/] > Literal",
    message: "Texts come from messages/, never from a component.",
  },
];
const pureCore = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
    message: "The core has no clock: the host hands it the date. The same workbook gives the same answer.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The core is deterministic: the same workbook gives the same answer.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'] > SpreadElement",
    message:
      "A large workbook has more values than a call may have arguments: largestOf, smallestOf of domain/extremes.ts.",
  },
];

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "**/node_modules/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unsafe-unary-minus": "off", // takes a branded number, such as an amount in öre, for no number
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-syntax": ["error", noDefaultExport],
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      "no-restricted-syntax": ["error", noDefaultExport, ...noLiteralText],
      // What scrolls by itself must be reached by the keyboard.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["tabpanel", "region"] }],
    },
  },
  {
    files: stages.map((stage) => `src/${stage}/**/*.ts`),
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...pureCore] },
  },
  {
    files: ["src/io/excel/**/*.ts", "src/ui/**/*.{ts,tsx}", "src/workbench/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    // By name: the plugin's own configuration brings an old typescript-eslint along.
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
    },
  },
  {
    files: ["bench/**/*.ts", "samples/**/*.ts", "scripts/**/*.ts"], // commands: what they print is their result
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { Buffer: "readonly", console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: { __dirname: "readonly", console: "readonly", process: "readonly" } },
  },
  prettier,
);
