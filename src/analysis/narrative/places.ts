/** Where the figures of a subject stand: the rows of the tables that a claim may be about. */
import type { BudgetModel } from "../../model/model.ts";
import type { Claim } from "../../recognise/narrative/claim.ts";
import { isCommittee } from "../../recognise/narrative/committees.ts";
import type { Narrative } from "../../recognise/narrative/index.ts";
import {
  measureNamed,
  namesSomething,
  namesWhole,
  titlesSomethingElse,
  toldKinds,
} from "../../recognise/narrative/names.ts";
import type { RecognisedRow, RecognisedTable } from "../../recognise/table.ts";
import { breakdownsOf } from "./breakdowns.ts";
import { rowKey, type Place } from "./place.ts";
import type { ToldFigures } from "./told.ts";

/** Finds the places of claims. */
export class Places {
  readonly #tables: readonly RecognisedTable[];
  readonly #narrative: Narrative;
  /** Rows of each told table that stand for the whole of it. */
  readonly #wholes: ReadonlyMap<number, readonly Place[]>;
  /** Tables that break down a row of another, by "table row". */
  readonly #breakdowns: ReadonlyMap<string, readonly number[]>;
  /** What "nämnden" may be, and what a text that names nothing may be about. */
  readonly #namedWhole: readonly Place[];
  readonly #impliedWhole: readonly Place[];
  /** Tables that are about a row of another. */
  readonly #parts: ReadonlySet<number>;

  constructor(model: BudgetModel, narrative: Narrative, figures: ToldFigures, year: number | null) {
    this.#tables = model.tables.map(({ table }) => table);
    this.#narrative = narrative;
    this.#wholes = new Map(
      this.#tables.flatMap((table, index) =>
        toldKinds.includes(table.kind) ? [[index, wholesOf(table, index)] as const] : [],
      ),
    );
    const links = breakdownsOf(this.#tables, this.#wholes, figures, year);
    const breakdowns = new Map<string, number[]>();
    for (const { part, table, row } of links) {
      const key = rowKey(table, row);
      breakdowns.set(key, [...(breakdowns.get(key) ?? []), part]);
    }
    this.#breakdowns = breakdowns;
    const titled = narrative.names.flatMap(({ places }) => {
      const hasRow = (table: number): boolean => places.some((place) => place.row !== null && place.table !== table);
      return places.flatMap(({ table, row }) => (row === null && hasRow(table) ? [table] : []));
    });
    this.#parts = new Set([...links.map(({ part }) => part), ...titled]);
    this.#namedWhole = this.#wholePlaces(true);
    this.#impliedWhole = this.#wholePlaces(false);
  }

  /** The places of a claim's subject. Texts beside tables are about those tables first. */
  of(claim: Claim): readonly Place[] {
    const places = this.#subjectPlaces(claim).map((place) => {
      const isInvestment = this.#tables[place.table]?.kind === "investment-statement";
      return { ...place, isSure: place.isSure && isInvestment === claim.isAboutInvestments };
    });
    const isBeside = ({ table }: Place): boolean =>
      claim.table === null ? this.#tables[table]?.sheet === claim.cell.sheet : table === claim.table;
    const section = this.#sectionTables(claim);
    const isTold = ({ isResult }: Place): boolean => isResult && claim.measure === "result";
    return preferring(
      preferring(preferring(places, isBeside), ({ table }) => section.includes(table)),
      isTold,
    );
  }

  /** The tables that break down what heads the text. */
  #sectionTables({ section, subject }: Claim): readonly number[] {
    if (section === null || (subject.kind === "name" && subject.name === section)) return [];
    const places = this.#narrative.names[section]?.places ?? [];
    return places.flatMap(({ table, row }) =>
      row === null ? [table] : (this.#breakdowns.get(rowKey(table, row)) ?? []),
    );
  }

  /** Every row of the told tables, for asking which one a figure belongs to. */
  all(): readonly Place[] {
    return [...this.#wholes.keys()].flatMap(
      (table) =>
        this.#tables[table]?.rows.map((_, row) => ({ table, row, component: null, isResult: false, isSure: true })) ??
        [],
    );
  }

  #subjectPlaces(claim: Claim): readonly Place[] {
    const { subject } = claim;
    switch (subject.kind) {
      case "row":
        return this.#rowPlaces(subject.place.table, subject.place.row);
      case "name":
        return (this.#narrative.names[subject.name]?.places ?? []).flatMap(({ table, row }) =>
          this.#rowPlaces(table, row),
        );
      case "whole":
        return claim.isByPlace ? this.#impliedWhole : this.#namedWhole;
    }
  }

  #wholePlaces(isNamed: boolean): Place[] {
    return [...this.#wholes].flatMap(([table, wholes]) => [
      ...wholes.map((place) => ({ ...place, isSure: place.isSure && this.#isOfWhole(table, isNamed) })),
      ...this.#ownCosts(table),
    ]);
  }

  #rowPlaces(table: number, row: number | null): readonly Place[] {
    if (row === null) return this.#wholes.get(table) ?? [];
    const parts = this.#breakdowns.get(rowKey(table, row)) ?? [];
    return [
      { table, row, component: null, isResult: false, isSure: true },
      ...parts.flatMap((part) => this.#wholes.get(part) ?? []),
    ];
  }

  /** "Nämnden" is not what a table called "Hemtjänst" adds up to. */
  #isOfWhole(table: number, isNamed: boolean): boolean {
    const title = this.#tables[table]?.title ?? "";
    return !this.#parts.has(table) && !(isNamed && titlesSomethingElse(title));
  }

  /** The row "Nämnd" or "Socialnämnden", the committee's own costs, which a sentence may mean by the same word. */
  #ownCosts(table: number): Place[] {
    const own = (this.#tables[table]?.rows ?? []).flatMap(({ label, type }, row) => {
      const isOwn = type === "line" && (isCommittee(label.trim().toLowerCase()) || namesWhole(label));
      return isOwn ? [{ table, row, component: null, isResult: false, isSure: false }] : [];
    });
    // Several are a table by committee.
    return own.length === 1 ? own : [];
  }
}

