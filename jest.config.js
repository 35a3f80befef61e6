// Tests run as CommonJS: swc turns `import "./x.ts"` into a require of the same file, and no experimental Node flag is
// needed. A library that is published as ES modules only must be named in transformIgnorePatterns.
const swc = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  testEnvironment: "node",
  transform: { "\\.ts$": swc(false), "\\.tsx$": swc(true) },
  setupFiles: ["<rootDir>/tests/support/drawnAlike.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/bench/"],
  maxWorkers: 2,
  // A worker that has run many Excels gives its memory back by starting anew.
  workerIdleMemoryLimit: "1.5GB",
  // Only ends what hangs: how long a test takes says how much else the machine has to do. The longest take three minutes on a quiet one.
  testTimeout: 1_200_000,
};
