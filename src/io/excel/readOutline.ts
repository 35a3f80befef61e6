import { parseRange } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { DefinedName, ExcelTable, Interval, SheetVisibility } from "../../domain/grid.ts";
import { emptyState, parseState, stateNamespace } from "../state.ts";
import type { AvvikaState } from "../state.ts";

/** A worksheet before its cells are read. */
export interface SheetOutline {
  /** Excel's own id, which outlives renaming and moving. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** The cells that hold something; null for an empty sheet. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly ExcelTable[];
}

/** What is known of a workbook before its cells are read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly structureLocked: boolean;
  readonly state: AvvikaState;
  /** Id of the part the state stands in; null when there is none. */
  readonly statePart: string | null;
}

/** Reads the outline in two batches, whatever the size of the workbook. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id");
  protection.load("protected");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace);
  parts.load("items/id");
  await context.sync();

  const shapes = worksheets.items.map(queueShape);
  const tableRanges = tables.items.map((table) => table.getRange().load("address"));
  const xml = parts.items[0]?.getXml();
  await context.sync();

  const found = tables.items.map((table, i) => ({
    sheet: table.worksheet.id,
    table: excelTable(table, tableRanges[i]),
  }));
  const state = xml ? parseState(new TextEncoder().encode(xml.value)) : undefined;
  return {
    sheets: worksheets.items.map((sheet, i) => ({
      ...sheetOutline(sheet, shapes[i] as SheetShape),
      tables: found.flatMap(({ sheet: id, table }) => (id === sheet.id && table ? [table] : [])),
    })),
    names: [
      ...names.items.map((item) => definedName(item, null)),
      ...shapes.flatMap((shape, sheet) => shape.names.items.map((item) => definedName(item, sheet))),
    ],
    structureLocked: protection.protected,
    state: state ?? emptyState,
    statePart: parts.items[0]?.id ?? null,
  };
}

/** What is asked of each sheet in the second batch. */
interface SheetShape {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly names: Excel.NamedItemCollection;
}

function queueShape(sheet: Excel.Worksheet): SheetShape {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  // Merges may reach beyond the last filled cell: a title over a table's whole width.
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  const columns = used.getColumnProperties({ columnHidden: true });
  sheet.names.load("items/name,items/formula,items/visible");
  return { used, merged, columns, names: sheet.names };
}

function sheetOutline(sheet: Excel.Worksheet, { used, merged, columns }: SheetShape): Omit<SheetOutline, "tables"> {
  const range = used.isNullObject ? null : rangeOf(used.address);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    isProtected: sheet.protection.protected,
    used: range,
    merges: merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => rangeOf(address) ?? []),
    hiddenColumns: range
      ? columns.value.flatMap(({ columnHidden }, i) => (columnHidden === true ? [range.left + i] : []))
      : [],
  };
}

function visibilityOf(visibility: string): SheetVisibility {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}

function definedName({ name, formula, visible }: Excel.NamedItem, sheet: number | null): DefinedName {
  return { name, formula: String(formula).replace(/^=/, ""), sheet, hidden: !visible };
}

function excelTable(table: Excel.Table, range: Excel.Range | undefined): ExcelTable | null {
  const place = range ? rangeOf(range.address) : null;
  if (!place) return null;
  const [headerRows, totalsRows] = [table.showHeaders ? 1 : 0, table.showTotals ? 1 : 0];
  return { name: table.name, range: place, headerRows, totalsRows };
}

/** The range in `'Min budget'!A1:C4`. */
export function rangeOf(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf("!") + 1)) ?? null;
}

/** Ascending numbers as stretches. */
export function intervals(numbers: readonly number[]): Interval[] {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    if (open && open.last === number - 1) open.last = number;
    else found.push({ first: number, last: number });
  }
  return found;
}
