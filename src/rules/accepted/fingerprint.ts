import { fingerprint } from "../../domain/fingerprint.ts";
import type { RepairKind } from "../../analysis/repair/repair.ts";
import type { ArithmeticData, Finding } from "../finding.ts";
import { periodless } from "./periodless.ts";
import type { LastingPlaces } from "./places.ts";

/** How far an acceptance reaches: whatever stands in its place, the same lines of a total, or the same gap. */
export type AcceptanceScope = "place" | "lines" | "gap";

export function acceptanceScope({ data, severity }: Finding): AcceptanceScope {
  if (data.kind !== "arithmetic" || severity === "info") return "place";
  return isOfTheTotal(data) ? "lines" : "gap";
}

/**
 * What makes a finding the same next month (decision 0022): its rule, level and place, and what was accepted about it. It is hashed,
 * so that no word of the workbook outlives its cell.
 */
export function findingFingerprint({ rule, severity, cell, data }: Finding, places: LastingPlaces): string {
  return fingerprint([rule, severity, ...whatOf()]);

  function whatOf(): readonly unknown[] {
    switch (data.kind) {
      case "arithmetic":
        // A sign that no equation speaks of is accepted for its row, whatever the figure.
        return severity === "info" ? places.of(cell) : [places.of(cell), gapOf(data, places)];
      case "rounding":
      case "unitMissing":
        return places.of(cell);
      case "textNumber": {
        const columns = [...data.figures, ...data.left].map((text) => places.column(text.cell));
        return [places.of(cell)[0], [...new Set(columns)].sort(), data.lost !== null];
      }
      case "errorValue":
        return [places.of(cell), data.value, data.count, data.passedOn > 0];
      case "goodToKnow": {
        const { hiddenSheets, hiddenRows, hiddenColumns, externalLinks, protectedSheets } = data;
        const named = (names: readonly string[]): readonly string[] => names.map(periodless).sort();
        return [
          named(hiddenSheets),
          named(hiddenRows.map(({ sheet }) => sheet)),
          named(hiddenColumns.map(({ sheet }) => sheet)),
          externalLinks > 0,
          named(protectedSheets),
        ];
      }
    }
  }
}

/** Which lines a total is made of is how somebody reports; what they come to changes every month. */
const ofTheTotal: readonly RepairKind[] = ["lineLeftOut", "lineCountedTwice", "grossInsteadOfNet"];

/**
 * What does not add up. Where it is about which lines a total holds, those lines. Else the gap in öre: another gap in the same place
 * is another error.
 */
function gapOf(data: ArithmeticData, places: LastingPlaces): readonly unknown[] {
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

/** Signs belong to a total that adds gross: they went missing with it. */
function isOfTheTotal({ changes, alternatives }: ArithmeticData): boolean {
  const isGross = changes.some(({ kind }) => kind === "grossInsteadOfNet");
  return (
    changes.length > 0 &&
    alternatives.length === 0 &&
    changes.every(({ kind, about }) =>
      kind === "signTurned" ? isGross : ofTheTotal.includes(kind) && (kind === "grossInsteadOfNet" || about.length > 0),
    )
  );
}
