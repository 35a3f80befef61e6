/** Model → report sheets. */
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { ReportInput, BesideLayout } from "./input.ts";
import type { ReportId, SheetLayout } from "./layout.ts";
import { savedSheets } from "./savedForecasts/savedSheets.ts";
import { checkProtocol } from "./templates/checkProtocol.ts";
import { onlyWhenNamed, tableTemplates } from "./templates/index.ts";
import { volumesIn } from "./volumes/lineVolumes.ts";
import { whichReports } from "./whichReports.ts";
import type { PossibleReport } from "./whichReports.ts";

export type { OpenFinding, ReportInput } from "./input.ts";
export { keptTexts } from "./commentary/commentaryRows.ts";
export { openFindings } from "./openFindings.ts";
export { onlyWhenNamed } from "./templates/index.ts";
export { presets } from "./presets/index.ts";
export { printLayout } from "./print.ts";
export { reportLook } from "./styleSheet.ts";
export { wordTable } from "./wordTable.ts";
export { whichReports } from "./whichReports.ts";

/** What a report is called. */
export function reportTitle(report: ReportId, texts: ReportTexts): string {
  const template = report === checkProtocol.id ? checkProtocol : tableTemplates.find(({ id }) => id === report);
  return template?.title(texts) ?? "";
}

/** Kinds whose figures other sheets refer to, and which refer to none of what comes after them. */
const statementIds: readonly ReportId[] = ["operating-statement", "income-statement"];
const volumeIds: readonly ReportId[] = ["volumes"];

/** Which sheets: `all` is every one that the tables allow; some reports are made only where they are named (`onlyWhenNamed`). */
export type WantedReports = "all" | readonly (ReportId | "all")[];

/** The sheets asked for, as far as they can be made. */
export function buildReports(input: ReportInput, wanted: WantedReports = "all"): SheetLayout[] {
  const possible = whichReports({ ...input, forecasts: input.saved?.forecasts ?? [] }, input.texts).filter(
    ({ report }) => report !== checkProtocol.id || input.protocol !== null,
  );
  const built = new Map<string, SheetLayout>();
  const statements: BesideLayout[] = [];
  const volumes: BesideLayout[] = [];
  const build = ({ report, tableIndex, key, name }: PossibleReport): SheetLayout[] => {
    const ofSaved = savedSheets.find((sheet) => sheet.key === key);
    if (ofSaved && input.saved) return [ofSaved.build({ ...input, ...input.saved, volumesOf: volumesIn(input) })];
    if (tableIndex === null) return [checkProtocol.build({ ...input, key, name })];
    const template = tableTemplates.find(({ id }) => id === report);
    return template ? [template.build({ ...input, tableIndex, key, name, statements, volumes })] : [];
  };
  for (const [ids, beside] of [
    [statementIds, statements],
    [volumeIds, volumes],
  ] as const) {
    for (const one of possible) {
      if (!ids.includes(one.report) || one.tableIndex === null) continue;
      // Other sheets refer to the columns of statements, not of months added up.
      if (input.model.tables[one.tableIndex]?.table.kind === "month-matrix") continue;
      for (const layout of build(one)) {
        built.set(one.key, layout);
        beside.push({ layout, tableIndex: one.tableIndex, isWritten: isWanted(one.report, wanted) });
      }
    }
  }
  return possible.filter(({ report }) => isWanted(report, wanted)).flatMap((one) => built.get(one.key) ?? build(one));
}

function isWanted(report: ReportId, wanted: WantedReports): boolean {
  const isAll = wanted === "all" || wanted.includes("all");
  return (isAll && !onlyWhenNamed.includes(report)) || (wanted !== "all" && wanted.includes(report));
}
