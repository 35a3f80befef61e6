import type { Ore } from "../domain/money.ts";
import { isMoney } from "../domain/money.ts";
import type { HeadingData, SignConventionData, UnitMixedData } from "../rules/betweenTablesFinding.ts";
import type { ArithmeticData, ProofLine } from "../rules/finding.ts";
import type { NamedCell, NamedTable, ShownAmount } from "../rules/named.ts";
import { placeOf, rowOf } from "./places.ts";
import { tableIn, tablesIn } from "./tables.ts";
import type { Texts } from "./texts.ts";

/** A proof line that ties two tables. */
export type TableLine = ProofLine & { readonly tables: readonly [NamedTable, NamedTable] };

export function isTableLine(line: ProofLine): line is TableLine {
  return line.tables !== null;
}

/** Rows that differ between the same two tables from which on one example stands for all. */
const fewestTogether = 3;

/** Tables that disagree, and nothing tells which is right: every amount with its table. */
export function tablesDifferSentence(all: readonly TableLine[], { subject }: ArithmeticData, texts: Texts): string {
  const { findings, formats } = texts;
  const lines = linesAbout(subject, all);
  const [line] = lines;
  if (!line) return "";
  const tables = lines.flatMap(({ tables: both }) => both);
  const rows = new Set(all.map(({ result: { cell } }) => `${String(cell.sheet)} ${String(cell.row)}`));
  if (rows.size >= fewestTogether) {
    const example = findings.isRespectively(placeOf(line.result, texts), ...amountsOf(line, texts));
    return findings.tablesDifferOften(
      capital(formats.list(line.tables.map((table) => tableIn(table, line.tables, texts)))),
      all.length,
      example,
    );
  }
  const ends = endsOf(lines);
  const own = ends.find(({ name }) => isSameCell(name, subject)) ?? ends[0];
  if (!own) return "";
  const areUnitsMixed = new Set(ends.map(({ amount }) => amount.unit)).size > 1;
  const inTable = ({ name, amount, table }: LineEnd): string => {
    const text = areUnitsMixed ? formats.amountWithUnit(amount) : formats.amount(amount);
    const where = tableIn(table, tables, texts);
    return rowOf(name) === rowOf(own.name)
      ? findings.inTable(text, where)
      : findings.inTableAsRow(text, where, rowOf(name));
  };
  const others = ends.filter((end) => end !== own);
  const sentence = findings.tablesDiffer(placeOf(own.name, texts), inTable(own), formats.list(others.map(inTable)));
  const [only] = others;
  if (!only || others.length > 1) return sentence;
  // Said in the unit of the table that is told first, whose sign may be the other.
  const gap = { ...own.amount, ore: Math.abs(line.stated.ore - line.computed.ore) as Ore };
  return `${sentence} ${findings.differenceIs(areUnitsMixed ? formats.amountWithUnit(gap) : formats.amount(gap))}`;
}

/** The lines that the cell stands in, and those that share a figure with them. */
function linesAbout(subject: NamedCell, all: readonly TableLine[]): readonly TableLine[] {
  const cellsOf = ({ result, terms }: TableLine): NamedCell[] => [result, ...terms.map(({ name }) => name)];
  let found = all.filter((line) => cellsOf(line).some((cell) => isSameCell(cell, subject)));
  if (found.length === 0) return all;
  for (let size = 0; size !== found.length;) {
    size = found.length;
    const cells = found.flatMap(cellsOf);
    found = all.filter((line) => cellsOf(line).some((one) => cells.some((cell) => isSameCell(one, cell))));
  }
  return found;
}

interface LineEnd {
  readonly name: NamedCell;
  readonly amount: ShownAmount;
  readonly table: NamedTable;
}

