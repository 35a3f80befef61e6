/** Reads deviations, forecasts and outcomes out of a statement sheet, as far as they can be relied on. */
import type { YearMonth } from "../../domain/meaning.ts";
import { isMoney, toOre } from "../../domain/money.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import type { DraftTime } from "../../messages/commentaryTexts.ts";
import { isTaxRow } from "../../recognise/narrative/index.ts";
import { measureNamed } from "../../recognise/narrative/names.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { LayoutRow } from "../layout.ts";
import type { ReportColumn } from "../statement/columns.ts";
import { contentId } from "../statement/columnContent.ts";
import type { ReportRow } from "../statement/rows.ts";
import type { Statement } from "../statement/statement.ts";
import { withoutTotalWord, type SourceRow } from "./parts.ts";
import { isOfWhole } from "./plainSigns.ts";
import type {
  SheetAmount,
  SheetDeviation,
  SheetFigures,
  SheetLine,
  SheetShare,
  StatementContent,
} from "./toldFigures.ts";

interface DeviationColumn {
  readonly column: ReportColumn;
  readonly time: DraftTime;
}

/** Reads one sheet, row by row. `step` grows as figures are read. */
export class DeviationReader {
  /** The coarsest rounding read so far, in öre. */
  step = 0;
  readonly #content: StatementContent;
  /** By key. */
  readonly #shownRows: ReadonlyMap<string, LayoutRow>;
  /** Columns of the source that are differences of others. */
  readonly #differences: ReadonlySet<number>;
  readonly #unit: MoneyUnit;
  /** The model's signs can be relied on: what costs is below zero. */
  readonly #hasPlainSigns: boolean;

