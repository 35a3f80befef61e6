/** What the formula audit finds → hits of the rules that tell it. */
import { auditFormulas } from "../../analysis/audit/index.ts";
import type { AuditHit, AuditKind, FormulaAudit, IsDerived } from "../../analysis/audit/index.ts";
import type { CellRef } from "../../domain/cell.ts";
import { cellKey, inRange } from "../../domain/cell.ts";
import { cellValue } from "../../domain/grid.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { RepairEntry, Severity } from "../finding.ts";
import type { FormulaData } from "../formulaFinding.ts";
import { Naming } from "../naming.ts";
import { mergedRanges } from "../ranges.ts";
import type { Hit, RuleInput } from "../rule.ts";

const audited = new WeakMap<Workbook, FormulaAudit>();

/** The hits of one kind. The workbook is audited once for all rules that ask. */
export function formulaHits(input: RuleInput, kind: AuditKind): Hit[] {
  const { tables } = input;
  // Formulas among postings are formulas too.
  const { workbook } = input.ledgers;
  const audit = auditOf(workbook, tables);
  return audit.hits.filter((hit) => hit.kind === kind).map((hit) => hitOf(hit, audit, input));
}

/** The audit of a workbook, made once. */
export function auditOf(workbook: Workbook, tables: readonly RecognisedTable[]): FormulaAudit {
  const audit = audited.get(workbook) ?? auditFormulas(workbook, derivedCells(tables));
  audited.set(workbook, audit);
  return audit;
}

/** Totals and deviations, as they were recognised. */
function derivedCells(tables: readonly RecognisedTable[]): IsDerived {
  const known = tables.map(({ sheet, range, rows, columns }) => ({
    sheet,
    range,
    rows: new Set(rows.filter(({ type }) => type === "total" || type === "subtotal").map(({ row }) => row)),
    columns: new Set(columns.filter(({ measure }) => measure === "deviation").map(({ column }) => column)),
  }));
  return (sheet, row, column) =>
    known.some(
      (table) =>
        table.sheet === sheet &&
        inRange(table.range, row, column) &&
        (table.rows.has(row) || table.columns.has(column)),
    );
}

function hitOf(hit: AuditHit, audit: FormulaAudit, input: RuleInput): Hit {
  const { workbook, model } = input;
  const refs = (places: AuditHit["cells"]): CellRef[] => places.map((place) => ({ sheet: hit.sheet, ...place }));
  const cells = refs(hit.cells);
  const [cell = { sheet: hit.sheet, row: 0, column: 0 }] = cells;
  const sheet = workbook.sheets[cell.sheet];
  const content = sheet && cellValue(workbook, sheet, cell.row, cell.column);
  const ranges = mergedRanges(cells);
  const siblings = mergedRanges(refs(hit.siblings));
  const [expected = null] = hit.formulas;
  const table = model.tables.findIndex(
    ({ table: { sheet: at, range } }) => at === cell.sheet && inRange(range, cell.row, cell.column),
  );
  const data: FormulaData = {
    kind: "formula",
    reason: hit.reason,
    confidence: hit.confidence,
    name: new Naming(model).cell(cell, table, null),
    ranges,
    count: cells.length,
    stated: sheet?.formulas.get(cellKey(cell.row, cell.column)) ?? null,
    shows: content?.kind === "number" ? content.value : null,
    error: content?.kind === "error" ? content.value : null,
    expected,
    gives: expected === null ? null : (audit.valueOf(hit.sheet, expected) ?? null),
    siblingCount: hit.siblingCount,
    siblings,
    about: hit.about,
    aboutSheet: hit.about && hit.about.sheet !== hit.sheet ? (workbook.sheets[hit.about.sheet]?.name ?? null) : null,
    patterns: patternsOf(cells, audit),
  };
  return {
    severity: severityOf(hit, data),
    cell,
    related: [...(cells.length > 1 ? ranges : []), ...(hit.about ? [hit.about] : []), ...siblings],
    data,
    repair: repairOf(hit, audit, workbook),
  };
}

function patternsOf(cells: readonly CellRef[], audit: FormulaAudit): string[] {
  const found = cells.map(({ sheet, row, column }) => audit.patternAt(sheet, row, column));
  return [...new Set(found)].filter((pattern) => pattern !== "").sort();
}

/** An error value proves itself, and so does a circle; where a figure is missing to divide by, it may only not have come yet. */
function severityOf({ kind, confidence }: AuditHit, { error }: FormulaData): Severity {
  if (kind === "circular") return "error";
  if (kind === "error") return error === "#DIV/0!" || error === "#N/A" ? "warning" : "error";
  return confidence === "unsure" ? "info" : "warning";
}

/** The formulas as they should be, where that is likely at least and what they give is known; all of them or none. */
function repairOf(
  { sheet: index, cells, formulas, confidence }: AuditHit,
  audit: FormulaAudit,
  workbook: Workbook,
): RepairEntry[] {
  if (confidence === "unsure") return [];
  const sheet = workbook.sheets[index];
  const entries = cells.flatMap(({ row, column }, at): RepairEntry[] => {
    const formula = formulas[at] ?? null;
    const expected = formula === null ? undefined : audit.valueOf(index, formula);
    if (formula === null || expected === undefined || !sheet) return [];
    const content = cellValue(workbook, sheet, row, column);
    const stated = content?.kind === "number" ? content.value : null;
    return [{ cell: { sheet: index, row, column }, stated, expected, formula, inSource: false }];
  });
  return entries.length === cells.length ? entries : [];
}

/** Hits of a habit put together: the first of a sheet, with the cells of all. */
export function oneNotePerSheet(hits: readonly Hit[]): Hit[] {
  const bySheet = new Map<number, Hit[]>();
  for (const hit of hits) bySheet.set(hit.cell.sheet, [...(bySheet.get(hit.cell.sheet) ?? []), hit]);
  return [...bySheet.values()].map(([first, ...others]) => {
    const { data, ...hit } = first as Hit & { readonly data: FormulaData };
    const all = [data, ...others.map((other) => other.data as FormulaData)];
    const ranges = all.flatMap((one) => one.ranges);
    const patterns = [...new Set(all.flatMap((one) => one.patterns))].sort();
    const count = all.reduce((sum, one) => sum + one.count, 0);
    return { ...hit, related: count > 1 ? ranges : (hit.related ?? []), data: { ...data, ranges, count, patterns } };
  });
}
