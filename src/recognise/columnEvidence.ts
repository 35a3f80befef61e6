/** What spoke for and against the reading of a column: its measure, component, unit, budget version and time. */
import type { ColumnFormula } from "./columnFormula.ts";
import type { Measure, Span } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import { byArithmetic, byBlank, byMagnitude, byPosition, byUser, byWords } from "./evidence.ts";
import type { HeaderWords } from "./headerWords.ts";
import type { DecidedColumn } from "./overrule/overruling.ts";
import type { Evidence, RecognisedColumn } from "./table.ts";

/** Where a column's meaning came from. */
export interface ColumnSources {
  /** The header's own words. */
  readonly ownWords: HeaderWords;
  readonly decided: DecidedColumn;
  /** That this column follows from others. */
  readonly formula: ColumnFormula | undefined;
  /** What its figures are beside others decided what they are. */
  readonly isSized: boolean;
  readonly tableUnit: Unit | null;
  readonly saidBy: ContextTexts;
}

/** Which texts around the table spoke about its year, its months, the stretch they make and what it measures. */
export interface ContextTexts {
  readonly measure: { readonly says: Measure; readonly text: string } | null;
  readonly year: string | null;
  readonly month: string | null;
  readonly span: { readonly says: Span; readonly text: string } | null;
}

/** A year or a component alone says little about what is measured: booked figures are the rule. */
const impliedWeight = 0.3;

/** A column as it was settled. */
export type SettledColumn = Omit<RecognisedColumn, "evidence" | "confidence">;

/** One decision about a column. */
interface Voice {
  readonly settled: string | null;
  /** What the header itself says. */
  readonly own: string | null;
  readonly decided: string | null | undefined;
  /** What else spoke, where the header did not say what was settled. */
  readonly otherwise: (settled: string) => readonly Evidence[];
}

export function columnEvidence(column: SettledColumn, sources: ColumnSources): Evidence[] {
  const { ownWords, decided, formula, isSized, saidBy } = sources;
  const byRest = (settled: string): readonly Evidence[] => {
    if (isSized) return [byMagnitude(settled)];
    return formula ? [] : [byPosition(settled)];
  };
  const implied = (measure: string): readonly Evidence[] => {
    if (measure === "text") return [byBlank(measure)];
    if (formula || isSized || ownWords.measure !== null) return byRest(measure);
    if (saidBy.measure?.says === measure) return [byWords(measure, saidBy.measure.text)];
    const isNamed = ownWords.component !== null || ownWords.period.year !== null || ownWords.period.endMonth !== null;
    return isNamed ? [byWords(measure, ownWords.words, impliedWeight)] : byRest(measure);
  };
  const speaks = (voice: Voice): readonly Evidence[] => evidenceOf(voice, ownWords.words);
  return [
    ...(ownWords.words !== "" && column.measure === null ? [byWords("none", ownWords.words, 0)] : []),
    ...speaks({ settled: column.measure, own: ownWords.measure, decided: decided.measure, otherwise: implied }),
    ...(formula ? [byArithmetic(formula.kind === "net" ? "net" : (column.measure ?? formula.kind), formula.fit)] : []),
    ...speaks({ settled: column.component, own: ownWords.component, decided: decided.component, otherwise: byRest }),
    ...unitEvidence(column, sources),
    ...(column.budgetVersion === null
      ? []
      : speaks({
          settled: ownWords.budgetVersion === null ? null : column.budgetVersion,
          own: ownWords.budgetVersion,
          decided: decided.budgetVersion,
          otherwise: () => [],
        })),
    ...timeEvidence(column, sources),
  ];
}

function evidenceOf({ settled, own, decided, otherwise }: Voice, words: string): readonly Evidence[] {
  const said = own === null || words === "" ? [] : [byWords(own, words)];
  if (decided !== undefined) return [...said, byUser(decided ?? "none")];
  return settled === null || settled === own ? said : [...said, ...otherwise(settled)];
}

/** "Förändring kr" whose figures tie in tkr: the words say one unit, arithmetic another. */
function unitEvidence(
  { unit }: SettledColumn,
  { ownWords, decided, formula, tableUnit }: ColumnSources,
): readonly Evidence[] {
  const { unit: own, words } = ownWords;
  const isOutvoted =
    own !== null && own !== tableUnit && unit === null && decided.unit === undefined && formula !== undefined;
  return [
    ...evidenceOf({ settled: unit ?? own, own, decided: decided.unit, otherwise: () => [] }, words),
    ...(isOutvoted ? [byArithmetic(own, formula.fit, false)] : []),
  ];
}

function timeEvidence({ period }: SettledColumn, { ownWords, decided, formula, saidBy }: ColumnSources): Evidence[] {
  const { words, span: ownSpan, period: own, yearOffset } = ownWords;
  const { span, year, endMonth } = period;
  const evidence: Evidence[] = [];
  if (decided.span !== undefined) {
    if (ownSpan !== null) evidence.push(byWords(ownSpan, words));
    evidence.push(byUser(decided.span));
  } else if (span !== null) {
    const isOwn = ownSpan === span || own.endMonth !== null || own.year !== null;
    const title = saidBy.span?.says === span ? saidBy.span.text : endMonth !== null ? saidBy.month : null;
    const text = isOwn ? words : formula ? null : title;
    evidence.push(text === null ? byPosition(span) : byWords(span, text));
  }
  if (year !== null) {
    const isOwn = own.year === year || yearOffset !== 0;
    const text = isOwn ? words : saidBy.year;
    evidence.push(text === null ? byPosition(String(year)) : byWords(String(year), text));
  }
  return evidence;
}
