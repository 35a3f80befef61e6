/** A layout as text: for golden files, documentation and whoever debugs. */
import { addressOf, columnName, quoteSheetName } from "../domain/cell.ts";
import { largestOf } from "../domain/extremes.ts";
import { raisedMark, shownFigure } from "./figureText.ts";
import type {
  CellAddress,
  CellStretch,
  Emphasis,
  Expr,
  LayoutCell,
  LayoutRow,
  SheetLayout,
  SourceColumn,
  SourceRef,
  SumIfsTerm,
} from "./layout.ts";

/** What to print beside the figures. */
export interface PrintOptions {
  /** How each figure is computed, by keys, and the sheet's names, formats and print setup. */
  readonly formulas?: boolean;
}

/** The sheet with its columns aligned; "=" before the label of a row of headings is never there, marks stand raised after figures. */
export function printLayout(layout: SheetLayout, { formulas = false }: PrintOptions = {}): string {
  const lines = layout.rows.map((row) =>
    isOneText(row) ? [textOf(row)] : layout.columns.map(({ key }) => shownCell(row, key)),
  );
  const widths = layout.columns.map((_, at) =>
    largestOf([0, ...lines.map((line) => (line.length === 1 ? 0 : (line[at]?.length ?? 0)))]),
  );
  const table = lines.map((line) => (line.length === 1 ? (line[0] ?? "") : aligned(line, widths)).trimEnd());
  return [...table, ...(formulas ? ["", ...formulaLines(layout), "", ...setupLines(layout)] : [])].join("\n") + "\n";
}

const oneTextRows: readonly Emphasis[] = ["title", "subtitle", "note", "spacer", "commentaryHeading", "commentary"];

function isOneText({ emphasis }: LayoutRow): boolean {
  return oneTextRows.includes(emphasis);
}

function textOf({ cells }: LayoutRow): string {
  return Object.values(cells)
    .map((cell) => String(cell.value ?? ""))
    .join(" ");
}

function shownCell(row: LayoutRow, column: string): string {
  const cell = row.cells[column];
  if (!cell) return "";
  const indent = column === "label" ? "  ".repeat(row.level) : "";
  const end = (cell.mark === undefined ? "" : raisedMark(cell.mark)) + (cell.fixed === true ? "!" : "");
  return indent + shownFigure(cell) + end;
}

/** Labels to the left, everything else to the right. */
function aligned(line: readonly string[], widths: readonly number[]): string {
  return line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  ");
}

function formulaLines(layout: SheetLayout): string[] {
  return layout.rows.flatMap((row) =>
    layout.columns.flatMap(({ key }) => {
      const formula = row.cells[key]?.formula;
      return formula && formula.op !== "sourceRow"
        ? [`[${row.key}] ${key} = ${exprText(formula, { row: row.key, column: key }, row.cells[key])}`]
        : [];
    }),
  );
}

/** An expression in words: cells of the same row by their column, cells of the same column by their row. */
export function exprText(expr: Expr, at: CellAddress, cell?: LayoutCell): string {
  const name = ({ row, column }: CellAddress): string =>
    row === at.row ? column : column === at.column ? `[${row}]` : `[${row}] ${column}`;
  switch (expr.op) {
    case "source": {
      const read = expr.form.kind === "text" ? `text(${sourceText(expr.ref)})` : sourceText(expr.ref);
      if (expr.form.kind === "words")
        return `words of ${read}${expr.form.blank === null ? "" : ` or "${expr.form.blank}"`}`;
      const scaled = expr.factor === 1 ? read : `${read} × ${String(expr.factor)}`;
      return cell?.value === null ? `${scaled}, blank` : scaled;
    }
    case "sourceRow":
      return `row of ${sourceText(expr.ref)}`;
    case "sumIfs":
      return expr.terms.map(sumIfsText).join(" + ");
    case "cell":
      return name(expr.at);
    case "sum":
      return `sum of ${expr.rows.map((row) => `[${row}]`).join(" ")}`;
    case "combine":
      return expr.terms
        .map((term, index) => `${term.factor === -1 ? "− " : index === 0 ? "" : "+ "}${name(term.at)}`)
        .join(" ");
    case "count":
      return `how many of ${expr.rows.map((row) => `[${row}]`).join(" ")} are ${name(expr.words)}`;
    case "quotient":
      return `${name(expr.numerator)} / ${name(expr.denominator)}${timesText(expr.factor)}`;
    case "effect":
      return `(${name(expr.plus)} − ${name(expr.minus)}) · ${name(expr.times)}${timesText(expr.factor)}`;
    case "fraction":
      return `${name(expr.of)} × ${String(expr.times)} / ${String(expr.per)}`;
    case "grown":
      return `${name(expr.of)} × ${name(expr.whole)} / ${name(expr.part)}`;
    case "ratio":
      return `${name(expr.numerator)} / |${name(expr.denominator)}|`;
    case "other":
      return `${expr.report}: [${expr.at.row}] ${expr.at.column}`;
    case "part":
      return `${expr.sign === 1 ? "positive" : "negative"} part of ${expr.of.map(name).join(" + ")}`;
    case "step":
      return `${expr.part} from ${name(expr.from)} to ${name(expr.to)} ${expr.side === 1 ? "above" : "below"} zero`;
  }
}

function sumIfsText({ amounts, tests, factor }: SumIfsTerm): string {
  const column = (each: SourceColumn): string => each.table?.heading ?? columnName(each.column);
  const where = tests.map((test) => `${column(test.column)} ${test.criterion}`).join(", ");
  return `${column(amounts)} of ${quoteSheetName(amounts.sheetName)}${where === "" ? "" : ` where ${where}`}${timesText(factor)}`;
}

function timesText(factor: number): string {
  return factor === 1 ? "" : ` × ${String(factor)}`;
}

function sourceText({ sheetName, row, column }: SourceRef): string {
  return `${quoteSheetName(sheetName)}!${addressOf(row, column)}`;
}

function setupLines({
  key,
  name,
  unit,
  columns,
  merges,
  names,
  frozen,
  conditionalFormats,
  charts,
  print,
}: SheetLayout): string[] {
  const stretch = ({ column, fromRow, toRow }: CellStretch): string => `${column} [${fromRow}] to [${toRow}]`;
  return [
    `sheet ${key} "${name}" in ${unit ?? "no unit"}, ${print.orientation}, frozen at [${frozen.row}] ${frozen.column}`,
    `columns ${columns.map((column) => `${column.startsGroup === true ? "| " : ""}${column.key}:${column.class}`).join(" ")}`,
    ...merges
      .filter(({ row }) => row === "#group")
      .map(({ row, fromColumn, toColumn }) => `merged [${row}] ${fromColumn} to ${toColumn}`),
    ...conditionalFormats.map((format) => `${format.kind} ${format.column} (${String(format.rows.length)} rows)`),
    ...names.map((each) => `name ${each.name} = [${each.at.row}] ${each.at.column}`),
    ...charts.flatMap((chart) => [
      `chart ${chart.key} (${chart.kind}) over [${chart.fromRow}] to [${chart.toRow}]: ${chart.title}`,
      `  along ${stretch(chart.categories)}, ${chart.axisTitle}`,
      ...chart.series.map(({ name: series, role, values }) => `  ${series} (${role}): ${stretch(values)}`),
    ]),
    ...(print.last ? [`printed to [${print.last.row}] ${print.last.column}`] : []),
    `repeated [${print.repeatRows[0]}] to [${print.repeatRows[1]}], footer ${print.footer.join(" | ")}`,
  ];
}
