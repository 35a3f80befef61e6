/** Tables that break down a row of another table, found by their figures: the total of the one is the row of the other. */
import type { RecognisedTable } from "../../recognise/table.ts";
import type { Place } from "./place.ts";
import type { ToldFigure, ToldFigures } from "./told.ts";

/** A table whose total is a row of another. */
export interface Breakdown {
  readonly part: number;
  readonly table: number;
  readonly row: number;
}

/** One agreement may be chance, and zeros agree with zeros. */
const leastAgreements = 2;

/** Finds them. `year` is the report's own, which some tables leave out. */
export function breakdownsOf(
  tables: readonly RecognisedTable[],
  wholes: ReadonlyMap<number, readonly Place[]>,
  figures: ToldFigures,
  year: number | null,
): Breakdown[] {
  const rowsOf = (table: number, row: number): readonly ToldFigure[] =>
    figures.inRow(table, row).map((figure) => ({ ...figure, year: figure.year ?? year }));
  const rowsWith = new Map<string, { readonly table: number; readonly row: number }[]>();
  for (const table of wholes.keys()) {
    tables[table]?.rows.forEach(({ type }, row) => {
      if (type !== "line") return;
      for (const figure of rowsOf(table, row)) {
        const key = signature(figure);
        const rows = rowsWith.get(key);
        if (rows) rows.push({ table, row });
        else rowsWith.set(key, [{ table, row }]);
      }
    });
  }
  return [...wholes].flatMap(([part, places]) => {
    const totals = places.filter(({ component }) => component === null);
    const [total] = totals;
    return total && totals.length === 1 ? rowOf(part, rowsOf(part, total.row), rowsWith, rowsOf) : [];
  });
}

function rowOf(
  part: number,
  total: readonly ToldFigure[],
  rowsWith: ReadonlyMap<string, readonly { readonly table: number; readonly row: number }[]>,
  rowsOf: (table: number, row: number) => readonly ToldFigure[],
): Breakdown[] {
  const agreements = new Map<string, { row: { table: number; row: number }; count: number }>();
  for (const figure of total) {
    if (figure.value === 0) continue;
    for (const row of rowsWith.get(signature(figure)) ?? []) {
      if (row.table === part) continue;
      const key = `${String(row.table)} ${String(row.row)}`;
      const known = agreements.get(key);
      if (known) known.count++;
      else agreements.set(key, { row, count: 1 });
    }
  }
  const found = [...agreements.values()].filter(
    ({ row, count }) => count >= leastAgreements && !contradicts(total, rowsOf(row.table, row.row)),
  );
  const [only] = found;
  return only && found.length === 1 ? [{ part, ...only.row }] : [];
}

/** The same meaning with another value. */
function contradicts(one: readonly ToldFigure[], other: readonly ToldFigure[]): boolean {
  return one.some((figure) =>
    other.some((candidate) => meaningOf(candidate) === meaningOf(figure) && candidate.value !== figure.value),
  );
}

function signature(figure: ToldFigure): string {
  return `${meaningOf(figure)} ${String(figure.value)}`;
}

/** What a figure means, as text, for comparing. */
export function meaningOf({ measure, of, component, span, year, endMonth, asOf, isCurrent }: ToldFigure): string {
  return JSON.stringify([
    measure,
    of,
    component === "net" ? null : component,
    span,
    year,
    endMonth,
    asOf?.month ?? null,
    isCurrent,
  ]);
}
