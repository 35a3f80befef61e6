/** What rows are about, apart from what they measure: codes and names beside the label, and the label without its measure. */
import { eachInSteps, partOf, type Progress } from "../domain/progress.ts";
import type { Component, Measure } from "../domain/meaning.ts";
import { shownCell } from "./blocks.ts";
import type { ColumnDraft } from "./columnDraft.ts";
import { isLabelText, span, tidy, type Frame } from "./frameCells.ts";
import { readHeaderWords, type HeaderWords } from "./headerWords.ts";
import { remembered } from "./remembered.ts";
import type { RowDraft } from "./rowMeaning.ts";
import type { RowSubject } from "./rowSubject.ts";
import { withMeaning } from "./rowWords.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** Measures that rows of one thing take in turn. */
const inTurn: readonly (Measure | null)[] = ["actual", "budget", "forecast", "deviation"];
/** Share of the rows with figures that must take measures in turn before a word of their labels counts as one. */
const shareInTurn = 0.5;
/** Share of the texts in a column of measures that must name one. */
const measureShare = 0.6;

/** Rows with their subjects, and with measures that stand in a column of their own or within the labels. */
export function* withSubjects(
  frame: Frame,
  columns: readonly ColumnDraft[],
  drafts: readonly RowDraft[],
): Generator<Progress, RowDraft[]> {
  const isMeasured = columns.some(({ words, hasFigures }) => hasFigures && inTurn.includes(words.measure));
  const measureColumn = isMeasured ? undefined : findMeasureColumn(frame, columns);
  const measured = measureColumn === undefined ? drafts : withMeasuresOf(frame, drafts, measureColumn);
  const parted = isMeasured ? new Map<RowDraft, LabelParts>() : yield* partOf(measuresInLabels(measured), 0, 0.6);
  const beside = columnsBeside(frame, columns).filter((column) => column !== measureColumn);
  const accounts = beside.filter((column) => column !== frame.labelColumn && isOfAccounts(frame, column));
  let named: RowSubject | undefined;
  const naming = eachInSteps(measured, (draft) => {
    const parts = parted.get(draft);
    const isMeasureAlone = draft.words.measure !== null && draft.words.total === null && isAllMeasure(draft.label);
    const own = subjectOf(frame, draft, beside, isMeasureAlone ? "" : (parts?.rest ?? draft.label));
    const isNamed = own.codes.length > 0 || own.name !== "";
    if (isNamed) named = own;
    const words = parts ? withMeaning(draft.words, parts.measure, draft.words.unit) : draft.words;
    const component = words.component ?? accountComponent(frame, draft, accounts);
    return {
      ...draft,
      words: component === words.component ? words : { ...words, component },
      // The thing is named at the first of its rows.
      subject: isNamed ? own : (named ?? own),
    };
  });
  return yield* partOf(naming, 0.6, 1);
}

/** Columns left of the amounts, that of the labels among them. Codes are figures too, but no word says what they measure. */
function columnsBeside({ block, labelColumn }: Frame, columns: readonly ColumnDraft[]): number[] {
  const firstAmount = columns.find(({ hasFigures, words }) => hasFigures && saysAmount(words))?.column;
  const last = Math.max((firstAmount ?? block.range.left) - 1, labelColumn ?? -1);
  return span(block.range.left, last).filter((column) => column === labelColumn || column < (firstAmount ?? 0));
}

function saysAmount({ measure, component, period, entries, isTotal, span: covers }: HeaderWords): boolean {
  const isTimed = period.year !== null || period.endMonth !== null || entries !== null || covers !== null;
  return (measure !== null && measure !== "text") || component !== null || isTotal || isTimed;
}

/** Few letters and digits: "5011", "K-12", "4010.1". */
const codePattern = /^\p{L}{0,4}[-. ]?\d[\d.\- ]*$/u;

/** Codes and names of a row from the left, `label` in the place of its own. */
function subjectOf(
  { block, labelColumn }: Frame,
  { row }: RowDraft,
  columns: readonly number[],
  label: string,
): RowSubject {
  const codes: string[] = [];
  const names: string[] = [];
  for (const column of columns) {
    const text = column === labelColumn ? label : tidy(block.at(row, column)?.text ?? "");
    if (text === "" || names.includes(text)) continue;
    (column !== labelColumn && codePattern.test(text) ? codes : names).push(text);
  }
  // An outdented label stands in no column of its own.
  if (names.length === 0 && label !== "") names.push(label);
  return { codes, name: names.join(" · ") };
}

