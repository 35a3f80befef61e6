/** What tables speak about: each labelled row, and with its total the table as a whole. */
import type { Measure } from "../../domain/meaning.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { EquationSystem, Figure } from "../equations.ts";
import type { Fact, ModelTable } from "../model.ts";
import { isMoneyUnsaid } from "../unsaidUnits.ts";
import { momentOf, type Meanings } from "./meanings.ts";
import { nameInTotal, nameOf, namesInTitle, type Name } from "./names.ts";

/** A figure of a subject. */
export interface SubjectFact {
  readonly fact: Fact;
  readonly figure: Figure;
  /** Number of its meaning in `Meanings`. */
  readonly meaning: number;
  /** Its column's heading and meaning: what the same column of other tables is known by. */
  readonly heading: string;
}

/** One thing that a table has figures about. */
export interface Subject {
  readonly id: number;
  /** Index into `BudgetModel.tables`. */
  readonly table: number;
  /** Index of the row that stands for it. */
  readonly row: number;
  /** It is the table as a whole: its total, with the revenue and cost that the total nets. */
  readonly isWhole: boolean;
  readonly names: readonly Name[];
  readonly facts: readonly SubjectFact[];
}

export interface SubjectInput {
  readonly tables: readonly ModelTable[];
  readonly facts: readonly Fact[];
  /** By figure id. */
  readonly factOf: readonly (Fact | undefined)[];
  readonly system: EquationSystem;
  /** Names of the sheets, by index: what a table is about often stands there alone. */
  readonly sheetNames: readonly string[];
}

/** The subjects of all tables, table by table. Tables of texts tie to nothing. */
export function subjectsOf({ tables, factOf, system, sheetNames }: SubjectInput, meanings: Meanings): Subject[] {
  const subjects: Subject[] = [];
  for (let index = 0; index < tables.length; index++) {
    const { table, figureIds } = tables[index] as ModelTable;
    if (table.kind === "text-table") continue;
    const reader = new FactReader(table, system, meanings);
    for (const { rows, isWhole, names } of draftsOf(table, sheetNames[table.sheet] ?? "")) {
      const [row] = rows;
      if (row === undefined) continue;
      const facts: SubjectFact[] = [];
      for (const each of rows) {
        for (const id of figureIds[each] ?? []) {
          const fact = id === null ? undefined : factOf[id];
          if (fact) reader.read(fact, facts);
        }
      }
      if (facts.length > 0) subjects.push({ id: subjects.length, table: index, row, isWhole, names, facts });
    }
  }
  return subjects;
}

interface Draft {
  /** The row that stands for it first. */
  readonly rows: readonly number[];
  readonly isWhole: boolean;
  readonly names: readonly Name[];
}

function draftsOf(table: RecognisedTable, sheetName: string): Draft[] {
  const whole = wholeOf(table);
  const lines = labelledRows(table, new Set(whole));
  const [total] = whole;
  if (total === undefined) return lines;
  const own = doRowsCarryMeasure(table) ? undefined : nameInTotal(table.rows[total]?.label ?? "");
  const around = [table.title ?? "", sheetName].flatMap((title) => namesInTitle(title));
  const names = new Map([...(own ? [own] : []), ...around].map((name) => [name.full, name]));
  return [{ rows: whole, isWhole: true, names: [...names.values()] }, ...lines];
}

/**
 * The rows that stand for the table as a whole: its one last total with the revenue and the cost that it nets, or all rows where
 * they carry the measures. Empty where there is no such total, or more than one.
 */
function wholeOf(table: RecognisedTable): number[] {
  if (doRowsCarryMeasure(table))
    return table.rows.flatMap(({ measure }, index) => (measure !== null && ofAmounts.includes(measure) ? [index] : []));
  const added = new Set<number>();
  for (const { axis, terms } of table.relations) if (axis === "rows") for (const { index } of terms) added.add(index);
  const last = table.rows.flatMap(({ type }, index) => (type === "total" && !added.has(index) ? [index] : []));
  const [total] = last;
  if (total === undefined || last.length > 1) return [];
  const relation = table.relations.find(({ axis, result }) => axis === "rows" && result === total);
  const parts = (relation?.terms ?? []).flatMap(({ index }) => {
    const component = table.rows[index]?.component ?? null;
    return component === null || component === "net" ? [] : [{ index, component }];
  });
  const single = parts.filter(({ component }) => parts.filter((part) => part.component === component).length === 1);
  return [total, ...single.map(({ index }) => index)];
}

