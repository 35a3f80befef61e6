import type { DecidedRole } from "../recognise/ledger/decidedRole.ts";
import type { RecognisedColumn } from "../recognise/table.ts";
import type { Texts } from "./texts.ts";

/** What a column was read as: "Utfall intäkter, jan–aug 2023, tkr". */
export function columnMeaning(column: RecognisedColumn, texts: Texts): string {
  const { role } = column;
  const { roles } = texts.pane.ledger;
  // A ledger's columns are told by what they are for; its amounts by what they measure.
  if (role !== undefined && !isAmount(role)) return capital(roles[role]);
  const side = role === "debit" || role === "credit" ? roles[role] : "";
  const parts = [side, measureOf(column, texts), periodOf(column, texts), unitOf(column, texts)];
  return capital(parts.filter((part) => part !== "").join(", "));
}

function isAmount(role: DecidedRole): boolean {
  return role === "amount" || role === "debit" || role === "credit";
}

function measureOf({ measure, component, budgetVersion, asOf, of }: RecognisedColumn, texts: Texts): string {
  const { recognised } = texts.pane;
  const small = recognised.insideSentence;
  const { decisions } = texts.recognition;
  const { headings } = texts.report.statement;
  if (measure === null) return component === null ? recognised.rowsDecide : recognised.components[component];
  const name =
    measure === "budget" && budgetVersion !== null
      ? small(headings.budget[budgetVersion])
      : measure === "forecast" && asOf !== null
        ? small(headings.forecastAsOf(asOf))
        : of !== null
          ? recognised.comparison(decisions[measure], decisions[of[0]], decisions[of[1]])
          : decisions[measure];
  return component === null ? name : recognised.ofComponent(name, recognised.components[component]);
}

function periodOf({ role, period: { span, year, endMonth } }: RecognisedColumn, texts: Texts): string {
  const { groups } = texts.report.statement;
  const { insideSentence: small, projectToDate } = texts.pane.recognised;
  switch (span) {
    case "month":
      // A posting's own month is in its row.
      if (role !== undefined && endMonth === null) return year === null ? "" : String(year);
      return small(groups.month(endMonth, year));
    case "toDate":
      return small(groups.toDate(endMonth, year));
    case "fullYear":
      return small(groups.fullYear(year));
    case "projectToDate":
      return projectToDate;
    case "laterYears":
      return year === null ? small(groups.comingYears) : String(year);
    case null:
      return year === null ? "" : String(year);
  }
}

function unitOf({ unit }: RecognisedColumn, { recognition }: Texts): string {
  return unit === null ? "" : recognition.units[unit];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