/** The figures of the lines, each once. */
function endsOf(lines: readonly TableLine[]): LineEnd[] {
  const ends: LineEnd[] = [];
  for (const { result, stated, terms, tables } of lines) {
    const [term] = terms;
    const both = [
      { name: result, amount: stated, table: tables[0] },
      ...(term ? [{ name: term.name, amount: term.amount ?? { ...stated, ore: 0 as Ore }, table: tables[1] }] : []),
    ];
    for (const end of both) if (!ends.some(({ name }) => isSameCell(name, end.name))) ends.push(end);
  }
  return ends;
}

/** The amount of a line's other end beside a cell, with its table: what proves the cell wrong. Undefined when the cell is on neither end. */
export function otherEnd(
  line: TableLine,
  cell: NamedCell,
  texts: Texts,
): { table: string; amount: string } | undefined {
  const ends = endsOf([line]);
  const own = ends.find(({ name }) => isSameCell(name, cell));
  const other = ends.find((end) => end !== own);
  if (!own || !other) return undefined;
  const { formats } = texts;
  const isOtherUnit = other.amount.unit !== own.amount.unit && isMoney(other.amount.unit);
  return {
    table: tableIn(other.table, line.tables, texts),
    amount: isOtherUnit ? formats.amountWithUnit(other.amount) : formats.amount(other.amount),
  };
}

/** "'Resultat per augusti' är budgetavvikelse i tabell 1 men nettoutfall i tabell 2–4 (…)." */
export function headingSentence({ heading, meanings, example }: HeadingData, texts: Texts): string {
  const { findings } = texts;
  const [one = "", other = ""] = tablesIn(
    meanings.map(({ tables }) => tables),
    texts,
  );
  const meansIn = (at: 0 | 1, tables: string): { meaning: string; tables: string } => ({
    meaning: findings.headingMeans(meanings[at].measure, meanings[at].component),
    tables,
  });
  return findings.headingDiffers(heading, meansIn(0, one), meansIn(1, other), exampleText(example, texts));
}

export function signConventionSentence({ columns, tables, example }: SignConventionData, texts: Texts): string {
  const { findings, formats } = texts;
  const shown = exampleText(example, texts);
  const [column, other] = columns;
  if (!tables) return findings.signsAgainstColumn(column, formats.headerWords(other), shown);
  return findings.signsAgainstTable(
    column,
    tableIn(tables[0], tables, texts),
    tableIn(tables[1], tables, texts),
    shown,
  );
}

export function unitMixedSentence(data: UnitMixedData, texts: Texts): string {
  const { findings, formats } = texts;
  const { about, off, factor, against, tables, example } = data;
  const times = { times: formats.number(factor > 1 ? factor : 1 / factor), isTooLarge: factor > 1 };
  const shown = exampleText(example, texts);
  if (tables) {
    const [own, other] = tables.map((table) => tableIn(table, tables, texts));
    const ends = [own ?? "", other ?? "", shown] as const;
    if (about === "table") return findings.tableAgainstTable(times, ...ends);
    return about === "column"
      ? findings.columnAgainstTable(formats.headerWords(off.shortColumn), times, ...ends)
      : findings.rowAgainstTable(rowOf(off), times, ...ends);
  }
  if (about === "column") return findings.columnAgainstBeside(formats.headerWords(off.shortColumn), times, shown);
  if (against === "total") return findings.rowAgainstTotal(rowOf(off), times, shown);
  const [stated, like] = example.amounts;
  return findings.cellAgainstBeside(placeOf(off, texts), formats.amount(stated), times, formats.amount(like));
}

function exampleText(example: HeadingData["example"], { findings, formats }: Texts): string {
  if (!example) return "";
  const [one, other] = example.amounts;
  const show = one.unit === other.unit ? formats.amount : formats.amountWithUnit;
  return findings.isRespectively(example.row, show(one), show(other));
}

function amountsOf({ stated, terms }: TableLine, { formats }: Texts): [string, string] {
  const other = terms[0]?.amount ?? { ...stated, ore: 0 as Ore };
  const show = stated.unit === other.unit ? formats.amount : formats.amountWithUnit;
  return [show(stated), show(other)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isSameCell({ cell: a }: NamedCell, { cell: b }: NamedCell): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