/** A column whose texts name outcome, budget, forecast or deviation, two of them or more. */
function findMeasureColumn(
  { block, bodyRows, labelColumn }: Frame,
  columns: readonly ColumnDraft[],
): number | undefined {
  return columns.find(({ column, hasFigures, hasText }) => {
    if (hasFigures || !hasText || column === labelColumn) return false;
    const texts = bodyRows.flatMap((row) => block.at(row, column)?.text ?? []);
    const named = texts.flatMap((text) => (isAllMeasure(text) ? [measureIn(text)] : []));
    return new Set(named).size >= 2 && named.length / texts.length >= measureShare;
  })?.column;
}

function withMeasuresOf({ block }: Frame, drafts: readonly RowDraft[], column: number): RowDraft[] {
  return drafts.map((draft) => {
    const text = block.at(draft.row, column)?.text;
    const measure = text === undefined || draft.words.measure !== null ? null : measureIn(text);
    return measure === null ? draft : { ...draft, words: withMeaning(draft.words, measure, draft.words.unit) };
  });
}

interface LabelParts {
  readonly measure: Measure;
  /** The label without its measure. */
  readonly rest: string;
}

/** "Löner, budget" and "Löner, utfall": labels that name a thing and its measure, where most things have more than one. */
function* measuresInLabels(drafts: readonly RowDraft[]): Generator<Progress, ReadonlyMap<RowDraft, LabelParts>> {
  const parted = new Map<RowDraft, LabelParts>();
  const measuresOf = new Map<string, Set<Measure>>();
  const filled = drafts.filter(({ hasFigures }) => hasFigures);
  const partedIn = yield* eachInSteps(filled, ({ label, words }) =>
    isAllMeasure(label) && words.total === null ? undefined : partsOf(label),
  );
  for (let at = 0; at < filled.length; at++) {
    const [draft, parts] = [filled[at] as RowDraft, partedIn[at]];
    if (!parts) continue;
    parted.set(draft, parts);
    const name = normaliseText(parts.rest);
    measuresOf.set(name, (measuresOf.get(name) ?? new Set()).add(parts.measure));
  }
  const takesTurns = ({ rest }: LabelParts): boolean => (measuresOf.get(normaliseText(rest))?.size ?? 0) >= 2;
  for (const [draft, parts] of parted) if (!takesTurns(parts)) parted.delete(draft);
  if (parted.size >= filled.length * shareInTurn) return parted;
  // "Summa budget" and "Summa utfall" are one sum, whatever the lines above them are called.
  return new Map([...parted].filter(([{ words }]) => words.total !== null));
}

const partsOf = remembered((label: string): LabelParts | undefined => {
  for (const pattern of [
    /^(?<rest>.+?)[\s,:;–—(/-]+(?<said>[^\s,:;()–—]+(?: \d{4})?)\)?$/u,
    /^(?<said>\S+?)[\s,:;–—-]+(?<rest>.+)$/u,
  ]) {
    const { rest, said } = pattern.exec(label)?.groups ?? {};
    const measure = said !== undefined && isAllMeasure(said) ? measureIn(said) : null;
    if (rest !== undefined && measure !== null) return { measure, rest: tidy(rest) };
  }
  return undefined;
});

const measureIn = remembered((text: string): Measure | null => {
  const { measure } = readHeaderWords([text]);
  return inTurn.includes(measure) ? measure : null;
});

/** A text of nothing but a measure, and its year or month. */
const isAllMeasure = remembered((text: string): boolean => {
  if (measureIn(text) === null) return false;
  const normal = normaliseText(text);
  const words = [...findWords(normal, vocabulary.headers), ...findWords(normal, vocabulary.months)];
  const said = [...normal].filter(
    (letter, at) => /\p{L}/u.test(letter) && !words.some((hit) => at >= hit.start && at < hit.end),
  );
  return said.length === 0;
});

/** Kommun-Bas: class 3 is revenue, classes 4 to 7 are costs. */
const componentOfClass: Readonly<Record<string, Component>> = {
  3: "revenue",
  4: "cost",
  5: "cost",
  6: "cost",
  7: "cost",
};

function accountComponent(
  { block, labelColumn }: Frame,
  { row, label, words }: RowDraft,
  accounts: readonly number[],
): Component | null {
  if (words.total !== null || words.isNote || words.isPartOfAbove) return null;
  const [column] = accounts;
  const account = column === undefined ? undefined : block.at(row, column)?.text.trim();
  if (account === undefined || column === labelColumn || label === "" || !/^\d{2,}$/.test(account)) return null;
  return componentOfClass[account.charAt(0)] ?? null;
}

/** Headed "Konto", "Kontogrupp". */
function isOfAccounts({ block, headerRows }: Frame, column: number): boolean {
  return headerRows.some((row) => {
    const cell = shownCell(block, row, column);
    return isLabelText(cell) && findWords(normaliseText(cell?.text ?? ""), vocabulary.accountHeaders).length > 0;
  });
}
