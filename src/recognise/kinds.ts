/** What kind of table this is, from its title, its row labels and what its columns measure. */
import type { Measure, TableKind } from "../domain/meaning.ts";
import { countedUnits, isMoney, type Unit } from "../domain/money.ts";
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { measureWords } from "./vocabulary/measures.ts";
import type { Evidence } from "./table.ts";
import { findWords, normaliseText } from "./words.ts";

export interface KindInput {
  /** Titles, header corner and sheet name. */
  readonly titles: readonly string[];
  /** Headers over text columns, and over the labels. */
  readonly textHeaders: readonly string[];
  /** Columns that hold figures, years of a label column apart. */
  readonly figureColumns: number;
  /** Columns of nothing but texts, beside the labels. */
  readonly textColumns: number;
  /** No column names anything but a year or a month, and all figures are counts: whole, none below zero, no money named. */
  readonly isCountSeries: boolean;
  /** Every column of figures is in percent. */
  readonly isOfPercent: boolean;
  /** Every line names what it counts: hours, places, persons. */
  readonly areLinesCounted: boolean;
  /** Figures by year or month, or from an opening to a closing balance. */
  readonly isTimed: boolean;
  readonly lineLabels: readonly string[];
  readonly measures: readonly (Measure | null)[];
  /** Budget or outcome is counted in something else than money. */
  readonly countsBudget: boolean;
  /** A column holds prices, or stands in a group of them. */
  readonly isPriced: boolean;
  /** Budgeted and forecast, and nothing spent yet. */
  readonly waitsForStart: boolean;
  /** Outcome, budget or forecast, where title, corner or sheet name speak of one of them. */
  readonly titleMeasure: Measure | null;
  /** Labels under the name of a part of the coding string, "Konto" or "Ansvar", beside figures of the size of money. */
  readonly listsCodes: boolean;
  /** Most columns of figures are a month each. */
  readonly isByMonth: boolean;
  /** The unit of the table as a whole. */
  readonly tableUnit: Unit | null;
  readonly units: readonly (Unit | null)[];
  /** Rows or columns name revenue, cost or net. */
  readonly hasComponents: boolean;
}

/** Measures that make a table one of budget or outcome. */
export const budgetMeasures: readonly Measure[] = [
  "actual",
  "budget",
  "forecast",
  "deviation",
  "result",
  "appropriation",
];
const moneyKinds: readonly TableKind[] = ["operating-statement", "income-statement"];
/** Share of the lines whose labels must speak for a kind before they decide it. */
const labelShare = 0.4;

export interface KindReading {
  readonly kind: TableKind;
  readonly evidence: readonly Evidence[];
}

/** The kind with its evidence; undefined when nothing says that this is a table of budget or outcome. */
export function readKind(input: KindInput): KindReading | undefined {
  const read = readWithoutMonths(input);
  const isOfMoney = read ? moneyKinds.includes(read.kind) : saysBudgetByMonth(input);
  if (!input.isByMonth || !isOfMoney) return read;
  const evidence: Evidence = { decision: "month-matrix", for: true, source: "words", weight: 1 };
  return { kind: "month-matrix", evidence: [...(read?.evidence ?? []), evidence] };
}

/** Months whose columns name nothing else, of accounts or units or under a title that speaks of budget or outcome, and nothing counted. */
function saysBudgetByMonth(input: KindInput): boolean {
  const { titleMeasure, listsCodes, tableUnit, areLinesCounted, units } = input;
  const isCounted = [tableUnit, ...units].some((unit) => unit !== null && !isMoney(unit));
  return (titleMeasure !== null || listsCodes) && !isCounted && !areLinesCounted;
}

