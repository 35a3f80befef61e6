import type { RepairKind } from "../../analysis/repair/repair.ts";
import type { ArithmeticData } from "../finding.ts";
import type { LastingPlaces } from "./places.ts";

/** Which lines a total is made of is how somebody reports; what they come to changes every month. */
const ofTheTotal: readonly RepairKind[] = ["lineLeftOut", "lineCountedTwice", "grossInsteadOfNet"];

/**
 * What does not add up. Where it is about which lines a total holds, those lines. Else the gap in öre: another gap in the same place
 * is another error.
 */
export function gapOf(data: ArithmeticData, places: LastingPlaces): readonly unknown[] {
  const { changes, proof } = data;
  if (isOfTheTotal(data)) {
    return changes.map(({ cell, kind, about }) => [
      kind,
      places.of(cell),
      about.map(({ name }) => places.row(name.cell)),
    ]);
  }
  const broken = proof.filter(({ holds }) => !holds);
  return broken.length > 0
    ? broken.map(({ kind, result, stated, computed }) => [kind, places.of(result.cell), stated.ore - computed.ore])
    : changes.map(({ cell, stated, expected }) => [places.of(cell), (stated?.ore ?? 0) - expected.ore]);
}

/** Whether it is about the lines of totals alone. Signs belong to a total that adds gross: they went missing with it. */
export function isOfTheTotal({ changes, alternatives }: ArithmeticData): boolean {
  const isGross = changes.some(({ kind }) => kind === "grossInsteadOfNet");
  return (
    changes.length > 0 &&
    alternatives.length === 0 &&
    changes.every(({ kind, about }) =>
      kind === "signTurned" ? isGross : ofTheTotal.includes(kind) && (kind === "grossInsteadOfNet" || about.length > 0),
    )
  );
}
