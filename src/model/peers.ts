/** Peers of a figure: the same row in other spans, whose signs and values tell what is usual. */
import type { Measure } from "../domain/meaning.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import type { Figure } from "./equations.ts";
import type { TableFigures } from "./tableFigures.ts";

/** Measures that may stand in for each other: an outcome is the nearest thing to a forecast and the reverse. */
const kin: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  actual: ["actual", "forecast", "budget"],
  forecast: ["forecast", "actual", "budget"],
  budget: ["budget", "actual", "forecast"],
  deviation: ["deviation"],
};

/** The table's figures with their peers: the same row and component in other columns, the same measure if there is one, else its kin. */
export function withPeers(table: RecognisedTable, { figures, ids }: TableFigures): Figure[] {
  const first = figures[0]?.id ?? 0;
  const peers = new Map<number, number[]>();
  ids.forEach((row) => {
    row.forEach((id, column) => {
      const own = table.columns[column];
      if (id === null || !own?.measure) return;
      for (const measure of kin[own.measure] ?? []) {
        const found = table.columns.flatMap((other, index) => {
          const peer = row[index];
          const isPeer =
            index !== column &&
            other.measure === measure &&
            other.component === own.component &&
            !isSamePeriod(table, column, index);
          return isPeer && peer !== null && peer !== undefined && figures[peer - first]?.value !== null ? [peer] : [];
        });
        if (found.length === 0) continue;
        peers.set(id, found);
        break;
      }
    });
  });
  return figures.map((figure) => ({ ...figure, peers: peers.get(figure.id) ?? [] }));
}

function isSamePeriod(table: RecognisedTable, one: number, other: number): boolean {
  const [a, b] = [table.columns[one]?.period, table.columns[other]?.period];
  return a?.span === b?.span && a?.year === b?.year && a?.endMonth === b?.endMonth;
}