/** The places, sure only where they are preferred, if any sure one is. */
function preferring(places: readonly Place[], isPreferred: (place: Place) => boolean): readonly Place[] {
  const isBetter = (place: Place): boolean => place.isSure && isPreferred(place);
  return places.some(isBetter) ? places.map((place) => ({ ...place, isSure: isBetter(place) })) : places;
}

/** The last total; rows that are revenue or cost and nothing more; rows that carry measures; the only row. */
function wholesOf(table: RecognisedTable, index: number): Place[] {
  const summed = new Set(
    table.relations.flatMap(({ axis, terms }) => (axis === "rows" ? terms.map((term) => term.index) : [])),
  );
  const lines = table.rows.flatMap(({ type }, at) => (type === "heading" || type === "note" ? [] : [at]));
  const lastNet = lines.findLast((at) => table.rows[at]?.component === "net" && !isOther(table.rows[at]));
  return lines.flatMap((at): Place[] => {
    const row = table.rows[at];
    if (!row || isOther(row)) return [];
    const isTotal = row.type === "total" && !summed.has(at);
    const isComponent = (row.component === "revenue" || row.component === "cost") && !namesSomething(row.label);
    if (!isTotal && !isComponent && at !== lastNet && row.measure === null && lines.length > 1) return [];
    const component = row.component === "net" || row.measure !== null ? null : row.component;
    // A line without a label says least of what it is about; investments are at least of one kind.
    const isSure = row.label.trim() !== "" || table.kind === "investment-statement";
    return [{ table: index, row: at, component, isResult: measureNamed(row.label) === "result", isSure }];
  });
}

/** "Budget nettokostnader" below the outcome, in a table whose columns say what is what. */
function isOther(row: RecognisedRow | undefined): boolean {
  const named = row?.measure === null ? measureNamed(row.label) : null;
  return named !== null && named !== "result";
}
