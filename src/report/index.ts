/** Model → report sheets. */
import { partOf, type Progress } from "../domain/progress.ts";
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { BesideLayout, ReportInput, SheetInput } from "./input.ts";
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

/** Kinds that refer to statements and volumes: where none is wanted, those need not be made. */
const referringIds: readonly ReportId[] = ["deviation-explanations", "volumes", "forecast-bridge"];

/** The sheets asked for, as far as they can be made. */
export function* buildReports(input: ReportInput, wanted: WantedReports = "all"): Generator<Progress, SheetLayout[]> {
  const possible = whichReports({ ...input, forecasts: input.saved?.forecasts ?? [] }, input.texts).filter(
    ({ report }) => report !== checkProtocol.id || input.protocol !== null,
  );
  const shown = possible.filter(({ report }) => isWanted(report, wanted));
  const areReferredTo = shown.some(({ report }) => referringIds.includes(report));
  const besides = [statementIds, volumeIds].map((ids) =>
    possible.filter((one) => areReferredTo && isBeside(one, ids, input)),
  );
  const [ofStatements = [], ofVolumes = []] = besides;
  const statements: BesideLayout[] = [];
  const volumes: BesideLayout[] = [];
  const built = new Map<string, SheetLayout>();
  const all = new Set([...ofStatements, ...ofVolumes, ...shown]);
  for (const one of all) {
    const { report, tableIndex, key } = one;
    const layout = yield* partOf(
      sheetOf(one, { ...input, statements, volumes }),
      built.size / all.size,
      (built.size + 1) / all.size,
    );
    built.set(key, layout);
    if (tableIndex === null) continue;
    const beside = { layout, tableIndex, isWritten: isWanted(report, wanted) };
    if (ofStatements.includes(one)) statements.push(beside);
    if (ofVolumes.includes(one)) volumes.push(beside);
  }
  return shown.flatMap(({ key }) => built.get(key) ?? []);
}

/** Other sheets refer to the columns of statements, not of months added up. */
function isBeside({ report, tableIndex }: PossibleReport, ids: readonly ReportId[], { model }: ReportInput): boolean {
  return tableIndex !== null && ids.includes(report) && model.tables[tableIndex]?.table.kind !== "month-matrix";
}

/** @throws Error `report-unknown`: it is not among those that can be made. */
function* sheetOf(
  { report, tableIndex, key, name }: PossibleReport,
  input: ReportInput & Pick<SheetInput, "statements" | "volumes">,
): Generator<Progress, SheetLayout> {
  const ofSaved = savedSheets.find((sheet) => sheet.key === key);
  if (ofSaved && input.saved) return ofSaved.build({ ...input, ...input.saved, volumesOf: volumesIn(input) });
  if (tableIndex === null) return checkProtocol.build({ ...input, key, name });
  const template = tableTemplates.find(({ id }) => id === report);
  if (!template) throw new Error("report-unknown");
  return yield* template.build({ ...input, tableIndex, key, name });
}

/** Whether a report is among those asked for. */
export function isWanted(report: ReportId, wanted: WantedReports): boolean {
  const isAll = wanted === "all" || wanted.includes("all");
  return (isAll && !onlyWhenNamed.includes(report)) || (wanted !== "all" && wanted.includes(report));
}
