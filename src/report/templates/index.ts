import type { ReportId } from "../layout.ts";
import { incomeStatement } from "./incomeStatement.ts";
import { investmentStatement } from "./investmentStatement.ts";
import { operatingStatement } from "./operatingStatement.ts";
import type { ReportTemplate } from "./template.ts";

export type { ReportTemplate } from "./template.ts";

/** Every report sheet, by its id. */
export const templates: Readonly<Record<ReportId, ReportTemplate>> = {
  "income-statement": incomeStatement,
  "operating-statement": operatingStatement,
  "investment-statement": investmentStatement,
};
