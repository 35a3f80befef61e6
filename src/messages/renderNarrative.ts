import type { CellRef } from "../domain/cell.ts";
import { addressOf, quoteSheetName } from "../domain/cell.ts";
import { isMoney } from "../domain/money.ts";
import type { NarrativeConflictData, NarrativeData, ShownAmount, ToldCell, ToldStatement } from "../rules/finding.ts";
import { placeOf, rowOf } from "./places.ts";
import type { Texts } from "./texts.ts";

/** What a text says, what its table or another text says, and where. */
export function narrativeText(data: NarrativeData | NarrativeConflictData, cell: CellRef, texts: Texts): string {
  const { findings, formats } = texts;
  const { narrative } = findings;
  const where = (data.isNote ? narrative.inNote : narrative.inCell)(addressOf(cell.row, cell.column));
  if (data.kind === "narrativeConflict") {
    const addresses = data.others.map((other) => addressIn(other.cell, other.sheet));
    return narrative.conflicts(
      where,
      narrative.quoted(data.quote),
      amountText(data.amount, texts),
      formats.list(addresses),
    );
  }
  const quotes = formats.list(data.statements.map(({ quote }) => narrative.quoted(quote)));
  const tables = formats.list(data.statements.map((statement) => tableText(statement, texts)));
  const told = data.statements.flatMap(({ standsFor }) =>
    standsFor === null ? [] : [narrative.placeWithAddress(placeOf(standsFor.name, texts), addressOfTold(standsFor))],
  );
  const sentence = narrative.disagrees(where, quotes, tables);
  return told.length === 0 ? sentence : `${sentence} ${narrative.tellsInstead(formats.list(told))}`;
}

function tableText({ cells, amount }: ToldStatement, texts: Texts): string {
  const { narrative } = texts.findings;
  const [first, second] = cells;
  const figure = amountText(amount, texts);
  if (!first) return figure;
  if (!second) return narrative.isInTable(placeOf(first.name, texts), figure, addressOfTold(first));
  const [minuend, subtrahend] = [first, second].map(({ name }) => texts.formats.headerWords(name.shortColumn));
  const columns = narrative.minus(minuend ?? "", subtrahend ?? "");
  const addresses = narrative.minus(addressOfTold(first), addressOfTold(second));
  return narrative.isDifference(rowOf(first.name), columns, figure, addresses);
}

/** A table that says no unit leaves its figures without. */
function amountText(amount: ShownAmount, { formats }: Texts): string {
  return isMoney(amount.unit) ? formats.amountWithUnit(amount) : formats.amount(amount);
}

function addressOfTold({ name, sheet }: ToldCell): string {
  return addressIn(name.cell, sheet);
}

function addressIn({ row, column }: CellRef, sheet: string | null): string {
  return sheet === null ? addressOf(row, column) : `${quoteSheetName(sheet)}!${addressOf(row, column)}`;
}