function readWithoutMonths(input: KindInput): KindReading | undefined {
  const evidence: Evidence[] = [];
  const scores = new Map<TableKind, number>();
  const add = (kind: TableKind, weight: number, words: string): void => {
    scores.set(kind, (scores.get(kind) ?? 0) + weight);
    evidence.push({ decision: kind, for: true, source: "words", weight, ...(words === "" ? {} : { words }) });
  };
  for (const title of input.titles) {
    for (const { means } of findWords(normaliseText(title), vocabulary.titles)) add(means.kind, means.weight, title);
  }
  const byLabel = new Map<TableKind, { readonly first: string; count: number; weight: number }>();
  for (const label of input.lineLabels) {
    const means = readKindOfLabel(label);
    if (!means) continue;
    let labels = byLabel.get(means.kind);
    if (!labels) byLabel.set(means.kind, (labels = { first: label, count: 0, weight: 0 }));
    labels.count++;
    labels.weight += means.weight;
  }
  for (const [kind, { first, count, weight }] of byLabel) {
    if (count >= 2 && count / input.lineLabels.length >= labelShare)
      add(kind, (2 * weight) / input.lineLabels.length, first);
  }
  const named = new Set(input.measures.filter((measure) => measure !== null && budgetMeasures.includes(measure)));
  // Headers over nothing: one of them ("Resultat") says little, two or more are a table whose figures are still to come.
  const hasBudgetMeasure = named.size > (input.figureColumns === 0 ? 1 : 0);
  const namesBudget = hasBudgetMeasure || input.hasComponents;
  const saysMoney =
    isMoney(input.tableUnit) || (input.tableUnit === null && moneyKinds.some((kind) => (scores.get(kind) ?? 0) >= 0.5));
  const isFinancial = namesBudget || (input.isTimed && saysMoney);
  const isCounted = input.tableUnit !== null && !isMoney(input.tableUnit) && input.tableUnit !== "percent";
  const isPlan = isPlanOfMeasures(input.textHeaders);
  const isCalledText = isPlan || (scores.get("text-table") ?? 0) >= 1;
  // In a plan of measures "lägre vikariekostnader" is what is to be done, no line of costs.
  const isMostlyText = input.textColumns >= 2 && (!input.hasComponents || isCalledText);
  // In a control "avvikelser" are incidents, not money.
  const isControl = isCalledText && [...named].every((measure) => measure === "deviation");
  if (
    (!hasBudgetMeasure || isControl) &&
    (isPlan || input.figureColumns === 0 || (input.figureColumns === 1 && !namesBudget) || isMostlyText)
  ) {
    const text = textKind(input, scores, evidence);
    if (text || input.figureColumns === 0) return text;
  }
  scores.delete("text-table");
  if (isFinancial && !isCounted && (scores.get("volumes") ?? 0) <= countWordAlone) scores.delete("volumes");
  // "Antal elever" over budget and outcome: both are counts.
  if (isCounted && scores.has("volumes")) for (const kind of moneyKinds) scores.delete(kind);
  if (input.areLinesCounted) add("volumes", 1, "");
  // So many hours at such a price.
  const isPriced =
    input.isPriced &&
    (input.countsBudget || !hasBudgetMeasure) &&
    input.units.some((unit) => countedUnits.includes(unit));
  if (isPriced) add("volumes", 0.8, "");
  if (!isFinancial) {
    scores.delete("operating-statement");
    scores.delete("income-statement");
    if (input.measures.includes("share")) add("shares", 1, "");
  }
  // Staff figures below the money of a unit do not make its result a staff table.
  if (hasBudgetMeasure && input.units.some((unit) => isMoney(unit))) scores.delete("staff");
  const best = [...scores].sort(([, a], [, b]) => b - a)[0];
  // Units of persons or percent throughout: staff or shares, whatever the sheet is called. A change in percent says nothing of the rest.
  const units = new Set(input.units.filter((unit) => unit !== null));
  if (!input.isOfPercent && (input.measures.includes("change") || units.size > 1)) units.delete("percent");
  if (units.size === 1 && units.has("percent") && !hasBudgetMeasure) return { kind: best?.[0] ?? "shares", evidence };
  if (units.size === 1 && units.has("persons") && !hasBudgetMeasure)
    return { kind: best && best[1] >= 0.5 ? best[0] : "staff", evidence };
  if (!hasBudgetMeasure && !saysMoney && [...units].some((unit) => countedUnits.includes(unit)))
    return { kind: best && best[1] >= 0.5 ? best[0] : "volumes", evidence };
  // A weak word for the kind, and nothing against it.
  const isAsMoneySays = isFinancial && best !== undefined && moneyKinds.includes(best[0]);
  if (best && (best[1] >= 0.5 || namesBudget || isAsMoneySays)) return { kind: best[0], evidence };
  if (input.isCountSeries) {
    evidence.push({ decision: "volumes", for: true, source: "magnitude", weight: 0.5 });
    return { kind: "volumes", evidence };
  }
  if (best) return undefined;
  if (input.waitsForStart && !input.hasComponents) {
    evidence.push({ decision: "investment-statement", for: true, source: "magnitude", weight: 0.5 });
    return { kind: "investment-statement", evidence };
  }
  if (isFinancial) {
    evidence.push({ decision: "operating-statement", for: true, source: "words", weight: 0.5 });
    return { kind: "operating-statement", evidence };
  }
  return undefined;
}

/** Labels headed "Åtgärd" beside "Effekt 2024": what is to be done, and what it comes to. A list of causes may name both elsewhere. */
function isPlanOfMeasures(headers: readonly string[]): boolean {
  const [label = "", ...others] = headers.map(normaliseText);
  const { measure, effect } = measureWords;
  return (
    measure.some((word) => label.startsWith(word)) && others.some((text) => effect.some((word) => text.includes(word)))
  );
}

const readKindOfLabel = remembered((label: string) => findWords(normaliseText(label), vocabulary.labels)[0]?.means);

/** "Antal" in a title makes volumes of a table without budget or outcome only. */
const countWordAlone = 0.5;
/** Headers of a plan that must speak before a table of texts is one without a title that says so. */
const textHeadersNeeded = 2;

/** A table of texts: a title that names a plan or a control, or headers that are usual in one. */
function textKind(
  input: KindInput,
  scores: ReadonlyMap<TableKind, number>,
  evidence: Evidence[],
): KindReading | undefined {
  const spoke = input.textHeaders.filter(
    (header) => findWords(normaliseText(header), vocabulary.textHeaders).length > 0,
  );
  const titleWeight = scores.get("text-table") ?? 0;
  // Beside an amount the headers must say more: a list of causes with amounts is no plan.
  const needed = textHeadersNeeded + input.figureColumns;
  const isText =
    spoke.length >= needed || (spoke.length > 0 && titleWeight >= 0.5) || isPlanOfMeasures(input.textHeaders);
  if (!isText) return undefined;
  evidence.push({ decision: "text-table", for: true, source: "words", weight: 0.8, words: spoke.join(", ") });
  return { kind: "text-table", evidence };
}
