import { addressOf, quoteSheetName } from "../../domain/cell.ts";
import type { CellAddress, Expr, LayoutCell } from "../../report/layout.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { canBeEmptyText } from "./emptyText.ts";
import { scaled, sourceFormula, sourceReference } from "./sourceFormula.ts";
import { sumIfsFormula } from "./sumIfsFormula.ts";
import { countOf, sumFormula } from "./sumFormula.ts";

/** What a formula may refer to, beside the user's own sheets. */
export interface FormulaScope {
  /** The sheet the formula stands on. */
  readonly index: LayoutIndex;
  /** Another report sheet by its layout key, with the name it has in the workbook. */
  readonly report: (key: string) => ReportPlace | undefined;
  /** What stands before functions newer than Excel 2010: "_xlfn." in files, nothing in Excel itself. */
  readonly newFunctionPrefix: "_xlfn." | "";
}

/** A report sheet in the workbook. */
export interface ReportPlace {
  readonly sheetName: string;
  readonly index: LayoutIndex;
}

/** Longest formula Excel takes, in characters. */
const maxFormulaLength = 8192;

/**
 * The formula of a cell in English A1 form without "="; undefined when no formula that Excel takes can say it (too long), so
 * that the caller writes the value alone.
 * Shape: `column` is the formula's own 0-based column, which `sum` adds up.
 * Errors: @throws Error `layout-row-unknown`, `layout-column-unknown`, `layout-report-unknown`: a template's bug.
 * Source: decision 0010 (blanks, signs of text figures).
 */
export function formulaText(cell: LayoutCell, formula: Expr, column: number, scope: FormulaScope): string | undefined {
  const text = textOf(cell, formula, column, scope);
  return text.length <= maxFormulaLength ? text : undefined;
}

function textOf(cell: LayoutCell, formula: Expr, column: number, scope: FormulaScope): string {
  const isBlank = cell.value === null;
  switch (formula.op) {
    case "source":
      return sourceFormula(formula, isBlank, scope.newFunctionPrefix);
    case "sourceRow":
      return `ROW(${sourceReference(formula.ref)})`;
    case "cell":
      return passedOn(reference(formula.at, scope.index), isBlank);
    case "other":
      return passedOn(otherReference(formula.report, formula.at, scope), isBlank);
    case "sum":
      return sumFormula(formula.rows.map(scope.index.rowOf), column, isBlank, scope.index.goneRows);
    case "combine":
      return combined(formula.terms, isBlank, scope.index);
    case "count":
      return countOf(formula.rows.map(scope.index.rowOf), column, reference(formula.words, scope.index));
    case "quotient":
      return quotient(formula, scope.index);
    case "effect":
      return effect(formula, scope.index);
    case "fraction":
      return fraction(formula, isBlank, scope.index);
    case "grown":
      return grown(formula, scope.index);
    case "ratio":
      return ratio(formula.numerator, formula.denominator, isBlank, scope.index);
    case "sumIfs":
      return sumIfsFormula(formula.terms);
    case "part":
      return part(formula.of, formula.sign, scope.index);
    case "step":
      return step(formula, scope.index);
  }
}

function reference(at: CellAddress, index: LayoutIndex): string {
  return addressOf(index.rowOf(at.row), index.columnOf(at.column));
}

function otherReference(report: string, at: CellAddress, scope: FormulaScope): string {
  const place = scope.report(report);
  if (!place) throw new Error(`layout-report-unknown: ${report}`);
  return `${quoteSheetName(place.sheetName)}!${reference(at, place.index)}`;
}

/** A reference to a blank cell would show 0. */
function passedOn(address: string, isBlank: boolean): string {
  return isBlank ? `IF(${address}="","",${address})` : address;
}

/** In arithmetic "" is an error, N("") is 0; cells that always hold a number stand bare, which reads better. */
function operand(at: CellAddress, index: LayoutIndex): string {
  const address = reference(at, index);
  return canBeEmptyText(at, index) ? `N(${address})` : address;
}

