/** A ledger added up as a report sheet: formulas over the ledger where it is small enough to recalculate, values above. */
import { withoutPeriod } from "../../analysis/ledger/withoutPeriod.ts";
import { quoteSheetName, rangeAddress } from "../../domain/cell.ts";
import { fromOre, type MoneyUnit, type Ore } from "../../domain/money.ts";
import { eachInSteps, partOf, type Progress } from "../../domain/progress.ts";
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import type { StatementSheetTexts } from "../../messages/reportTexts.ts";
import { accountLines } from "../../domain/accountLine.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { CodeRegister } from "../../recognise/ledger/findRegisters.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { SheetInput } from "../input.ts";
import type { LayoutCell, LayoutRow, ReportId, SheetLayout } from "../layout.ts";
import { column, labelColumn, textCell, textRow } from "../statement/cells.ts";
import { ledgerColumns, type LedgerReportColumn } from "./ledgerColumns.ts";
import { againstGrant } from "./againstGrant.ts";
import { askingRows, rowsByCode, rowsByCodes, rowsByLine, type LedgerReportRow } from "./ledgerRows.ts";
import { LiveSums } from "./liveSums.ts";
import { ledgerAnswers, type LedgerAnswers, type LedgerQuery, type RowParts } from "./query.ts";

/** Parts of the coding string that a statement is made by, the usual one first. */
const preferred = ["responsibilityUnit", "committee", "department", "activity"];
/** More lines than this are no statement. */
const mostLines = 1_000;

/** Parts of the coding string with several codes and not too many, the usual one first. */
export function usableDimensions({ dimensions }: LedgerBook): LedgerDimension[] {
  const usable = dimensions.filter(({ size }) => size > 2 && size <= mostLines);
  const rank = ({ column: { dimension } }: LedgerDimension): number =>
    dimension !== null && preferred.includes(dimension) ? preferred.indexOf(dimension) : preferred.length;
  return usable.sort((a, b) => rank(a) - rank(b));
}

/** What people usually follow up by; null where no part of the coding string has several codes. */
export function usualDimension(book: LedgerBook): LedgerDimension | null {
  return usableDimensions(book)[0] ?? book.dimensions[0] ?? null;
}

/** The part of the coding string whose codes are rows, null for the lines of the income statement: as a person has said, else `usual`. */
export function dimensionOfRows(
  { ledger: { rowsBy }, dimensions }: LedgerBook,
  usual: LedgerDimension | null,
): LedgerDimension | null {
  return rowsBy === null ? usual : (dimensions.find(({ column: { column } }) => column === rowsBy) ?? null);
}

/** The parts of the coding string that make the rows: this one, and what a person wants within its codes. */
export function rowParts({ ledger, dimensions }: LedgerBook, dimension: LedgerDimension | null): RowParts {
  if (dimension === null || dimension.column.column !== ledger.rowsBy) return { dimension, within: null };
  return { dimension, within: dimensions.find(({ column: { column } }) => column === ledger.rowsWithin) ?? null };
}

/** The rows that these parts make. */
export function ledgerRows(
  book: LedgerBook,
  { dimension, within }: RowParts,
  registers: readonly CodeRegister[],
  texts: LedgerReportTexts,
): LedgerReportRow[] {
  if (!dimension) return rowsByLine(book, texts);
  const registered = (part: LedgerDimension) => ({ dimension: part, register: registerOf(part, registers) });
  if (!within) return rowsByCode(book, registered(dimension), texts);
  return rowsByCodes(book, registered(dimension), registered(within), texts);
}

/** A ledger with a part of the coding string beside its accounts. */
export function hasCodes({ kind, columns }: RecognisedTable): boolean {
  return kind === "ledger" && columns.some(({ evidence }) => evidence.some(({ decision }) => decision === "dimension"));
}

/** @throws Error `ledger-unknown`: the table and the ledgers do not belong together, which is a caller's bug. */
export function bookOfTable({ model, ledgers, tableIndex }: SheetInput): LedgerBook {
  const table = model.tables[tableIndex]?.table;
  const book = ledgers.books.find(
    ({ ledger }) => ledger.sheet === table?.sheet && ledger.range.top === table.range.top,
  );
  if (!book) throw new Error("ledger-unknown");
  return book;
}

