/** The published tables with their errors in print mended, typed throughout or with formulas where people have them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellKey } from "../../../../src/domain/cell.ts";
import { cellTag, indexInColumn, type Workbook } from "../../../../src/domain/grid.ts";
import { openPackage } from "../../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../../src/io/xlsx/readWorkbook.ts";
import type { Equation, EquationSystem, Figure } from "../../../../src/model/equations.ts";
import { checkWorkbook, runToEnd, type CheckedWorkbook } from "../../../../src/pipeline/run.ts";
import { recalculated, type SheetState, type Terms, workbookWith } from "./sheetState.ts";

const samples = join(process.cwd(), "samples");

/** Which results are formulas. */
export const typings = ["typed", "totals", "differences", "formulas"] as const;
export type Typing = (typeof typings)[number];

/** A published table that ties, as a workbook of one sheet. */
export interface Published {
  readonly name: string;
  readonly typing: Typing;
  readonly workbook: Workbook;
  readonly state: SheetState;
  /** The check of it, broken nowhere. */
  readonly checked: CheckedWorkbook;
}

/** Every published table between whose figures something holds, in every typing that differs. */
export function publishedTables(): readonly Published[] {
  // What was printed has its data beside it; other samples are made up.
  const printed = readdirSync(join(samples, "data"));
  const names = readdirSync(samples).filter(
    (file) => file.endsWith(".xlsx") && printed.some((data) => data.startsWith(file.replace(".xlsx", "-"))),
  );
  return names.flatMap((file) => {
    const name = file.replace(".xlsx", "");
    const workbook = mended(name, withoutFormulas(readSample(file)));
    const { system } = runToEnd(checkWorkbook(workbook)).model;
    if (system.equations.length === 0) return [];
    const formulasOf = new Map(typings.map((typing) => [typing, resultFormulas(system, typing)]));
    return typings.flatMap((typing): Published[] => {
      const formulas = formulasOf.get(typing)!;
      if (typing !== "typed" && (formulas.size === 0 || isSameAsEarlier(typing, formulasOf))) return [];
      const drawn = recalculated({
        system,
        values: system.figures.map(({ value }) => value),
        formulas,
        texts: new Set(),
      });
      const typed = workbookWith(workbook, drawn);
      const checked = runToEnd(checkWorkbook(typed));
      return [{ name, typing, workbook: typed, state: inSystem(drawn, checked.model.system), checked }];
    });
  });
}

/** The same sheet with the equations that are read from it: where formulas stand, they say what holds. */
function inSystem(drawn: SheetState, system: EquationSystem): SheetState {
  const key = ({ cell }: Figure): number => cellKey(cell.row, cell.column);
  const idOf = new Map(system.figures.map((figure) => [key(figure), figure.id]));
  const moved = (figure: number): number => idOf.get(key(drawn.system.figures[figure]!))!;
  const formulas = [...drawn.formulas].map(
    ([figure, terms]) => [moved(figure), terms.map((term) => ({ ...term, figure: moved(term.figure) }))] as const,
  );
  return recalculated({
    system,
    values: system.figures.map(({ value }) => value),
    formulas: new Map(formulas),
    texts: new Set(),
  });
}

function isSameAsEarlier(typing: Typing, formulasOf: ReadonlyMap<Typing, ReadonlyMap<number, Terms>>): boolean {
  const own = formulasAsText(formulasOf.get(typing)!);
  return typings.slice(0, typings.indexOf(typing)).some((earlier) => formulasAsText(formulasOf.get(earlier)!) === own);
}

function formulasAsText(formulas: ReadonlyMap<number, Terms>): string {
  return JSON.stringify([...formulas]);
}

function readSample(file: string): Workbook {
  const opened = openPackage(new Uint8Array(readFileSync(join(samples, file))));
  const read = opened.ok ? readWorkbookSync(opened.value) : opened;
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return read.value;
}

function withoutFormulas(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, formulas: new Map<number, string>() })) };
}

interface KnownError {
  readonly table: string;
  readonly row: string;
  readonly printed: number;
  readonly should: number;
}

function mended(name: string, workbook: Workbook): Workbook {
  const errors = (JSON.parse(readFileSync(join(samples, "data/known-errors.json"), "utf8")) as KnownError[]).filter(
    ({ table }) => table.startsWith(`${name}-`),
  );
  const columns = workbook.sheets[0]!.columns;
  for (const { row: label, printed, should } of errors) {
    const labels = columns.get(0)!;
    const row = labels.rows.find((_, at) => workbook.strings[labels.values[at]!] === label);
    if (row === undefined) throw new Error(`${name} has no row ${label}`);
    const wrong = [...columns.values()].filter((column) => {
      const at = indexInColumn(column, row);
      return column.tags[at] === cellTag.number && column.values[at] === printed;
    });
    if (wrong.length !== 1) throw new Error(`${String(printed)} stands ${String(wrong.length)} times in ${label}`);
    wrong[0]!.values[indexInColumn(wrong[0]!, row)] = should;
  }
  return workbook;
}

/** The equation that each formula computes: down a column, across a row, or, in a corner where both hold, across. */
function resultFormulas(system: EquationSystem, typing: Typing): ReadonlyMap<number, Terms> {
  const formulas = new Map<number, Terms>();
  const take = (isWanted: (equation: Equation) => boolean): void => {
    for (const equation of system.equations) if (isWanted(equation)) formulas.set(equation.result, equation.terms);
  };
  const runsDown = ({ result, terms }: Equation): boolean =>
    terms.every(({ figure }) => system.figures[figure]!.cell.column === system.figures[result]!.cell.column);
  if (typing === "totals" || typing === "formulas") take(runsDown);
  if (typing === "differences" || typing === "formulas") take((equation) => !runsDown(equation));
  return formulas;
}
