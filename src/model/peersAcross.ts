/** Peers in other tables: the same thing in another table that prints the same signs. */
import type { Figure } from "./equations.ts";
import type { ModelTable } from "./model.ts";
import { Peers } from "./peers.ts";
import type { Tie, TieEnd } from "./tieOut/tie.ts";

/** The figures with those of the rows that they are tied to added to their peers. */
export function withPeersAcross(
  tables: readonly ModelTable[],
  figures: readonly Figure[],
  ties: readonly Tie[],
): readonly Figure[] {
  const added: (number[] | undefined)[] = [];
  const known = new Map<string, Peers>();
  const between = (one: number, other: number): Peers => {
    const key = `${String(one)} ${String(other)}`;
    const peers = known.get(key) ?? Peers.between(tables[one]!.table, tables[other]!.table);
    known.set(key, peers);
    return peers;
  };
  for (const { left, right, isStrong } of ties) {
    if (!isStrong) continue;
    addPeers(tables, figures, left, right, added, between);
    addPeers(tables, figures, right, left, added, between);
  }
  if (added.length === 0) return figures;
  return figures.map((figure) => {
    const more = added[figure.id];
    return more ? withPeers(figure, [...figure.peers, ...more]) : figure;
  });
}

/** Written out, so that all figures of a workbook keep one shape: the stages to come read them by the million. */
function withPeers(
  { id, cell, value, unit, step, isFormula, formula, table }: Figure,
  peers: readonly number[],
): Figure {
  return { id, cell, value, unit, step, isFormula, formula, table, peers };
}

function addPeers(
  tables: readonly ModelTable[],
  figures: readonly Figure[],
  one: TieEnd,
  other: TieEnd,
  added: (number[] | undefined)[],
  between: (one: number, other: number) => Peers,
): void {
  const [own, theirs] = [tables[one.table]!, tables[other.table]!];
  if (own.table.signConvention === null || own.table.signConvention !== theirs.table.signConvention) return;
  const ids = theirs.figureIds[other.row]!;
  const isFilled = (column: number): boolean => {
    const id = ids[column];
    return id !== null && id !== undefined && figures[id]!.value !== null;
  };
  const peers = between(one.table, other.table);
  for (const [column, id] of own.figureIds[one.row]!.entries()) {
    if (id === null || figures[id]!.unit === "percent") continue;
    const found = peers.of(column, ids, isFilled).filter((peer) => figures[peer]!.unit === figures[id]!.unit);
    if (found.length > 0) added[id] = [...(added[id] ?? []), ...found];
  }
}