/** The sheet by lines of the income statement, or by a part of the coding string. */
export function* ledgerSheet(
  report: ReportId,
  input: SheetInput,
  by: { readonly dimension: LedgerDimension | null },
  sheetTexts: StatementSheetTexts,
): Generator<Progress, SheetLayout> {
  const texts = input.texts.ledger;
  const book = bookOfTable(input);
  const { ledger } = book;
  const unit = input.unit ?? ledger.unit;
  const parts = rowParts(book, by.dimension);
  const answers = yield* partOf(ledgerAnswers(book, parts), 0, 0.5);
  const time = ledgerColumns(book, answers.sums, texts);
  const register = by.dimension ? registerOf(by.dimension, input.ledgers.registers) : null;
  const rows = ledgerRows(book, parts, input.ledgers.registers, texts);
  const asking = askingRows(rows);
  const figures = new LedgerFigures(answers, LiveSums.of(book, input.workbook, parts, asking.length), unit);
  const added = yield* partOf(
    eachInSteps(rows, (row) => bodyRow(row, time.columns, figures)),
    0.5,
    1,
  );
  const set = againstGrant(
    book,
    { rows: added, time, dimension: by.dimension, register, unit, quantity: figures.quantity },
    texts,
  );
  const { rows: body, columns } = set;
  const sheetName = input.workbook.sheets[ledger.sheet]?.name ?? "";
  const notes = [...set.notes, ...ledgerNotes(book, { areLive: figures.areLive, sheetName, unit }, texts)];
  const subtitle = [time.covers, texts.amountsIn(unit)].filter((part) => part !== "").join(" · ");
  const heading: LayoutRow = {
    key: "#heading",
    emphasis: "columnHeading",
    level: 0,
    cells: {
      [labelColumn]: textCell(labelOf(parts) ?? sheetTexts.labels),
      ...Object.fromEntries(columns.map(({ key, heading: text }) => [key, textCell(text)])),
    },
  };
  const last = columns.at(-1)?.key ?? labelColumn;
  return {
    report,
    key: input.key,
    name: input.name,
    unit,
    columns: [column(labelColumn, "label"), ...columns.map(({ key }) => column(key, "money"))],
    rows: [
      textRow("#title", "title", sheetTexts.title),
      textRow("#subtitle", "subtitle", subtitle),
      textRow("#space-head", "spacer", ""),
      heading,
      ...body,
      textRow("#space", "spacer", ""),
      ...notes.map((text, at) => textRow(`#note-${String(at + 1)}`, "note", text)),
    ],
    merges: notes.map((_, at) => ({ row: `#note-${String(at + 1)}`, fromColumn: labelColumn, toColumn: last })),
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: time.columns.some(({ key }) => key === "deviation")
      ? [{ kind: "negative", column: "deviation", rows: asking }]
      : [],
    names: [],
    charts: [],
    print: {
      // The grants of rows are three columns more than a page upright has room for.
      orientation: columns.length > time.columns.length ? "landscape" : "portrait",
      repeatRows: ["#heading", "#heading"],
      footer: input.texts.statement.footer(texts.amountsIn(unit)),
    },
  };
}

/** The register that knows the codes of this part of the coding string; null where none knows half of them. */
export function registerOf(dimension: LedgerDimension, registers: readonly CodeRegister[]): CodeRegister | null {
  const codes = dimension.values.filter((value) => value !== "");
  const known = registers.map((register) => ({
    register,
    share: codes.filter((code) => register.codes.has(code)).length / Math.max(1, codes.length),
  }));
  const [best] = known.sort((a, b) => b.share - a.share);
  return best && best.share >= 0.5 ? best.register : null;
}

/** Figures of a sheet, live where they can be; remembers whether one could not. */
class LedgerFigures {
  readonly #answers: LedgerAnswers;
  readonly #live: LiveSums | null;
  readonly #unit: MoneyUnit;
  /** By row and column. */
  readonly #known = new Map<string, Ore>();
  #fixed = 0;

