/** Short ways to write the places of an arrangement. */
import type { Measure } from "../../domain/meaning.ts";
import type { ReportId } from "../layout.ts";
import type { ArrangedHeading, Slot } from "./preset.ts";

/** Reports of revenue and cost, which are arranged alike. */
export const statementReports: readonly ReportId[] = ["operating-statement", "operating-summary", "income-statement"];

type More = Partial<Pick<Slot, "component" | "version" | "amount" | "year" | "isComputed">>;

/** A place of the period so far. */
export function toDate(measure: Measure, heading: ArrangedHeading, more: More = {}): Slot {
  return { measure, component: "whole", span: "toDate", year: "this", heading, ...more };
}

/** A place of the whole year. */
export function fullYear(measure: Measure, heading: ArrangedHeading | null, more: More = {}): Slot {
  return { measure, component: "whole", span: "fullYear", year: "this", heading, ...more };
}

/** A place of an investment from its decision to its end. */
export function projectLife(measure: Measure, heading: ArrangedHeading, more: More = {}): Slot {
  return { measure, component: "whole", span: "projectToDate", year: "this", heading, ...more };
}