/** Measures by which rows speak of the whole: "Budget", "Utfall" as labels say what is measured, not of what. */
const ofAmounts: readonly Measure[] = ["actual", "budget", "forecast", "deviation"];

function doRowsCarryMeasure({ rows, columns }: RecognisedTable): boolean {
  return (
    columns.every(({ measure }) => measure === null || measure === "text") &&
    rows.some(({ measure }) => measure !== null && ofAmounts.includes(measure))
  );
}

function labelledRows(table: RecognisedTable, taken: ReadonlySet<number>): Draft[] {
  const named: { readonly index: number; readonly name: Name }[] = [];
  for (let index = 0; index < table.rows.length; index++) {
    const { type, label } = table.rows[index]!;
    if (type === "heading" || type === "note" || taken.has(index)) continue;
    const name = type === "line" ? nameOf(label) : nameInTotal(label);
    if (name) named.push({ index, name });
  }
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name.full, (counts.get(name.full) ?? 0) + 1);
  const parents = counts.size === named.length ? [] : parentLabels(table);
  return named.map(({ index, name }) => ({
    rows: [index],
    isWhole: false,
    // A name that stands twice says which only together with what it stands under.
    names: [counts.get(name.full) === 1 ? name : underParent(parents[index] ?? "", name)],
  }));
}

/** By row what it stands under: the nearest heading above it, else the first total that adds it. */
function parentLabels({ rows, relations }: RecognisedTable): readonly string[] {
  const totals = new Map<number, number>();
  for (const { axis, result, terms } of relations) {
    if (axis !== "rows") continue;
    for (const { index } of terms) if (!totals.has(index)) totals.set(index, result);
  }
  let heading: string | undefined;
  return rows.map(({ type, label }, index) => {
    const parent = heading ?? rows[totals.get(index) ?? -1]?.label ?? "";
    if (type === "heading") heading = label;
    return parent;
  });
}

function underParent(parent: string, { full, stems, code }: Name): Name {
  return { full: `${nameInTotal(parent)?.full ?? ""} / ${full}`, short: [], isShort: false, stems, code };
}

/** Reads the facts of one table. */
class FactReader {
  readonly #columns: readonly ReadColumn[];
  readonly #system: EquationSystem;
  readonly #meanings: Meanings;

  constructor(table: RecognisedTable, system: EquationSystem, meanings: Meanings) {
    const moment = momentOf(table);
    this.#columns = table.columns.map(({ path }, index) => ({
      heading: path.join(" / "),
      aside: { of: operandsOf(table, index), moment, isMoneyUnsaid: isMoneyUnsaid(table) },
      known: [],
    }));
    this.#system = system;
    this.#meanings = meanings;
  }

  /** Adds a fact to a list; one that is never compared adds nothing to it. */
  read(fact: Fact, into: SubjectFact[]): void {
    const column = this.#columns[fact.column];
    const figure = this.#system.figures[fact.figure];
    if (!figure || !column) return;
    const { meaning, heading } = this.#known(fact, column);
    if (meaning !== undefined) into.push({ fact, figure, meaning, heading });
  }

  #known(fact: Fact, { known, heading, aside }: ReadColumn): KnownMeaning {
    for (const one of known) if (meansTheSame(one.like, fact)) return one;
    const meaning = this.#meanings.idOf(fact, aside);
    const fresh: KnownMeaning = { like: fact, meaning, heading: `${heading} ${String(meaning)}` };
    known.push(fresh);
    return fresh;
  }
}

interface ReadColumn {
  readonly heading: string;
  readonly aside: Parameters<Meanings["idOf"]>[1];
  /** Rows that mean the same have facts that mean the same: once per column is enough. */
  readonly known: KnownMeaning[];
}

interface KnownMeaning {
  readonly like: Fact;
  readonly meaning: number | undefined;
  readonly heading: string;
}

/** What a deviation is taken between. An outcome is only what a lone deviation is taken to be of for want of better, so it says nothing. */
function operandsOf({ columns, relations }: RecognisedTable, column: number): string | null {
  const of = columns[column]?.of ?? null;
  const isTied = relations.some(({ axis, result }) => axis === "columns" && result === column);
  return of === null || (of[0] === "actual" && !isTied) ? null : of.join("/");
}

/** Facts of one column differ in what their rows say. */
function meansTheSame({ meaning: a }: Fact, { meaning: b }: Fact): boolean {
  return a.measure === b.measure && a.component === b.component && a.unit === b.unit && a.period.year === b.period.year;
}
