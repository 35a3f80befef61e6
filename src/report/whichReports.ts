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

/** The sheets that the recognised tables allow, in the order of the tables; a table without figures allows none. */
export function whichReports(model: BudgetModel, texts: ReportTexts): PossibleReport[] {
  const counts = new Map<ReportId, number>();
  return model.tables.flatMap(({ table }, tableIndex): PossibleReport[] => {
    const template = Object.values(templates).find(({ kind }) => kind === table.kind);
    if (!template || table.figures.length === 0) return [];
    const count = (counts.get(template.id) ?? 0) + 1;
    counts.set(template.id, count);
    const [keySuffix, nameSuffix] = count === 1 ? ["", ""] : [`-${String(count)}`, ` ${String(count)}`];
    return [
      { report: template.id, tableIndex, key: template.id + keySuffix, name: template.sheetName(texts) + nameSuffix },
    ];
  });
}
