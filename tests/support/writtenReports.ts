import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import type { Package } from "../../src/io/xlsx/package.ts";
import { writeReports } from "../../src/io/xlsx/writeReports.ts";
import type { WriteOptions, WrittenReports } from "../../src/io/xlsx/writeReports.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { opened } from "./packages.ts";
import { plainLook } from "./plainLook.ts";
import { reportLayouts } from "./reportLayouts.ts";

export const liveOptions: WriteOptions = {
  look: () => plainLook,
  valuesOnly: false,
  remembered: { preset: "default" },
};

/** A package with reports in it, which must not be refused. */
export interface Written extends WrittenReports {
  readonly pkg: Package;
}

/** Writes reports (by default the two of `reportLayouts`) and opens the result. */
export function written(
  pkg: Package,
  layouts: readonly SheetLayout[] = reportLayouts,
  options: WriteOptions = liveOptions,
): Written {
  const result = writeReports(pkg, { structureLocked: false }, layouts, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return { ...result.value, pkg: opened(result.value.bytes) };
}

/** Sheet names in the workbook's order. */
export function sheetNames(pkg: Package): string[] {
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read.value.sheets.map(({ name }) => name);
}
