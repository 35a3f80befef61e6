/** Registers of codes on sheets of their own: what codes are called, what they belong to, when they hold, what they became. */
import { dateOfSerial, datePartsOf } from "../../domain/calendar.ts";
import type { CellRef } from "../../domain/cell.ts";
import { cellFormat, cellValue, usedRange, type Sheet, type Workbook } from "../../domain/grid.ts";
import { ledgerVocabulary } from "../vocabulary/ledger.ts";
import type { RegisterWord } from "../vocabulary/ledgerVocabulary.ts";
import { findWords, normaliseText } from "../words.ts";
import { monthOfDayText, yearMonthOfNumber, yearMonthOfText } from "./codes.ts";
import { readHeaderCell } from "./headerCells.ts";
import type { RecognisedLedger } from "./ledger.ts";
import { restOfWorkbook } from "./restOfWorkbook.ts";

/** A month of a year as one number, 202403. */
type YearMonthNumber = number;

/** One code of a register. */
export interface RegisteredCode {
  readonly code: string;
  readonly name: string | null;
  readonly parent: string | null;
  /** null: always. */
  readonly validFrom: YearMonthNumber | null;
  readonly validTo: YearMonthNumber | null;
  /** The code that takes its place in another organisation. */
  readonly translation: string | null;
}

export interface CodeRegister {
  readonly sheet: number;
  readonly sheetName: string;
  /** What its codes are, as the heading says. */
  readonly heading: string;
  readonly at: CellRef;
  readonly codes: ReadonlyMap<string, RegisteredCode>;
}

/** Rows that are looked through for headings, and columns. */
const rowsLookedThrough = 30;
const columnsLookedThrough = 40;
/** Fewer codes than this make no register. */
const fewestCodes = 3;

/** The registers of a workbook, in the order of its sheets. Whether a ledger uses one shows in its codes. */
export function findRegisters(workbook: Workbook, ledgers: readonly RecognisedLedger[]): CodeRegister[] {
  const rest = restOfWorkbook(workbook, ledgers);
  return rest.sheets.flatMap((sheet, index) => registersOf(rest, sheet, index));
}

function registersOf(workbook: Workbook, sheet: Sheet, index: number): CodeRegister[] {
  const used = sheet.kind === "worksheet" ? usedRange(sheet) : undefined;
  if (!used) return [];
  const last = Math.min(used.bottom, used.top + rowsLookedThrough);
  for (let row = used.top; row <= last; row++) {
    const words = headingsOf(workbook, sheet, row, used.left, Math.min(used.right, used.left + columnsLookedThrough));
    const code = [...words].find(([, { word }]) => word === "code");
    // Codes with names, or with what they belong to or became: anything less is a list of something else.
    if (!code || ![...words.values()].some(({ word }) => word !== "code")) continue;
    const codes = readCodes({ workbook, sheet, words, column: code[0] }, row + 1, used.bottom);
    if (codes.size < fewestCodes) continue;
    return [
      { sheet: index, sheetName: sheet.name, heading: code[1].text, at: { sheet: index, row, column: code[0] }, codes },
    ];
  }
  return [];
}

interface Heading {
  readonly word: RegisterWord;
  readonly text: string;
}

function headingsOf(workbook: Workbook, sheet: Sheet, row: number, left: number, right: number): Map<number, Heading> {
  const words = new Map<number, Heading>();
  for (let column = left; column <= right; column++) {
    const cell = cellValue(workbook, sheet, row, column);
    if (cell?.kind !== "text") continue;
    const text = cell.value.replace(/\s+/g, " ").trim();
    const said = findWords(normaliseText(text), ledgerVocabulary.registers)[0]?.means;
    const { says, isName } = readHeaderCell(text);
    const isCode = says !== null && (says.role === "account" || says.role === "dimension") && !isName;
    const word = said ?? (isCode ? "code" : isName ? "name" : undefined);
    // The first column of a kind is the one that is meant: a second code is what it belongs to.
    if (word === undefined) continue;
    const isTaken = [...words.values()].some((other) => other.word === word);
    if (!isTaken) words.set(column, { word, text });
    else if (word === "code" && ![...words.values()].some((other) => other.word === "parent"))
      words.set(column, { word: "parent", text });
  }
  return words;
}

interface RegisterPlace {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly words: ReadonlyMap<number, Heading>;
  readonly column: number;
}

function readCodes(place: RegisterPlace, top: number, bottom: number): Map<string, RegisteredCode> {
  const { words, column } = place;
  const columnOf = (wanted: RegisterWord): number | null =>
    [...words].find(([, { word }]) => word === wanted)?.[0] ?? null;
  const codes = new Map<string, RegisteredCode>();
  for (let row = top; row <= bottom; row++) {
    const code = codeAt(place, row, column);
    if (code === null) break;
    const text = (wanted: RegisterWord): string | null => {
      const at = columnOf(wanted);
      return at === null ? null : codeAt(place, row, at);
    };
    const month = (wanted: RegisterWord): YearMonthNumber | null => {
      const at = columnOf(wanted);
      return at === null ? null : monthAt(place, row, at, wanted === "validTo");
    };
    codes.set(code, {
      code,
      name: text("name"),
      parent: text("parent"),
      validFrom: month("validFrom"),
      validTo: month("validTo"),
      translation: text("translation"),
    });
  }
  return codes;
}

/** A code as it is written: 412 in the format 0000 is 0412. */
function codeAt({ workbook, sheet }: RegisterPlace, row: number, column: number): string | null {
  const cell = cellValue(workbook, sheet, row, column);
  if (cell?.kind === "text") return cell.value.trim() === "" ? null : cell.value.trim();
  if (cell?.kind !== "number") return null;
  const zeros = /^0+$/.exec(cellFormat(workbook, sheet, row, column).numberFormat)?.[0].length ?? 0;
  return String(cell.value).padStart(zeros, "0");
}

/** A day, a month or a year as a month; a year alone ends in its last period. */
function monthAt(
  { workbook, sheet }: RegisterPlace,
  row: number,
  column: number,
  isEnd: boolean,
): YearMonthNumber | null {
  const data = sheet.columns.get(column);
  const cell = cellValue(workbook, sheet, row, column);
  if (!data || !cell) return null;
  const numbered = (said: { readonly year: number | null; readonly month: number } | null): number | null =>
    said?.year == null ? null : said.year * 100 + said.month;
  if (cell.kind === "text") return numbered(yearMonthOfText(cell.value) ?? monthOfDayText(cell.value));
  if (cell.kind !== "number") return null;
  const isDate = datePartsOf(cellFormat(workbook, sheet, row, column).numberFormat) !== null;
  if (isDate) return numbered(dateOfSerial(cell.value, workbook.date1904));
  const month = numbered(yearMonthOfNumber(cell.value)) ?? numbered(monthOfDayText(String(cell.value)));
  const isYearAlone = Number.isInteger(cell.value) && cell.value >= 1990 && cell.value < 2080;
  return month ?? (isYearAlone ? cell.value * 100 + (isEnd ? 13 : 0) : null);
}
