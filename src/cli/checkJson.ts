import { columnName, rangeAddress } from "../domain/cell.ts";
import type {
  BudgetVersion,
  Component,
  Confidence,
  Measure,
  RowType,
  SignConvention,
  Span,
  TableKind,
  YearMonth,
} from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import { findingText } from "../messages/render.ts";
import type { Texts } from "../messages/texts.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognise/table.ts";
import type { LeftReason } from "../rules/automaticFix.ts";
import type { Finding, RepairEntry, RuleId, Severity } from "../rules/finding.ts";
import { cellAddress, sheetNameOf, sheetRangeAddress } from "./addresses.ts";

/** What `check --format json` says about one file: a contract that other programs read (design 9). Rows are 1-based. */
export interface FileJson {
  readonly file: string;
  readonly tables: readonly TableJson[];
  readonly findings: readonly FindingJson[];
  /** Why the file could not be checked, in a sentence. */
  readonly error: string | null;
  /** With `--fix`: what the corrected copy holds. */
  readonly fix?: FixJson;
}

/** What was corrected in the copy, and what was left. */
export interface FixJson {
  readonly output: string;
  readonly fixed: readonly (FindingPlaceJson & { readonly changes: readonly ChangeJson[] })[];
  readonly left: readonly (FindingPlaceJson & { readonly reason: LeftReason; readonly message: string })[];
}

/** A finding of `findings`. */
export interface FindingPlaceJson {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly cell: string;
}

/** One cell that was written. */
export interface ChangeJson {
  readonly cell: string;
  readonly stated: number | null;
  readonly expected: number;
  readonly formula: string | null;
  /** The formula that stood there. */
  readonly replaces: string | null;
}

export interface TableJson {
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly unit: Unit | null;
  readonly signConvention: SignConvention | null;
  readonly columns: readonly ColumnJson[];
  readonly rows: readonly RowJson[];
}

export interface ColumnJson {
  readonly column: string;
  readonly header: string;
  readonly measure: Measure | null;
  readonly component: Component | null;
  readonly unit: Unit | null;
  readonly budgetVersion: BudgetVersion | null;
  readonly of: readonly [Measure, Measure] | null;
  readonly span: Span | null;
  readonly year: number | null;
  readonly endMonth: number | null;
  readonly asOf: YearMonth | null;
  readonly confidence: Confidence;
}

export interface RowJson {
  readonly row: number;
  readonly label: string;
  readonly type: RowType;
  readonly measure: Measure | null;
  readonly component: Component | null;
  readonly unit: Unit | null;
}

export interface FindingJson {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly related: readonly string[];
  readonly message: string;
  readonly repair: readonly RepairJson[];
  readonly alternatives: readonly (readonly RepairJson[])[];
}

export interface RepairJson {
  readonly cell: string;
  readonly stated: number | null;
  readonly expected: number;
  readonly formula: string | null;
  readonly inSource: boolean;
}

/** A file that was checked. */
export function checkedJson(file: string, checked: CheckedWorkbook, texts: Texts): FileJson {
  return {
    file,
    tables: checked.tables.map((table) => tableJson(table, checked)),
    findings: checked.findings.map((finding) => findingJson(finding, checked, texts)),
    error: null,
  };
}

/** A file that could not be checked. */
export function failedJson(file: string, error: string): FileJson {
  return { file, tables: [], findings: [], error };
}

function tableJson(table: RecognisedTable, { workbook }: CheckedWorkbook): TableJson {
  return {
    sheet: sheetNameOf(table.sheet, workbook),
    range: rangeAddress(table.range),
    kind: table.kind,
    unit: table.unit,
    signConvention: table.signConvention,
    columns: table.columns.map(columnJson),
    rows: table.rows.map(rowJson),
  };
}

function columnJson({
  column,
  path,
  measure,
  component,
  unit,
  budgetVersion,
  of,
  period,
  asOf,
  confidence,
}: RecognisedColumn): ColumnJson {
  return {
    column: columnName(column),
    header: path.join(" / "),
    measure,
    component,
    unit,
    budgetVersion,
    of,
    span: period.span,
    year: period.year,
    endMonth: period.endMonth,
    asOf: asOf && { year: asOf.year, month: asOf.month },
    confidence,
  };
}

function rowJson({ row, label, type, measure, component, unit }: RecognisedRow): RowJson {
  return { row: row + 1, label, type, measure, component, unit };
}

function findingJson(finding: Finding, { workbook }: CheckedWorkbook, texts: Texts): FindingJson {
  const { rule, severity, cell, related, repair, alternatives } = finding;
  const repairJson = (entry: RepairEntry): RepairJson => ({
    cell: cellAddress(entry.cell, cell.sheet, workbook),
    stated: entry.stated,
    expected: entry.expected,
    formula: entry.formula,
    inSource: entry.inSource,
  });
  return {
    rule,
    severity,
    sheet: sheetNameOf(cell.sheet, workbook),
    cell: cellAddress(cell, cell.sheet, workbook),
    related: related.map((range) => sheetRangeAddress(range, cell.sheet, workbook)),
    message: findingText(finding, texts),
    repair: repair.map(repairJson),
    alternatives: alternatives.map((entries) => entries.map(repairJson)),
  };
}
