import type { CellRef } from "../domain/cell.ts";
import { addressOf } from "../domain/cell.ts";
import type { Ore } from "../domain/money.ts";
import type { ArithmeticData, NamedCell, ProofLine } from "../rules/finding.ts";
import { placeOf, rowOf } from "./places.ts";
import { tableIn } from "./tables.ts";
import type { Texts } from "./texts.ts";

/** An equation as a small calculation: figures are ready to print. */
export interface ShownProof {
  /** The result by the words a reader knows it by. */
  readonly caption: string;
  readonly result: CellRef;
  readonly terms: readonly ShownTerm[];
  /** Terms beyond those shown. */
  readonly hiddenTerms: number;
  /** "Raderna summerar till". */
  readonly computedLabel: string;
  readonly computed: string;
  readonly stated: string;
  readonly holds: boolean;
  /** What is between computed and stated; null when the equation holds. */
  readonly difference: string | null;
  /** What the terms give once they are repaired, which is what the result then holds; null where the repair leaves them as they are, and where several repairs would do. */
  readonly repaired: string | null;
}

export interface ShownTerm {
  readonly cell: CellRef;
  readonly label: string;
  readonly factor: 1 | -1;
  /** Null for a blank cell. */
  readonly amount: string | null;
}

/** More than anybody reads in a narrow pane. */
const mostTerms = 20;

/** The calculations that prove a finding, those that fail first. */
export function proofsOf({ proof, alternatives }: ArithmeticData, texts: Texts): ShownProof[] {
  return [...proof]
    .sort((a, b) => Number(a.holds) - Number(b.holds))
    .map((line) => {
      const { result, terms, stated, computed, repaired, holds, kind } = line;
      const { amount } = texts.formats;
      const nameOf = namingOf(line, texts);
      const gap = { ...stated, ore: (stated.ore - computed.ore) as Ore };
      return {
        caption: placeOf(result, texts),
        result: result.cell,
        terms: terms.slice(0, mostTerms).map(({ name, factor, amount: figure }) => ({
          cell: name.cell,
          label: nameOf(name),
          factor,
          // A minus before a minus is read twice before it is understood.
          amount: figure === null ? null : factor < 0 && figure.ore < 0 ? `(${amount(figure)})` : amount(figure),
        })),
        hiddenTerms: Math.max(0, terms.length - mostTerms),
        computedLabel: texts.pane.check.computed[kind],
        computed: amount(computed),
        stated: amount(stated),
        holds,
        difference: holds ? null : amount(gap),
        repaired: alternatives.length > 0 || amount(repaired) === amount(computed) ? null : amount(repaired),
      };
    });
}

/** Terms below each other are known by their rows, terms beside each other by their columns, one in another table by that. */
function namingOf({ terms, result, tables }: ProofLine, texts: Texts): (name: NamedCell) => string {
  if (tables) return (name) => texts.findings.inTable(placeOf(name, texts), tableIn(tables[1], tables, texts));
  const cells = [result, ...terms.map(({ name }) => name)].map(({ cell }) => cell);
  const [first] = cells;
  const isOneSheet = cells.every(({ sheet }) => sheet === first?.sheet);
  if (isOneSheet && cells.every(({ column }) => column === first?.column)) return rowOf;
  if (isOneSheet && cells.every(({ row }) => row === first?.row)) {
    return ({ shortColumn, cell }) => (shortColumn === "" ? addressOf(cell.row, cell.column) : shortColumn);
  }
  return (name) => placeOf(name, texts);
}
