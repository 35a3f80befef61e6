import { quoteSheetName, rangeAddress } from "../domain/cell.ts";
import type { FormulaData, StaleValueData } from "../rules/formulaFinding.ts";
import type { SheetRange } from "../rules/finding.ts";
import { placeOf } from "./places.ts";
import type { Texts } from "./texts.ts";

/** More ranges than this are not read in a sentence: the pane shows them. */
const mostNamed = 6;

/** What is wrong with a formula, what it should be, and where else. */
export function formulaText(data: FormulaData, texts: Texts): string {
  const { findings, formats } = texts;
  const { formulas } = findings;
  const { reason, stated, shows, error, siblingCount, about, aboutSheet, count, confidence } = data;
  const sentence = formulas.reasons[reason]({
    place: placeOf(data.name, texts),
    formula: stated === null ? "" : `=${stated}`,
    shows: error ?? (shows === null ? "" : formats.number(shows)),
    siblings: siblingCount,
    about: about === null ? "" : (aboutSheet === null ? "" : `${quoteSheetName(aboutSheet)}!`) + rangeAddress(about),
    count,
  });
  const isNote = reason === "edge" || reason === "error" || reason === "circle";
  return [
    sentence,
    expectedText(data, texts),
    count > 1 && reason !== "edge" ? formulas.alsoIn(placesText(data.ranges, texts)) : "",
    confidence === "unsure" && !isNote ? formulas.mayBeMeant : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function expectedText(
  { expected, gives, shows, reason }: FormulaData,
  { findings: { formulas }, formats }: Texts,
): string {
  if (expected === null) return "";
  const formula = `=${expected}`;
  if (gives === null) return formulas.shouldBe(formula);
  if (shows === null) return formulas.shouldBeAndGives(formula, formats.number(gives), "");
  const [then, now] = [formats.number(gives), formats.number(shows)];
  if (then !== now) return formulas.shouldBeAndGives(formula, then, reason === "typed" ? "" : now);
  return formulas.givesTheSame(formula);
}

function placesText(ranges: readonly SheetRange[], { formats }: Texts): string {
  const addresses = ranges.slice(0, mostNamed).map(rangeAddress);
  return formats.list(ranges.length > mostNamed ? [...addresses, "…"] : addresses);
}

/** What a formula shows, what it gives, and how far that reaches. */
export function staleValueText({ name, formula, stored, computed, passedOn }: StaleValueData, texts: Texts): string {
  const { findings, formats } = texts;
  const { formulas } = findings;
  return [
    formulas.isStale(placeOf(name, texts), formats.number(stored), `=${formula}`, formats.number(computed)),
    ...(passedOn > 0 ? [formulas.passedOn(passedOn)] : []),
    formulas.recalculate,
  ].join(" ");
}
