import type { ICellData, ICommandInfo } from "@univerjs/presets";
import type { RunningUniver } from "./startUniver.ts";

/** What Univer asks for and what it hands back. Sheets by id, rows and columns 0-based. */
export interface UniverHandlers {
  /** What to draw; undefined for nothing. */
  readonly cell: (sheetId: string, row: number, column: number) => ICellData | undefined;
  /** What the cell's editor opens with. */
  readonly editText: (sheetId: string, row: number, column: number) => string;
  readonly type: (sheetId: string, row: number, column: number, text: string) => void;
  /** Cells that were pasted, filled or emptied at once. */
  readonly put: (sheetId: string, block: PutBlock) => void;
  /** The page itself is changing Univer: let it through. */
  readonly isTelling: () => boolean;
}

/** Texts for a rectangle of cells: "" for those to empty, null for those to leave. */
export interface PutBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Stands between Univer and its own model. @returns what ends it */
export function interceptUniver({ library, univer }: RunningUniver, handlers: UniverHandlers): () => void {
  const { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, CanceledError, CommandType, ICommandService } = library;
  const { INTERCEPTOR_POINT, InterceptorEffectEnum, SheetInterceptorService } = library;
  const injector = univer.__getInjector();
  const cells = injector.get(SheetInterceptorService);
  const first = 1000; // before everything that Univer does with a cell itself
  const endings = [
    cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: first,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (_cell, { subUnitId, row, col }, next) => next(handlers.cell(subUnitId, row, col) ?? null),
    }),
    cells.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: first,
      handler: (cell, { subUnitId, row, col, worksheet }, next) => {
        const text = handlers.editText(subUnitId, row, col);
        // Univer compares what was typed with what it holds.
        if (text === "") worksheet.getCellMatrix().realDeleteValue(row, col);
        else worksheet.getCellMatrix().setValue(row, col, { v: text, t: 1 });
        return next({ ...cell, v: text, t: 1, f: null, p: null });
      },
    }),
    cells.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: first,
      handler: (cell, { subUnitId, row, col }) => {
        handlers.type(subUnitId, row, col, typedText(cell));
        return cell;
      },
    }),
    injector.get(ICommandService).beforeCommandExecuted((command) => {
      if (command.type !== CommandType.MUTATION || !isOfSheet(command.id) || handlers.isTelling()) return;
      const values = valuesOf(command);
      if (values && !handledElsewhere.has(values.trigger ?? "")) {
        const block = blockOf(values.cellValue);
        if (block) handlers.put(values.subUnitId, block);
      }
      throw new CanceledError(); // Univer's own model stays as it is
    }),
  ];
  return () => {
    for (const ending of endings) (typeof ending === "function" ? ending : () => ending.dispose())();
  };
}

/** What the cell editor writes has come through AFTER_CELL_EDIT already; Univer's undo knows nothing of what the book had before. */
const handledElsewhere = new Set(["sheet.command.set-range-values", "univer.command.undo", "univer.command.redo"]);

function isOfSheet(id: string): boolean {
  return id.startsWith("sheet.mutation.");
}

type CellValues = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

interface ValuesChange {
  readonly subUnitId: string;
  readonly cellValue: CellValues;
  readonly trigger?: string;
}

function valuesOf({ id, params }: Readonly<ICommandInfo>): ValuesChange | null {
  return id === "sheet.mutation.set-range-values" ? (params as ValuesChange) : null;
}

/** The rectangle around the cells; null for none. */
function blockOf(values: CellValues): PutBlock | null {
  const rows = indexes(values);
  const columns = [...new Set(rows.flatMap((row) => indexes(values[row] ?? {})))].sort((a, b) => a - b);
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return {
    top,
    left,
    rows: Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => {
        const cell = values[top + row]?.[left + column];
        return cell === undefined ? null : typedText(cell);
      }),
    ),
  };
}

function indexes(of: object): number[] {
  return Object.keys(of)
    .map(Number)
    .sort((a, b) => a - b);
}

/** What was typed, before anything is made of it. Univer ends a text with a line break of its own. */
function typedText(cell: Readonly<Pick<ICellData, "f" | "v" | "p">> | null | undefined | void): string {
  if (!cell) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const rich = cell.p?.body?.dataStream;
  return rich === undefined ? String(cell.v ?? "") : rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
