import type { ReportId } from "../layout.ts";
import { carriedTable } from "./carriedTable.ts";
import { deviationExplanations } from "./deviationExplanations.ts";
import { forecastBridge } from "./forecastBridge.ts";
import { forecastDevelopment } from "./forecastDevelopment.ts";
import { incomeStatement } from "./incomeStatement.ts";
import { investmentStatement } from "./investmentStatement.ts";
import { monthFollowUp } from "./monthFollowUp.ts";
import { operatingStatement } from "./operatingStatement.ts";
import { operatingSummary } from "./operatingSummary.ts";
import type { ReportTemplate } from "./template.ts";
import { volumes } from "./volumes.ts";

export type { ReportTemplate } from "./template.ts";

/** Every report sheet that is made of one table. */
export const tableTemplates: readonly ReportTemplate[] = [
  operatingStatement,
  operatingSummary,
  incomeStatement,
  investmentStatement,
  deviationExplanations,
  volumes,
  monthFollowUp,
  forecastDevelopment,
  forecastBridge,
  carriedTable,
];

/** Made where they are named: second views of a table, and the record of the check. */
export const onlyWhenNamed: readonly ReportId[] = [
  "operating-summary",
  "forecast-development",
  "forecast-bridge",
  "check-protocol",
];