  constructor(content: StatementContent, unit: MoneyUnit, hasPlainSigns: boolean) {
    this.#content = content;
    this.#shownRows = new Map(content.shownRows.map((row) => [row.key, row]));
    this.#differences = new Set(
      content.statement.table.relations
        .filter(({ kind, axis }) => kind === "deviation" && axis === "columns")
        .map(({ result }) => result),
    );
    this.#unit = unit;
    this.#hasPlainSigns = hasPlainSigns;
  }

  /** One column of deviations for the period, one for the year: of several the latest forecast, or the first. */
  columns(): DeviationColumn[] {
    const deviations = this.#content.columns.filter((column) => this.#isDeviation(column));
    const timed = deviations.map((column) => ({ column, time: this.#timeOf(column) }));
    const isPeriod = ({ kind }: DraftTime): boolean => kind !== "fullYear";
    const period =
      timed.find(({ time }) => time?.kind === "toDate") ?? timed.find(({ time }) => time && isPeriod(time));
    const years = timed.filter(({ time }) => time?.kind === "fullYear");
    const latest = years.reduce<(typeof years)[number] | undefined>(
      (best, one) => (best === undefined || monthOf(one.time) > monthOf(best.time) ? one : best),
      undefined,
    );
    return [period, latest].flatMap((one) => (one?.time ? [{ column: one.column, time: one.time }] : []));
  }

  /** A row's deviation; undefined where it has none, or one that something is open about. */
  line(column: ReportColumn, row: SourceRow): SheetLine | undefined {
    const deviation = this.#deviation(column, row);
    if (!deviation) return undefined;
    const { component = null } = this.#content.statement.table.rows[row.index] ?? {};
    return { label: withoutTotalWord(row.label), component, deviation, share: this.#share(column, row, deviation) };
  }

  /** The two latest forecasts of the whole, where columns say when they were made. */
  previousForecast(total: SourceRow): SheetFigures["previousForecast"] {
    const { columns, statement } = this.#content;
    const made = (["forecast", "deviation"] as const).map((measure) =>
      columns
        .flatMap((column) => {
          const source = sourceColumn(column, statement);
          const isMeant = source?.measure === measure && isOfWhole(source) && source.unit !== "percent";
          if (!isMeant || source.asOf === null || source.period.span !== "fullYear") return [];
          if (measure === "deviation" && source.of?.[0] !== "forecast") return [];
          const fact = this.#fact(column, total);
          const isSignSure = measure === "forecast" ? this.#hasKnownSigns() : this.#isProved(column);
          const amount = fact && { ...fact, ore: isSignSure ? fact.ore : fact.stated };
          return amount ? [{ asOf: source.asOf, amount, isSignSure }] : [];
        })
        .sort((a, b) => timeOf(b.asOf) - timeOf(a.asOf)),
    );
    const [now, before] = made.find((all) => new Set(all.map(({ asOf }) => timeOf(asOf))).size > 1) ?? [];
    if (!now || !before || timeOf(now.asOf) === timeOf(before.asOf)) return null;
    const isSignSure = now.isSignSure && before.isSignSure;
    return { asOf: before.asOf, before: before.amount, now: now.amount, isSignSure };
  }

  /** The whole's outcome of the period; its unsigned form is told where the table's signs are known. */
  level(total: SourceRow): SheetFigures["level"] {
    const { columns, statement } = this.#content;
    const isSignSure = this.#hasKnownSigns() && !isResult(total, statement);
    const outcomes = columns.flatMap((column) => {
      const source = sourceColumn(column, statement);
      const isMeant = source?.measure === "actual" && isOfWhole(source) && source.confidence !== "unsure";
      const fact = isMeant ? this.#fact(column, total) : undefined;
      return fact ? [{ column, amount: isSignSure ? fact : { ...fact, ore: fact.stated }, isSignSure }] : [];
    });
    const now = outcomes.find(({ column: { group } }) => group.kind === "toDate" || group.kind === "month");
    if (!now || now.amount.ore === 0) return null;
    const { kind, endMonth, year, span } = now.column.group;
    const yearBefore = outcomes.find(
      ({ column: { group } }) =>
        group.kind === "earlier" &&
        group.span === span &&
        (group.year === null || group.year === (year ?? 0) - 1) &&
        group.endMonth === endMonth,
    );
    return {
      time: { kind: kind === "month" ? "month" : "toDate", month: endMonth, year },
      isSignSure: now.isSignSure,
      amount: now.amount,
      yearBefore: yearBefore?.amount ?? null,
    };
  }

  #isDeviation(column: ReportColumn): boolean {
    if (column.content.kind !== "source") return comparisonIn(column.content) !== undefined;
    const source = sourceColumn(column, this.#content.statement);
    return (
      source?.measure === "deviation" &&
      source.unit !== "percent" &&
      source.confidence !== "unsure" &&
      isOfWhole(source)
    );
  }

  /** undefined for other years than the report's, and for what recognition could not place. */
  #timeOf({ content, group }: ReportColumn): DraftTime | undefined {
    const { columns } = this.#content.statement.table;
    const own = content.kind === "source" ? columns[content.index] : undefined;
    const comparison = comparisonIn(content);
    const compared = comparison ? columns[comparison.compared]?.measure : own?.of?.[0];
    const forecasts = group.columns.flatMap((index) =>
      columns[index]?.measure === "forecast" ? [columns[index]] : [],
    );
    const isForecast = compared === "forecast" || (compared !== "actual" && forecasts.length > 0);
    const operand = comparison ? columns[comparison.compared] : this.#operandOf(content);
    const asOf = own?.asOf ?? operand?.asOf ?? (forecasts.length === 1 ? (forecasts[0]?.asOf ?? null) : null);
    switch (group.kind) {
      case "toDate":
      case "month":
        return { kind: group.kind, month: group.endMonth, year: group.year };
      case "fullYear":
        return { kind: "fullYear", year: group.year, isForecast, asOf };
      case "plain":
        return isForecast ? { kind: "fullYear", year: group.year, isForecast, asOf } : { kind: "unsaid" };
      case "projectLife":
      case "earlier":
      case "later":
      case "other":
        return undefined;
    }
  }

  /** The forecast that a printed deviation is taken from. */
  #operandOf(content: ReportColumn["content"]): RecognisedColumn | undefined {
    const { columns, relations } = this.#content.statement.table;
    const relation = relations.find(
      ({ kind, axis, result }) =>
        kind === "deviation" && axis === "columns" && content.kind === "source" && result === content.index,
    );
    return relation?.terms.flatMap(({ index }) => columns[index] ?? []).find(({ measure }) => measure === "forecast");
  }

  #deviation(column: ReportColumn, row: SourceRow): SheetDeviation | undefined {
    const { content } = column;
    const isOfSpending = this.#content.statement.table.kind === "investment-statement";
    if (content.kind === "source") {
      const fact = this.#fact(column, row);
      const isSignSure = this.#isProved(column);
      if (!fact) return undefined;
      const proved = isOfSpending ? ((fact.stated * this.#unspentSign(content.index)) as Ore) : fact.ore;
      return { figures: fact.figures, ore: isSignSure ? proved : fact.stated, isSignSure, isOfSpending };
    }
    const comparison = comparisonIn(content);
    if (!comparison || this.#isMarked(column, row)) return undefined;
    const [compared, budget] = [comparison.compared, comparison.budget].map((index) => this.#operand(index, row));
    const figure = this.#content.figureAt(row, content);
    if (!compared || !budget || figure?.value == null) return undefined;
    this.step = Math.max(this.step, compared.step, budget.step);
    return {
      ore: toOre(figure.value, this.#unit),
      figures: [...compared.figures, ...budget.figures],
      isSignSure: this.#hasPlainSigns,
      isOfSpending,
    };
  }

  /** What a printed deviation of investments is multiplied by to be above zero where less is spent than budgeted. */
  #unspentSign(column: number): 1 | -1 {
    const { relations, figures } = this.#content.statement.table;
    const relation = relations.find(
      ({ kind, axis, result }) => kind === "deviation" && axis === "columns" && result === column,
    );
    const base = relation?.terms[1];
    if (!base) return 1;
    const budgeted = figures.reduce((sum, figure) => (figure.column === base.index ? sum + figure.value : sum), 0);
    return (base.factor === 1) === budgeted >= 0 ? 1 : -1;
  }

  #hasKnownSigns(): boolean {
    const { signConvention } = this.#content.statement.table;
    return this.#hasPlainSigns && (signConvention === "revenue-positive" || signConvention === "cost-positive");
  }

  /** The column is a difference of others, so that its sign is known. */
  #isProved({ content }: ReportColumn): boolean {
    return this.#hasPlainSigns && content.kind === "source" && this.#differences.has(content.index);
  }

  /** The figure of a source column that is compared or compared with; undefined when something is open about it. */
  #operand(index: number, row: SourceRow): { readonly figures: readonly number[]; readonly step: number } | undefined {
    const { columns, statement } = this.#content;
    const column = columns.find(({ content }) => content.kind === "source" && content.index === index);
    const figure = statement.systemFigureAt(row.index, index);
    return column && figure && !this.#isMarked(column, row) ? { figures: [figure.id], step: figure.step } : undefined;
  }

  /** A figure as the source prints it, in the model's sign. */
  #fact(column: ReportColumn, row: SourceRow): (SheetAmount & { readonly stated: Ore }) | undefined {
    const { statement, model } = this.#content;
    if (column.content.kind !== "source" || this.#isMarked(column, row)) return undefined;
    const figure = statement.systemFigureAt(row.index, column.content.index);
    const fact = figure && model.factOf[figure.id];
    if (!fact || !isMoney(figure.unit)) return undefined;
    this.step = Math.max(this.step, figure.step);
    return { ore: fact.value, stated: fact.stated, figures: [figure.id] };
  }

  /** The deviation's share of its budget, where the sheet has a column for it. */
  #share(column: ReportColumn, row: SourceRow, deviation: SheetDeviation): SheetShare | null {
    const percent = this.#content.columns.find(
      ({ content }) => content.kind === "percent" && isPercentOf(content, column),
    );
    if (percent?.content.kind !== "percent") return null;
    const { budget } = percent.content;
    const operand = budget.kind === "source" ? this.#operand(budget.index, row) : undefined;
    const amount = this.#content.figureAt(row, budget)?.printed;
    if (!operand || amount == null || amount === 0) return null;
    const ore = toOre(amount, this.#unit);
    const share = deviation.ore / Math.abs(ore);
    // A budget near zero is a net of grant and cost, and nothing to take a share of.
    if (Math.abs(share) > 1) return null;
    return { share, budget: ore, figures: [...deviation.figures, ...operand.figures] };
  }

  #isMarked({ key }: ReportColumn, row: SourceRow): boolean {
    const cell = this.#shownRows.get(row.key)?.cells[key];
    return cell === undefined || cell.value === null || cell.mark !== undefined;
  }
}

