import type { Sheet, Workbook } from "../../domain/grid.ts";
import type { EquationSystem, Figure } from "../../model/equations.ts";
import type { RecognisedTable, TableFigure } from "../../recognise/table.ts";
import type { SheetInput } from "../input.ts";

/** One recognised statement with what its parts look up again and again. Indexes are those of `table.rows` and `table.columns`. */
export interface Statement {
  readonly table: RecognisedTable;
  readonly workbook: Workbook;
  /** The sheet the table stands on. */
  readonly sheet: Sheet;
  readonly rowKeys: readonly string[];
  readonly figureAt: (row: number, column: number) => TableFigure | undefined;
  /** The figure in the equation system; undefined for headings, notes and texts. */
  readonly systemFigureAt: (row: number, column: number) => Figure | undefined;
  /** Rows say what is measured (Budget, Utfall, Avvikelse) and columns only when: both keep their order. */
  readonly rowsCarryMeasure: boolean;
  /** Columns stand as the source has them, whatever they mean. */
  readonly keepsOrder: boolean;
}

/** @throws Error `table-unknown`, `sheet-unknown`: the model and the workbook do not belong together, which is a caller's bug. */
export function statementOf({ model, workbook, tableIndex }: SheetInput, keepsOrder = false): Statement {
  const modelTable = model.tables[tableIndex];
  if (!modelTable) throw new Error("table-unknown");
  const { table, rowKeys, figureIds } = modelTable;
  const sheet = workbook.sheets[table.sheet];
  if (!sheet) throw new Error("sheet-unknown");
  const figures = figuresByPlace(table);
  return {
    table,
    workbook,
    sheet,
    rowKeys,
    keepsOrder,
    figureAt: (row, column) => figures.get(row)?.get(column),
    systemFigureAt: (row, column) => systemFigure(model.system, figureIds[row]?.[column] ?? null),
    rowsCarryMeasure:
      table.columns.every((column) => column.measure === null || column.measure === "text") &&
      table.rows.some((row) => row.measure !== null),
  };
}

function figuresByPlace(table: RecognisedTable): ReadonlyMap<number, ReadonlyMap<number, TableFigure>> {
  const rows = new Map<number, Map<number, TableFigure>>();
  for (const figure of table.figures) {
    const row = rows.get(figure.row) ?? new Map<number, TableFigure>();
    rows.set(figure.row, row.set(figure.column, figure));
  }
  return rows;
}

function systemFigure(system: EquationSystem, id: number | null): Figure | undefined {
  return id === null ? undefined : system.figures[id];
}