  constructor(answers: LedgerAnswers, live: LiveSums | null, unit: MoneyUnit) {
    this.#answers = answers;
    this.#live = live;
    this.#unit = unit;
  }

  get areLive(): boolean {
    return this.#fixed === 0;
  }

  get quantity(): LayoutCell["quantity"] {
    return { kind: "money", decimals: this.#unit === "mnkr" ? 1 : 0 };
  }

  /** Rows added up, which is known of itself from then on. */
  total(own: string, rows: readonly string[], key: string): LayoutCell {
    const ore = rows.reduce((sum, row) => sum + (this.#known.get(`${row} ${key}`) ?? 0), 0) as Ore;
    this.#known.set(`${own} ${key}`, ore);
    return { value: fromOre(ore, this.#unit), quantity: this.quantity, formula: { op: "sum", rows } };
  }

  #ore(query: LedgerQuery): Ore {
    const lines = query.lines === null ? null : new Set(query.lines.map((line) => accountLines.indexOf(line)));
    return this.#answers.answer(query, lines);
  }

  cell(query: LedgerQuery, row: string, key: string): LayoutCell {
    const ore = this.#ore(query);
    this.#known.set(`${row} ${key}`, ore);
    const value = fromOre(ore, this.#unit);
    const formula = this.#live?.formula(query, this.#unit) ?? null;
    if (formula) return { value, quantity: this.quantity, formula };
    this.#fixed++;
    return { value, quantity: this.quantity, fixed: true };
  }
}

/** "Nämnd / Verksamhet": what the rows are; undefined for lines of the income statement. */
function labelOf({ dimension, within }: RowParts): string | undefined {
  const headings = [dimension, within].flatMap((part) => part?.column.path.at(-1) ?? []);
  return headings.length === 0 ? undefined : headings.join(" / ");
}

function bodyRow(row: LedgerReportRow, columns: readonly LedgerReportColumn[], figures: LedgerFigures): LayoutRow {
  const { quantity } = figures;
  const { of } = row;
  if (of === null)
    return { key: row.key, emphasis: row.emphasis, level: 0, cells: { [labelColumn]: textCell(row.label) } };
  const cells: [string, LayoutCell][] = [[labelColumn, textCell(row.label)]];
  for (const each of columns) {
    if (!("ask" in each)) {
      const amount = (key: string): number => cells.find(([of]) => of === key)?.[1].value as number;
      const value = Math.round((amount(each.plus) - amount(each.minus)) * 1e8) / 1e8;
      const at = (key: string) => ({ row: row.key, column: key });
      const terms = [
        { at: at(each.plus), factor: 1 as const },
        { at: at(each.minus), factor: -1 as const },
      ];
      cells.push([each.key, { value, quantity, formula: { op: "combine", terms } }]);
    } else if ("rows" in of) cells.push([each.key, figures.total(row.key, of.rows, each.key)]);
    else cells.push([each.key, figures.cell({ ...each.ask, ...of }, row.key, each.key)]);
  }
  return {
    key: row.key,
    emphasis: row.emphasis,
    level: row.emphasis === "body" ? 1 : 0,
    cells: Object.fromEntries(cells),
  };
}

/** Whether the amounts follow the ledger, and what of the export is not counted. */
export function ledgerNotes(
  book: LedgerBook,
  { areLive, sheetName, unit }: { readonly areLive: boolean; readonly sheetName: string; readonly unit: MoneyUnit },
  texts: LedgerReportTexts,
): string[] {
  const { ledger } = book;
  const undated = withoutPeriod(book);
  const source = `${quoteSheetName(sheetName)}!${rangeAddress(ledger.range)}`;
  const count = (why: string): number => ledger.skipped.filter((row) => row.why === why).length;
  return [
    areLive ? texts.live(source) : texts.values(source, ledger.rows.length),
    ...(undated ? [texts.withoutPeriod(undated.postings, fromOre(undated.ore, unit), unit)] : []),
    ...(count("total") > 0 ? [texts.skippedTotals(count("total"))] : []),
    ...(count("header") > 0 ? [texts.skippedHeaders(count("header"))] : []),
  ];
}