function combined(
  terms: readonly { readonly at: CellAddress; readonly factor: 1 | -1 }[],
  isBlank: boolean,
  index: LayoutIndex,
): string {
  // What is added stands first: C5-B5 is read more easily than -B5+C5.
  const signed = [...terms]
    .sort((a, b) => b.factor - a.factor)
    .map(({ at, factor }, i) => (factor === -1 ? "-" : i === 0 ? "" : "+") + operand(at, index))
    .join("");
  if (!isBlank) return signed;
  return `IF(AND(${terms.map(({ at }) => `${reference(at, index)}=""`).join(",")}),"",${signed})`;
}

function ratio(numerator: CellAddress, denominator: CellAddress, isBlank: boolean, index: LayoutIndex): string {
  const above = operand(numerator, index);
  const below = operand(denominator, index);
  const isNumeratorBlank = isBlank && index.cellAt(denominator)?.value !== 0 && isNothing(numerator, index);
  const empty = isNumeratorBlank ? `OR(${below}=0,${reference(numerator, index)}="")` : `${below}=0`;
  return `IF(${empty},"",${above}/ABS(${below}))`;
}

/** A price: with the sign of what it is counted from, blank where there is nothing to divide or to divide by. */
function quotient({ numerator, denominator, factor }: Extract<Expr, { op: "quotient" }>, index: LayoutIndex): string {
  const [above, below] = [numerator, denominator].map((at) => reference(at, index));
  return `IF(OR(${above ?? ""}="",N(${below ?? ""})=0),"",${scaled(`${above ?? ""}/${below ?? ""}`, factor)})`;
}

function fraction({ of, times, per }: Extract<Expr, { op: "fraction" }>, isBlank: boolean, index: LayoutIndex): string {
  const computed = `${operand(of, index)}*${String(times)}/${String(per)}`;
  return isBlank ? `IF(${reference(of, index)}="","",${computed})` : computed;
}

function grown({ of, whole, part, least, otherwise }: Extract<Expr, { op: "grown" }>, index: LayoutIndex): string {
  const [booked, all, share] = [of, whole, part].map((at) => `N(${reference(at, index)})`);
  const isKnown = `AND(${all ?? ""}<>0,${share ?? ""}*SIGN(${all ?? ""})>${String(least)}*ABS(${all ?? ""}))`;
  const instead = otherwise === null ? '""' : combined(otherwise, false, index);
  return `IF(${isKnown},${booked ?? ""}*${all ?? ""}/${share ?? ""},${instead})`;
}

/** What a change comes to at a price; blank where there is no price. */
function effect({ plus, minus, times, factor }: Extract<Expr, { op: "effect" }>, index: LayoutIndex): string {
  const price = reference(times, index);
  const change = `(${operand(plus, index)}-${operand(minus, index)})*${price}`;
  return `IF(${price}="","",${scaled(change, factor)})`;
}

function part(cells: readonly CellAddress[], sign: 1 | -1, index: LayoutIndex): string {
  const addresses = cells.map((at) => reference(at, index)).join(",");
  return `${sign === 1 ? "MAX" : "MIN"}(${cells.length === 1 ? addresses : `SUM(${addresses})`},0)`;
}

/** MAX and MIN pass over texts, so a blank counts as 0. */
function step({ from, to, side, part }: Extract<Expr, { op: "step" }>, index: LayoutIndex): string {
  const [start, end] = [operand(from, index), operand(to, index)];
  const [near, far] = side === 1 ? ["MIN", "MAX"] : ["MAX", "MIN"];
  if (part === "base") return `${far}(${near}(${start},${end}),0)`;
  const [low, high] = part === "rise" ? [start, end] : [end, start];
  const [shorter, longer] = side === 1 ? [low, high] : [high, low];
  return `IF(${low}<${high},${far}(${longer},0)-${far}(${shorter},0),0)`;
}

function isNothing(at: CellAddress, index: LayoutIndex): boolean {
  return (index.cellAt(at)?.value ?? null) === null;
}
