/** The made-up tables by month (`tests/recognise/months`), read. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../src/domain/grid.ts";
import { workbookOfCase, type MunicipalCase } from "./municipality.ts";

const folder = join(__dirname, "..", "recognise", "months");

export const monthCases: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

export function monthCase(name: string): Workbook {
  return workbookOfCase(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as MunicipalCase);
}
