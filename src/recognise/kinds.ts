/** What kind of table this is, from its title, its row labels and what its columns measure. */
import type { Measure, TableKind } from "../domain/meaning.ts";
import { isMoney, type Unit } from "../domain/money.ts";
import { vocabulary } from "./vocabulary/index.ts";
import type { Evidence } from "./table.ts";
import { findWords, normaliseText } from "./words.ts";

export interface KindInput {
  /** Titles, header corner and sheet name. */
  readonly titles: readonly string[];
  readonly lineLabels: readonly string[];
  readonly measures: readonly (Measure | null)[];
  readonly units: readonly (Unit | null)[];
  /** Rows or columns name revenue, cost or net. */
  readonly hasComponents: boolean;
}

const budgetMeasures: readonly Measure[] = ["actual", "budget", "forecast", "deviation", "result", "appropriation"];
/** Share of the lines whose labels must speak for a kind before they decide it. */
const labelShare = 0.4;

/** The kind with its evidence; undefined when nothing says that this is a table of budget or outcome. */
export function readKind(
  input: KindInput,
): { readonly kind: TableKind; readonly evidence: readonly Evidence[] } | undefined {
  const evidence: Evidence[] = [];
  const scores = new Map<TableKind, number>();
  const add = (kind: TableKind, weight: number, words: string): void => {
    scores.set(kind, (scores.get(kind) ?? 0) + weight);
    evidence.push({ decision: kind, for: true, source: "words", weight, ...(words === "" ? {} : { words }) });
  };
  for (const title of input.titles) {
    for (const { means } of findWords(normaliseText(title), vocabulary.titles)) add(means.kind, means.weight, title);
  }
  const byLabel = new Map<TableKind, string[]>();
  for (const label of input.lineLabels) {
    const means = findWords(normaliseText(label), vocabulary.labels)[0]?.means;
    if (means) byLabel.set(means.kind, [...(byLabel.get(means.kind) ?? []), label]);
  }
  for (const [kind, labels] of byLabel) {
    if (labels.length >= 2 && labels.length / input.lineLabels.length >= labelShare)
      add(kind, 2 * (labels.length / input.lineLabels.length), labels[0] ?? "");
  }
  const hasBudgetMeasure = input.measures.some((measure) => measure !== null && budgetMeasures.includes(measure));
  const isFinancial = hasBudgetMeasure || input.hasComponents;
  if (!isFinancial) {
    scores.delete("operating-statement");
    scores.delete("income-statement");
    if (input.measures.includes("share")) add("shares", 1, "");
  }
  // Staff figures below the money of a unit do not make its result a staff table.
  if (hasBudgetMeasure && input.units.some((unit) => isMoney(unit))) scores.delete("staff");
  const best = [...scores].sort(([, a], [, b]) => b - a)[0];
  // Units of persons or percent throughout: staff or shares, whatever the sheet is called.
  const units = new Set(input.units.filter((unit) => unit !== null));
  if (units.size === 1 && units.has("percent") && !hasBudgetMeasure) return { kind: best?.[0] ?? "shares", evidence };
  if (units.size === 1 && units.has("persons") && !hasBudgetMeasure) return { kind: "staff", evidence };
  if (best) return best[1] >= 0.5 || hasBudgetMeasure ? { kind: best[0], evidence } : undefined;
  if (isFinancial) {
    evidence.push({ decision: "operating-statement", for: true, source: "words", weight: 0.5 });
    return { kind: "operating-statement", evidence };
  }
  return undefined;
}
