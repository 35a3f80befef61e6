import { columnName } from "../domain/cell.ts";
import { isMoney, ore, type Ore } from "../domain/money.ts";
import { keysOfColumns, keysOfRows } from "../recognise/overrule/decide.ts";
import type { DecidedColumn, DecidedRow, DecidedTable, Decisions } from "../recognise/overrule/overruling.ts";
import { isSamePart, type PartKey } from "../recognise/overrule/partKeys.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { Texts } from "./texts.ts";

/** Decisions about a table, with the cells and the other tables that a person gave it. */
export interface ToldDecisions extends Decisions {
  /** A1; null where it lies as read. */
  readonly cells: string | null;
  /** Ranges of other tables that are part of it, A1. */
  readonly parts: readonly string[];
}

/** What a decision is about. */
export type Decided =
  | { readonly part: "kind" | "unit" | "signConvention" | "cells" | "parts" | "grant" }
  | { readonly part: "column" | "row"; readonly key: PartKey }
  /** Accounts by what their numbers begin with. */
  | { readonly part: "accounts"; readonly begins: string };

export interface DecisionLine {
  readonly about: Decided;
  /** "Kolumn B (Ack utfall): budget, helår". */
  readonly text: string;
}

/** Everything decided about a table, a line for each thing. */
export function decisionLines(told: ToldDecisions, table: RecognisedTable, texts: Texts): DecisionLine[] {
  const { overrule } = texts;
  const lines: DecisionLine[] = tableLines(told.table, texts);
  if (told.cells !== null)
    lines.push({ about: { part: "cells" }, text: overrule.decision(overrule.cells, told.cells) });
  if (told.parts.length > 0)
    lines.push({
      about: { part: "parts" },
      text: overrule.decision(overrule.parts, texts.formats.list(told.parts)),
    });
  lines.push(...grantLines(told.table, table, texts));
  const columnKeys = keysOfColumns(table.columns);
  for (const { key, decided } of told.columns) {
    const column = table.columns[columnKeys.findIndex((other) => isSamePart(other, key))];
    const name = column
      ? overrule.columnNamed(columnName(column.column), column.path.join(" / "))
      : overrule.unmet(key.name);
    lines.push({ about: { part: "column", key }, text: overrule.decision(name, columnText(decided, texts)) });
  }
  for (const [begins, line] of Object.entries(told.table.accounts ?? {})) {
    const said = overrule.decision(texts.pane.ledger.accountsNamed(begins), texts.report.ledger.lines[line]);
    lines.push({ about: { part: "accounts", begins }, text: said });
  }
  const rowKeys = keysOfRows(table.rows);
  for (const { key, decided } of told.rows) {
    const row = table.rows[rowKeys.findIndex((other) => isSamePart(other, key))];
    const name = row ? overrule.rowNamed(row.row + 1, row.label) : overrule.unmet(key.name);
    lines.push({ about: { part: "row", key }, text: overrule.decision(name, rowText(decided, texts)) });
  }
  return lines;
}

function tableLines({ kind, unit, signConvention }: DecidedTable, { overrule, recognition }: Texts): DecisionLine[] {
  const line = (part: "kind" | "unit" | "signConvention", what: string, value: string | undefined): DecisionLine[] =>
    value === undefined ? [] : [{ about: { part }, text: overrule.decision(what, value) }];
  return [
    ...line("kind", overrule.kind, kind && recognition.kinds[kind]),
    ...line("unit", overrule.unit, unit && recognition.units[unit]),
    ...line("signConvention", overrule.signs, signConvention && recognition.conventions[signConvention]),
  ];
}

function grantLines({ grant }: DecidedTable, { unit }: RecognisedTable, texts: Texts): DecisionLine[] {
  if (!grant) return [];
  const { grant: words } = texts.pane.ledger;
  const amountOf = (amounts: readonly Ore[]): string =>
    texts.formats.amountWithUnit({
      ore: ore(amounts.reduce((sum: number, one) => sum + one, 0)),
      unit: isMoney(unit) ? unit : "kr",
      decimals: unit === "mnkr" ? 1 : 0,
    });
  const line = (year: number | null, said: string): DecisionLine[] => [
    { about: { part: "grant" }, text: texts.overrule.decision(words.decided(year), said) },
  ];
  switch (grant.by) {
    case "net":
      return line(null, words.inNet);
    case "whole":
      return line(grant.year, amountOf([grant.ore]));
    case "code": {
      const amounts = Object.values(grant.codes);
      return line(grant.year, words.decidedByCode(amountOf(amounts), amounts.length));
    }
  }
}

function columnText(
  { measure, component, unit, budgetVersion, span, role, makesRows, makesRowsWithin }: DecidedColumn,
  texts: Texts,
): string {
  const { recognition, overrule, formats, pane } = texts;
  return formats.list([
    ...(role === undefined ? [] : [pane.ledger.roles[role]]),
    ...(makesRows ? [pane.ledger.makesRows] : []),
    ...(makesRowsWithin ? [pane.ledger.makesRowsWithin] : []),
    ...(measure === undefined ? [] : [recognition.decisions[measure]]),
    ...(budgetVersion === undefined ? [] : [recognition.decisions[budgetVersion]]),
    ...partTexts({ component, unit }, texts),
    ...(span === undefined ? [] : [overrule.spans[span]]),
  ]);
}

function rowText({ type, measure, component, unit }: DecidedRow, texts: Texts): string {
  const { decisions } = texts.recognition;
  return texts.formats.list([
    ...(type === undefined ? [] : [decisions[type]]),
    ...(measure === undefined ? [] : [decisions[measure]]),
    ...partTexts({ component, unit }, texts),
  ]);
}

function partTexts(
  { component, unit }: { readonly component: DecidedRow["component"]; readonly unit: DecidedRow["unit"] },
  { recognition, overrule }: Texts,
): string[] {
  const { decision, unit: unitName, unitOfTable, component: componentName, noComponent } = overrule;
  return [
    ...(component === undefined
      ? []
      : [component === null ? decision(componentName, noComponent) : recognition.decisions[component]]),
    ...(unit === undefined ? [] : [unit === null ? decision(unitName, unitOfTable) : recognition.units[unit]]),
  ];
}
