import { readdirSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { samples } from "../../../src/workbench/page/samples.ts";

it("offers every sample workbook, each under a name of its own", () => {
  const files = readdirSync("samples").filter((file) => file.endsWith(".xlsx"));
  expect(samples.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(new Set(samples.map(({ name }) => name)).size).toBe(files.length);
});
