import type { CellRange } from "../../../domain/cell.ts";
import { columnCount, rowCount } from "../../book/cellRange.ts";
import { isCellError, type Cell, type CellValue } from "../../book/cellValue.ts";
import { displayText } from "../../book/displayText.ts";
import { fromR1C1, toR1C1 } from "../../book/formulaR1C1.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { writeContents } from "../../book/writeContents.ts";
import type { CellInput } from "../../book/cellInput.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Argument, Json, Scalar } from "../objectType.ts";
import { isUnbounded, refuseContents, refuseTooMany, refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget } from "./refer.ts";

type ReadCell = (cell: Cell | undefined, row: number, column: number, sheet: HostSheet) => Json;

/** The rows of a range, one value a cell; null for whole rows and columns. @throws ApiError RangeExceedsLimit */
export function readCells({ sheet, range }: RangeTarget, host: Host, read: ReadCell): Json {
  if (isUnbounded(range)) return null;
  refuseTooMany(range);
  host.book.calculateIfNeeded();
  return Array.from({ length: rowCount(range) }, (_, down) =>
    Array.from({ length: columnCount(range) }, (__, right) => {
      const [row, column] = [range.top + down, range.left + right];
      return read(sheet.storedCell(row, column), row, column, sheet);
    }),
  );
}

/** `values`, `formulas` and their kin. */
export const contentScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Values: { get: reads((cell) => valueJson(cell?.value ?? null)), set: writes((input) => input) },
  Formulas: { get: reads(formulaJson), set: writes((input) => input) },
  // Formulas are shown and taken in English; Excel would say SUMMA(A1;A2) in Swedish.
  FormulasLocal: { get: reads(formulaJson), set: writes((input) => input) },
  FormulasR1C1: { get: reads(r1c1Json), set: writes(fromTypedR1C1) },
  ValueTypes: { get: reads((cell) => valueType(cell?.value ?? null)) },
  Text: {
    get: (target, host) =>
      readCells(target, host, (cell, row, column, sheet) => shownText(cell, sheet, row, column, host)),
  },
  NumberFormat: { get: reads(numberFormatOf), set: setNumberFormat },
  NumberFormatLocal: { get: reads(numberFormatOf), set: setNumberFormat },
};

export function valueJson(value: CellValue): Json {
  return value === null ? "" : isCellError(value) ? value.error : value;
}

export function formulaJson(cell: Cell | undefined): Json {
  return cell?.formula == null ? valueJson(cell?.value ?? null) : `=${cell.formula}`;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

export function shownText(
  cell: Cell | undefined,
  sheet: HostSheet,
  row: number,
  column: number,
  { book }: Host,
): string {
  if (!cell) return "";
  const { locale, state } = book;
  return displayText(cell.value, sheet.style(row, column).numberFormat, { locale, date1904: state.date1904 });
}

/** What the API gives for cells, as inputs of the book. @throws ApiError InvalidArgument */
export function inputsOf(value: Argument): CellInput | readonly (readonly CellInput[])[] {
  if (isInput(value)) return value;
  if (!Array.isArray(value)) throw new ApiError("InvalidArgument");
  const rows = value as readonly Argument[];
  if (!rows.every((row): row is readonly CellInput[] => Array.isArray(row) && row.every(isInput))) {
    throw new ApiError("InvalidArgument");
  }
  return rows;
}

function reads(read: ReadCell): (target: RangeTarget, host: Host) => Json {
  return (target, host) => readCells(target, host, read);
}

function writes(change: (input: CellInput, row: number, column: number) => CellInput) {
  return ({ sheet, range }: RangeTarget, value: Argument, { book }: Host): void => {
    refuseContents(sheet, range);
    const inputs = inputsOf(value);
    const isGrid = typeof inputs === "object" && inputs !== null;
    const changed = isGrid
      ? inputs.map((row, down) => row.map((input, right) => change(input, range.top + down, range.left + right)))
      : change(inputs, range.top, range.left);
    writeContents(book, sheet, range, changed);
  };
}

function r1c1Json(cell: Cell | undefined, row: number, column: number): Json {
  return cell?.formula == null ? formulaJson(cell) : `=${toR1C1(cell.formula, row, column)}`;
}

function fromTypedR1C1(input: CellInput, row: number, column: number): CellInput {
  if (typeof input !== "string" || !input.startsWith("=") || input.length === 1) return input;
  return `=${fromR1C1(input.slice(1), row, column)}`;
}

function numberFormatOf(_: Cell | undefined, row: number, column: number, sheet: HostSheet): Json {
  return sheet.style(row, column).numberFormat;
}

function setNumberFormat({ sheet, range }: RangeTarget, value: Argument): void {
  if (isUnbounded(range)) throw new ApiError("InvalidArgument");
  refuseTooMany(range);
  refuseUnlessAllowed(sheet, "allowFormatCells");
  if (typeof value === "string") {
    sheet.format(range, { numberFormat: value });
    return;
  }
  for (const { at, numberFormat } of formatRuns(formatsOf(value, range), range)) sheet.format(at, { numberFormat });
}

/** Formats by cell as blocks of rows with the same format in a column; one block when all are the same. */
function formatRuns(
  formats: readonly (readonly (string | null)[])[],
  range: CellRange,
): { readonly at: CellRange; readonly numberFormat: string }[] {
  const first = formats[0]?.[0];
  if (typeof first === "string" && formats.every((row) => row.every((one) => one === first))) {
    return [{ at: range, numberFormat: first }];
  }
  const runs: { at: CellRange; numberFormat: string }[] = [];
  for (let column = range.left; column <= range.right; column++) {
    for (let row = range.top; row <= range.bottom; row++) {
      const numberFormat = formats[row - range.top]?.[column - range.left];
      if (typeof numberFormat !== "string") continue;
      const last = runs.at(-1);
      const isNext = last?.at.left === column && last.at.bottom === row - 1 && last.numberFormat === numberFormat;
      if (isNext) last.at = { ...last.at, bottom: row };
      else runs.push({ at: { top: row, bottom: row, left: column, right: column }, numberFormat });
    }
  }
  return runs;
}

function formatsOf(value: Argument, range: CellRange): readonly (readonly (string | null)[])[] {
  const rows = inputsOf(value);
  const isGrid = typeof rows === "object" && rows !== null;
  const isRight =
    isGrid &&
    rows.length === rowCount(range) &&
    rows.every(
      (row) => row.length === columnCount(range) && row.every((one) => one === null || typeof one === "string"),
    );
  if (!isRight) throw new ApiError("InvalidArgument");
  return rows as readonly (readonly (string | null)[])[];
}

function isInput(value: Argument): value is CellInput {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
