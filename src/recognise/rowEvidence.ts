/** What spoke for and against the reading of a row: its type, measure, component and unit. */
import { byArithmetic, byBlank, byPosition, byUser, byWords } from "./evidence.ts";
import type { DecidedRow } from "./overrule/overruling.ts";
import type { RowSum } from "./rowSum.ts";
import type { RowWords } from "./rowWords.ts";
import type { Evidence, RecognisedRow } from "./table.ts";

/** A row as its cells show it. */
export interface RowSources {
  readonly label: string;
  /** The label's own words. */
  readonly ownWords: RowWords;
  readonly decided: DecidedRow;
  readonly hasFigures: boolean;
  readonly isBold: boolean;
}

/** What a row was settled to be. */
export type SettledRow = Pick<RecognisedRow, "type" | "measure" | "component" | "unit">;

/** A total word in the middle of a name says little. */
const totalWordWeight = { strong: 0.8, weak: 0.4 } as const;
/** Lines are set in bold for many reasons. */
const boldWeight = 0.2;

export function rowEvidence(row: SettledRow, sources: RowSources, sum: RowSum | undefined): Evidence[] {
  const { label, ownWords, decided } = sources;
  const evidence = typeEvidence(row, sources, sum);
  addPart(evidence, { settled: row.measure, own: ownWords.measure, decided: decided.measure }, label);
  addPart(evidence, { settled: row.component, own: ownWords.component, decided: decided.component }, label);
  addPart(evidence, { settled: row.unit, own: ownWords.unit, decided: decided.unit }, label);
  return evidence;
}

function typeEvidence(
  { type }: SettledRow,
  { label, ownWords, decided, hasFigures, isBold }: RowSources,
  sum: RowSum | undefined,
): Evidence[] {
  const isTotal = type === "total" || type === "subtotal";
  const evidence: Evidence[] = [];
  if (ownWords.total !== null) {
    const weight = ownWords.isWeakTotal ? totalWordWeight.weak : totalWordWeight.strong;
    evidence.push({ ...byWords(isTotal ? type : "total", label, weight), for: isTotal || decided.type !== undefined });
  }
  if (ownWords.isNote) evidence.push(byWords("note", label));
  if (ownWords.isPartOfAbove) evidence.push(byWords("line", label));
  if (sum) evidence.push(byArithmetic(isTotal ? type : "total", sum.fit, !sum.isByWordsOnly));
  if (isBold && hasFigures)
    evidence.push({ decision: "total", for: isTotal, source: "typography", weight: boldWeight });
  if (type === "heading" && decided.type === undefined) evidence.push(byBlank(type));
  if (decided.type !== undefined) evidence.push(byUser(decided.type));
  return evidence;
}

/** What the label says, what was decided, and else that the rows it is summed with say so. */
function addPart(
  evidence: Evidence[],
  {
    settled,
    own,
    decided,
  }: { readonly settled: string | null; readonly own: string | null; readonly decided: string | null | undefined },
  label: string,
): void {
  if (own !== null && label !== "") evidence.push(byWords(own, label));
  if (decided !== undefined) evidence.push(byUser(decided ?? "none"));
  else if (settled !== null && settled !== own) evidence.push(byPosition(settled));
}
