/** The sheet Underlag: the postings that a figure of a ledger is the sum of, as they stood when they were asked for (decision 0033). */
import { quoteSheetName, rangeAddress } from "../../domain/cell.ts";
import type { Workbook } from "../../domain/grid.ts";
import { fromOre, type MoneyUnit, type Ore } from "../../domain/money.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { ReportLedgers } from "../input.ts";
import type { LayoutCell, LayoutRow, SheetLayout } from "../layout.ts";
import { column, labelColumn, sourceColumn, textCell, textRow } from "../statement/cells.ts";
import { figureOf, type AskedFigure } from "./figures.ts";
import { mayNamePersons, postingColumns, type PostingColumn } from "./postingCells.ts";
import { postingsOf, type Postings } from "./postings.ts";

/** `SheetLayout.key` of the sheet: asked anew, it is written anew. */
export const postingsSheetKey = "postings";
/** Nobody reads more lines than this; the smaller ones are added up in one. */
export const mostPostings = 10_000;

const amountColumn = "amount";

/** What the sheet is made from. */
export interface PostingsInput {
  readonly workbook: Workbook;
  readonly ledgers: ReportLedgers;
  readonly texts: ReportTexts;
}

/** The postings of a figure; with free text only where somebody has chosen it. Null where the workbook no longer has the figure. */
export function postingsSheet(
  asked: AskedFigure,
  { withFreeText }: { readonly withFreeText: boolean },
  { workbook, ledgers, texts: all }: PostingsInput,
): SheetLayout | null {
  const texts = all.postings;
  const figure = figureOf(asked, ledgers, all.ledger);
  if (!figure) return null;
  const { book, figures, row, column: measured } = figure;
  const { ledger } = book;
  const postings = postingsOf(book, figures, row, measured);
  const { shown, others } = parted(postings);
  const columns = postingColumns(workbook, book, shown.at, withFreeText);
  const sheetName = workbook.sheets[ledger.sheet]?.name ?? "";
  const money = moneyIn(ledger.unit);
  const keyOf = (at: number): string => (at === 0 ? labelColumn : `column-${String(columns[at]?.column.column ?? at)}`);
  const body = shown.at.map((posting, index): LayoutRow => {
    const sourceRow = ledger.rows[posting] ?? 0;
    const cells = columns.map(({ texts: written }, at): [string, LayoutCell] => [
      keyOf(at),
      textCell(written[index] ?? texts.withheld),
    ]);
    return {
      key: `row-${String(sourceRow + 1)}`,
      emphasis: "body",
      level: 0,
      cells: {
        ...Object.fromEntries(cells.filter(([, { value }]) => value !== "")),
        [amountColumn]: money(shown.amounts[index] ?? (0 as Ore)),
        [sourceColumn]: {
          value: sourceRow + 1,
          quantity: { kind: "sourceRow" },
          formula: { op: "sourceRow", ref: { sheetName, row: sourceRow, column: ledger.account } },
        },
      },
    };
  });
  const rest: LayoutRow[] =
    others.at.length === 0
      ? []
      : [
          {
            key: "#others",
            emphasis: "body",
            level: 0,
            cells: { [labelColumn]: textCell(texts.others(others.at.length)), [amountColumn]: money(others.total) },
          },
        ];
  const rows = [...body, ...rest].map(({ key }) => key);
  const total: LayoutRow = {
    key: "#total",
    emphasis: "total",
    level: 0,
    cells: {
      [labelColumn]: textCell(texts.total),
      [amountColumn]: {
        ...money(postings.total),
        ...(rows.length === 0 ? {} : { formula: { op: "sum" as const, rows } }),
      },
    },
  };
  const source = `${quoteSheetName(sheetName)}!${rangeAddress(ledger.range)}`;
  const notes = notesOf(book, columns, { source, count: postings.at.length, withFreeText }, all);
  return {
    report: "postings",
    key: postingsSheetKey,
    name: texts.sheet,
    unit: ledger.unit,
    columns: [
      column(labelColumn, "label"),
      ...columns.slice(1).map((_, at) => column(keyOf(at + 1), "text")),
      column(amountColumn, "money"),
      column(sourceColumn, "source"),
    ],
    rows: [
      textRow("#title", "title", texts.title(row.label)),
      textRow("#subtitle", "subtitle", `${measured.heading} · ${all.ledger.amountsIn(ledger.unit)}`),
      ...notes.map((text, at) => textRow(`#note-${String(at + 1)}`, "note", text)),
      textRow("#space-head", "spacer", ""),
      {
        key: "#heading",
        emphasis: "columnHeading",
        level: 0,
        cells: {
          ...Object.fromEntries(columns.map((each, at) => [keyOf(at), textCell(each.column.path.at(-1) ?? "")])),
          [amountColumn]: textCell(texts.amount),
          [sourceColumn]: textCell(all.statement.sourceHeading),
        },
      },
      ...body,
      ...rest,
      total,
    ],
    merges: notes.map((_, at) => ({
      row: `#note-${String(at + 1)}`,
      fromColumn: labelColumn,
      toColumn: amountColumn,
    })),
    frozen: { row: "#heading", column: labelColumn },
    conditionalFormats: [],
    names: [],
    charts: [],
    print: {
      orientation: "landscape",
      repeatRows: ["#heading", "#heading"],
      footer: all.statement.footer(all.ledger.amountsIn(ledger.unit)),
    },
  };
}

/** Postings are to the öre, and shown so. */
function moneyIn(unit: MoneyUnit): (ore: Ore) => LayoutCell {
  const decimals = { kr: 2, tkr: 2, mnkr: 3 }[unit];
  return (ore) => ({ value: fromOre(ore, unit), quantity: { kind: "money", decimals } });
}

/** The largest amounts, in the ledger's order, and the others. */
function parted({ at, amounts, total }: Postings): { readonly shown: Postings; readonly others: Postings } {
  const none: Postings = { at: [], amounts: [], total: 0 as Ore };
  if (at.length <= mostPostings) return { shown: { at, amounts, total }, others: none };
  const bySize = [...at.keys()].sort((a, b) => Math.abs(amounts[b] ?? 0) - Math.abs(amounts[a] ?? 0) || a - b);
  const pick = (places: readonly number[]): Postings => {
    const sorted = [...places].sort((a, b) => a - b);
    const picked = sorted.map((place) => amounts[place] as Ore);
    return {
      at: sorted.map((place) => at[place] as number),
      amounts: picked,
      total: picked.reduce((sum, one) => sum + one, 0) as Ore,
    };
  };
  return { shown: pick(bySize.slice(0, mostPostings)), others: pick(bySize.slice(mostPostings)) };
}

/** Where the postings stand, which columns were left out, and why. */
function notesOf(
  { ledger }: LedgerBook,
  columns: readonly PostingColumn[],
  { source, count, withFreeText }: { readonly source: string; readonly count: number; readonly withFreeText: boolean },
  { postings: texts }: ReportTexts,
): string[] {
  const left = withFreeText ? [] : ledger.columns.filter((column) => mayNamePersons(column, ledger));
  const names = left.flatMap(({ path }) => path.at(-1) ?? []);
  const isWithheld = columns.some((column) => column.texts.includes(null));
  return [
    texts.source(source, count),
    ...(names.length > 0 ? [texts.leftOut(names)] : []),
    ...(isWithheld ? [texts.withheldWhy] : []),
    ...(count > mostPostings ? [texts.largest(mostPostings)] : []),
  ];
}