function isPercentOf(
  { deviation }: Extract<ReportColumn["content"], { kind: "percent" }>,
  { content }: ReportColumn,
): boolean {
  return contentId(deviation) === contentId(content);
}

/** The source's columns that a deviation which the report adds is taken from. */
function comparisonIn(
  content: ReportColumn["content"],
): { readonly compared: number; readonly budget: number } | undefined {
  if (content.kind !== "computed" || content.as !== "deviation") return undefined;
  const [compared, budget, ...others] = content.terms.map(({ of }) => of);
  if (compared?.kind !== "source" || budget?.kind !== "source" || others.length > 0) return undefined;
  return { compared: compared.index, budget: budget.index };
}

function sourceColumn({ content }: ReportColumn, { table }: Statement): RecognisedColumn | undefined {
  return content.kind === "source" ? table.columns[content.index] : undefined;
}

/** Grants or taxes are among what it sums up, so that below zero is a loss and no net cost. */
function isResult({ label }: ReportRow, { table }: Statement): boolean {
  return (
    measureNamed(label) === "result" ||
    [...table.rows, ...table.columns].some(({ component }) => component === "grant") ||
    table.rows.some((row) => isTaxRow(row.label))
  );
}

function monthOf(time: DraftTime | undefined): number {
  return time?.kind === "fullYear" && time.asOf ? timeOf(time.asOf) : -1;
}

/** Months since year 0; a year that is not said is the report's, the latest there is. */
function timeOf({ year, month }: YearMonth): number {
  return (year ?? 9999) * 12 + month;
}
