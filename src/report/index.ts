/** Model → report sheets. */
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { ReportInput } from "./input.ts";
import type { ReportId, SheetLayout } from "./layout.ts";
import { templates } from "./templates/index.ts";
import { whichReports } from "./whichReports.ts";

export type { OpenFinding, ReportInput } from "./input.ts";
export { openFindings } from "./openFindings.ts";
export { presets } from "./presets/index.ts";
export { printLayout } from "./print.ts";
export { reportLook } from "./styleSheet.ts";
export { whichReports } from "./whichReports.ts";

/** What a report is called. */
export function reportTitle(report: ReportId, texts: ReportTexts): string {
  return templates[report].title(texts);
}

/** Every sheet the tables allow, or only those asked for. */
export function buildReports(input: ReportInput, wanted: readonly ReportId[] | "all" = "all"): SheetLayout[] {
  return whichReports(input.model, input.texts)
    .filter(({ report }) => wanted === "all" || wanted.includes(report))
    .map(({ report, tableIndex, key, name }) => templates[report].build({ ...input, tableIndex, key, name }));
}
