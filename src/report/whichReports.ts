import type { ReportTexts } from "../messages/reportTexts.ts";
import type { BudgetModel } from "../model/model.ts";
import type { ReportId } from "./layout.ts";
import { templates } from "./templates/index.ts";

/** A report sheet that a table allows. */
export interface PossibleReport {
  readonly report: ReportId;
  /** Index into `model.tables`. */
  readonly tableIndex: number;
  /** "operating-statement", "operating-statement-2": in the order of the tables. */
  readonly key: string;
  /** Name wanted for the sheet. */
  readonly name: string;
}

/** The reports that the tables allow, in the order of the tables; a table without figures allows none. */
export function reportTables(model: BudgetModel): Pick<PossibleReport, "report" | "tableIndex" | "key">[] {
  const counts = new Map<ReportId, number>();
  return model.tables.flatMap(({ table }, tableIndex) => {
    const template = Object.values(templates).find(({ kind }) => kind === table.kind);
    if (!template || table.figures.length === 0) return [];
    const count = (counts.get(template.id) ?? 0) + 1;
    counts.set(template.id, count);
    const suffix = count === 1 ? "" : `-${String(count)}`;
    return [{ report: template.id, tableIndex, key: template.id + suffix }];
  });
}

/** The same with the names that their sheets are wanted to have. */
export function whichReports(model: BudgetModel, texts: ReportTexts): PossibleReport[] {
  return reportTables(model).map((one) => {
    const number = one.key.slice(one.report.length + 1);
    return { ...one, name: templates[one.report].sheetName(texts) + (number === "" ? "" : ` ${number}`) };
  });
}
