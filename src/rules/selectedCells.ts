import type { FormulaAt } from "../analysis/audit/index.ts";
import { doMeet, isSameRange } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognise/table.ts";
import type { AcceptedFinding } from "./accepted/index.ts";
import type { Finding, SheetRange } from "./finding.ts";
import { auditOf } from "./formulas/hits.ts";
import { pointedAt } from "./highlights.ts";
import { rangeOfCell } from "./ranges.ts";

/** What a check knows of cells that a person has selected. */
export interface SelectedCells {
  readonly place: SheetRange;
  /** Merged cells are one. */
  readonly isOneCell: boolean;
  /** The tables they touch. */
  readonly tables: readonly RecognisedTable[];
  /** Of the only table; null where they are several, or none of the table's. */
  readonly column: RecognisedColumn | null;
  readonly row: RecognisedRow | null;
  /** Findings that point at them, the gravest first. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Of one cell. */
  readonly formula: FormulaAt | null;
}

/** What has been read and checked. */
interface Checked {
  readonly workbook: Workbook;
  readonly tables: readonly RecognisedTable[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** What the selected cells mean, and what is the matter with them. */
export function selectedCells({ workbook, tables, findings, accepted }: Checked, place: SheetRange): SelectedCells {
  const { sheet, top, bottom, left, right } = place;
  const merges = workbook.sheets[sheet]?.merges ?? [];
  const isOneCell = (top === bottom && left === right) || merges.some((merge) => isSameRange(merge, place));
  const isMet = (range: SheetRange): boolean => range.sheet === sheet && doMeet(range, place);
  const met = tables.filter((table) => isMet({ sheet: table.sheet, ...table.range }));
  const [only, ...others] = met;
  const table = others.length === 0 ? only : undefined;
  const isPointedAt = (finding: Finding): boolean => placesOf(finding).some(isMet);
  const hasOneColumn = isOneCell || left === right;
  const hasOneRow = isOneCell || top === bottom;
  return {
    place,
    isOneCell,
    tables: met,
    column: (hasOneColumn && table?.columns.find(({ column }) => column === left)) || null,
    row: (hasOneRow && table?.rows.find(({ row }) => row === top)) || null,
    findings: findings.filter(isPointedAt),
    accepted: accepted.filter(({ finding }) => isPointedAt(finding)),
    formula: isOneCell ? (auditOf(workbook, tables).formulaAt(sheet, top, left) ?? null) : null,
  };
}

/** What it points at, and the cell that it takes the user to. */
function placesOf(finding: Finding): readonly SheetRange[] {
  return finding.data.kind === "goodToKnow" ? [] : [...pointedAt(finding), rangeOfCell(finding.cell)];
}
