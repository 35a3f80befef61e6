/** Tables by month → month books: blocks and sheets that show the same lines in other measures or years are one book. */
import { isMoney } from "../../domain/money.ts";
import { hasMonths, monthsOfYear, noMonths, type MonthYear, type UnphasedBudget } from "../../domain/monthSeries.ts";
import { eachInSteps, partOf, type Progress } from "../../domain/progress.ts";
import type { BudgetModel, Fact, ModelTable } from "../model.ts";
import type { Relation, RelationKind } from "../../recognise/table.ts";
import { rowKeysOf } from "../rowKeys.ts";
import { DraftBook, draftLines, type DraftLine } from "./draftBook.ts";
import {
  monthMeasures,
  type FigureIds,
  type MonthBook,
  type MonthLine,
  type MonthMeasure,
  type PlacedTotal,
  type PlacedYear,
} from "./monthBook.ts";
import { keyOf, linesOf, type LineMonths } from "./tableMonths.ts";

/** How much of the work it is to find the lines; the rest is to put their months and places together. */
const drafting = 0.5;

/** The month books of a workbook's tables, in the order of their first table. */
export function* tableBooks(model: BudgetModel): Generator<Progress, MonthBook[]> {
  const books: DraftBook[] = [];
  const facts = factsByTable(model);
  for (const [index, ofTable] of facts) {
    yield { done: drafting * index, total: model.tables.length };
    const { table } = model.tables[index] as ModelTable;
    const lines = draftLines(index, linesOf(table, ofTable));
    if (lines.size === 0) continue;
    const unit = isMoney(table.unit) ? table.unit : null;
    const fitting = books.filter((book) => book.unit === unit && book.canTake(lines));
    // A table goes with one of its own sheet before one of another, and with the first of several.
    let book = fitting.find(({ sheet }) => sheet === table.sheet) ?? fitting[0];
    if (!book) books.push((book = new DraftBook(table.sheet, unit)));
    book.take(index, lines);
  }
  const made: MonthBook[] = [];
  for (const book of books) {
    const shareAt = (at: number): number => drafting + ((1 - drafting) * at) / books.length;
    made.push(yield* partOf(finished(book, model), shareAt(made.length), shareAt(made.length + 1)));
  }
  return made;
}

function factsByTable({ tables, facts }: BudgetModel): ReadonlyMap<number, readonly Fact[]> {
  const found = new Map<number, Fact[]>();
  tables.forEach(({ table }, index) => {
    if (table.kind === "month-matrix") found.set(index, []);
  });
  for (const fact of facts) found.get(fact.table)?.push(fact);
  return found;
}

function* finished({ tables, unit, lines }: DraftBook, model: BudgetModel): Generator<Progress, MonthBook> {
  const drafts = [...lines.values()];
  const keys = rowKeysOf([...lines.keys()]);
  const keyAt = new Map(drafts.map(({ table, row }, index) => [`${String(table)} ${String(row)}`, keys[index] ?? ""]));
  const places = new Map<string, readonly PlacedYear[]>();
  const finishedLines = yield* eachInSteps([...drafts.entries()], ([index, draft]): MonthLine => {
    const key = keys[index] ?? "";
    const years = [...new Set([...draft.years.values()].map(({ year }) => year))].sort((a, b) => a - b);
    places.set(
      key,
      years.map((year) => placesOf(draft, year)),
    );
    return {
      key,
      label: draft.label,
      type: draft.type,
      parent: parentOf(draft, model, keyAt),
      years: years.map((year) => monthsOf(draft, year)),
    };
  });
  return { source: { from: "tables", tables, places }, unit, lines: finishedLines };
}

function monthsOf({ years }: DraftLine, year: number): MonthYear {
  const of = (measure: MonthMeasure): MonthYear["actual"] => {
    const found = years.get(keyOf({ year, measure }));
    return found ? found.months.map((cell) => cell?.value ?? null) : noMonths;
  };
  const budget = of("budget");
  const unphased = hasMonths(budget) ? null : unphasedIn(years.get(keyOf({ year, measure: "budget" })));
  return { year, actual: of("actual"), budget, unphased, forecast: of("forecast") };
}

function unphasedIn(budget: LineMonths | undefined): UnphasedBudget | null {
  if (!budget?.fullYear) return null;
  const { toDate, fullYear } = budget;
  const month = toDate?.endMonth ?? null;
  return { whole: fullYear.value, toDate: toDate && month !== null ? { month, value: toDate.value } : null };
}

const nowhere: readonly FigureIds[] = new Array<FigureIds>(monthsOfYear).fill([]);

function placesOf({ years }: DraftLine, year: number): PlacedYear {
  const of = (measure: MonthMeasure): LineMonths | undefined => years.get(keyOf({ year, measure }));
  const ids = (measure: MonthMeasure): readonly FigureIds[] =>
    of(measure)?.months.map((cell) => cell?.figures ?? []) ?? nowhere;
  const totals = (pick: (months: LineMonths) => PlacedTotal | undefined): PlacedYear["toDate"] =>
    Object.fromEntries(
      monthMeasures.flatMap((measure) => {
        const months = of(measure);
        const total = months && pick(months);
        return total ? [[measure, total] as const] : [];
      }),
    );
  return {
    year,
    months: { actual: ids("actual"), budget: ids("budget"), forecast: ids("forecast") },
    toDate: totals(({ toDate }) => toDate),
    fullYear: totals(({ fullYear }) => fullYear),
  };
}

/** A total that comes to the same in two ways is computed in one: its own revenue and cost before the nets above it. */
function isComputedBy(relation: Relation, all: readonly Relation[]): boolean {
  const [first] = all
    .filter(({ result }) => result === relation.result)
    .sort((a, b) => computedBy.indexOf(a.kind) - computedBy.indexOf(b.kind));
  return first === relation;
}

const computedBy: readonly RelationKind[] = ["statement", "net", "sum"];

/** The line that the table sums this one in. */
function parentOf(
  { table, row }: DraftLine,
  { tables }: BudgetModel,
  keyAt: ReadonlyMap<string, string>,
): string | null {
  const relations = (tables[table]?.table.relations ?? []).filter(
    ({ axis, kind }) => axis === "rows" && kind !== "deviation",
  );
  const sum = relations.find(
    (relation) => relation.terms.some(({ index }) => index === row) && isComputedBy(relation, relations),
  );
  return sum ? (keyAt.get(`${String(table)} ${String(sum.result)}`) ?? null) : null;
}
