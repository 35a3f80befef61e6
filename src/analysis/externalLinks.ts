/** Formulas that read other files. */
import { columnOfKey, inRange, rowOfKey, type CellRef } from "../domain/cell.ts";
import { cellValue, type Workbook } from "../domain/grid.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { isYear } from "../recognise/periods.ts";

/** A file that formulas read, and what is wrong with that. */
export interface LinkProblem {
  readonly problem: "broken" | "lastYear";
  /** The file's name; empty where the workbook does not tell. */
  readonly file: string;
  readonly cells: readonly CellRef[];
  /** lastYear: the year of the file's name, and of the columns that read it. */
  readonly fileYear: number | null;
  readonly year: number | null;
}

/** `'C:\ekonomi\[Budget 2023.xlsx]Blad1'!A1`, or `[1]Blad1!A1` where the workbook keeps its files in a list. */
const externalReference = /'[^'[\]]*\[([^\]]+)\](?:[^']|'')*'!|(?<![\p{L}\p{N}_.\]])\[([^\]]+)\][^\s!'[\]()+*/,;-]+!/gu;

/** Links whose source is gone, and outcome or forecast of one year that is read from a file of the year before; one per file. */
export function linkProblems(workbook: Workbook, tables: readonly RecognisedTable[]): LinkProblem[] {
  const links = workbook.sheets.flatMap((sheet, index) =>
    [...sheet.formulas].flatMap(([key, formula]) => {
      const cell = { sheet: index, row: rowOfKey(key), column: columnOfKey(key) };
      return [...formula.matchAll(externalReference)].map((match) => ({
        cell,
        formula,
        file: fileOf(match[1] ?? match[2] ?? "", workbook),
      }));
    }),
  );
  const files = [...new Set(links.map(({ file }) => file))].sort();
  return files.flatMap((file): LinkProblem[] => {
    const ofFile = links.filter((link) => link.file === file);
    const broken = ofFile.filter(({ cell, formula }) => file === "" || isBroken(workbook, cell, formula));
    if (broken.length > 0) return [{ problem: "broken", file, cells: cellsOf(broken), fileYear: null, year: null }];
    const fileYear = yearOfName(file);
    if (fileYear === null) return [];
    const behind = ofFile.filter(({ cell }) => yearOfColumn(cell, tables) === fileYear + 1);
    return behind.length === 0
      ? []
      : [{ problem: "lastYear", file, cells: cellsOf(behind), fileYear, year: fileYear + 1 }];
  });
}

function cellsOf(links: readonly { readonly cell: CellRef }[]): CellRef[] {
  return [...new Set(links.map(({ cell }) => cell))];
}

/** The name without its folders; a number points into the workbook's list. */
function fileOf(named: string, { externalLinks }: Workbook): string {
  const target = /^\d+$/.test(named) ? (externalLinks[Number(named) - 1] ?? named) : named;
  const name = target.split(/[\\/]/).at(-1) ?? "";
  return name.replace(/%20/g, " ");
}

function isBroken(workbook: Workbook, { sheet: index, row, column }: CellRef, formula: string): boolean {
  const sheet = workbook.sheets[index];
  const value = sheet && cellValue(workbook, sheet, row, column);
  return formula.includes("#REF!") || (value?.kind === "error" && value.value === "#REF!");
}

/** The one year in a file's name; null for none and for several. */
function yearOfName(file: string): number | null {
  const years = new Set([...file.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([digits]) => Number(digits)).filter(isYear));
  const [year, ...others] = years;
  return year === undefined || others.length > 0 ? null : year;
}

/** The year whose outcome or forecast a cell holds. Budgets are made the year before, and opening balances come from there. */
function yearOfColumn({ sheet, row, column }: CellRef, tables: readonly RecognisedTable[]): number | null {
  const table = tables.find((each) => each.sheet === sheet && inRange(each.range, row, column));
  const found = table?.columns.find((each) => each.column === column);
  return found?.measure === "actual" || found?.measure === "forecast" ? found.period.year : null;
}
