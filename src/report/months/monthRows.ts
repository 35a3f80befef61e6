/** The rows of a sheet of months: the book's lines, and totals as the sums of theirs. */
import { partOf, rowsPerStep, type Progress } from "../../domain/progress.ts";
import type { MonthLine } from "../../model/months/monthBook.ts";
import { lineFigures, summedFigures, withComputed, type FigureReader, type RowFigures } from "./monthFigures.ts";
import type { MonthPlan, PlannedLine } from "./monthPlan.ts";

/** A row of the sheet with its figures. */
export interface MonthRow {
  readonly key: string;
  readonly label: string;
  readonly emphasis: "section" | "body" | "subtotal" | "total";
  readonly level: number;
  /** null for a total that the source lacks. */
  readonly from: PlannedLine | null;
  readonly figures: RowFigures;
}

const addedTotal = "#total";

/** Lines, and totals as the sums of theirs; a total is added where several lines have none. */
export function* monthRows(plan: MonthPlan, reader: FigureReader, totalLabel: string): Generator<Progress, MonthRow[]> {
  const known = new Map<string, RowFigures>();
  const partsOf = new Map<string, PlannedLine[]>();
  for (const planned of plan.lines) {
    const { parent } = planned.line;
    if (parent === null) continue;
    const parts = partsOf.get(parent);
    if (parts) parts.push(planned);
    else partsOf.set(parent, [planned]);
  }
  const byKey = new Map(plan.lines.map((planned) => [planned.line.key, planned]));
  const share = (rows: number): number => rows / (plan.lines.length + 1);
  const figuresOf = function* (planned: PlannedLine, depth = 0): Generator<Progress, RowFigures> {
    const { key } = planned.line;
    const before = known.get(key);
    if (before) return before;
    if (known.size % rowsPerStep === 0) yield { done: share(known.size), total: 1 };
    const base = lineFigures(planned, reader);
    const parts: { row: string; figures: RowFigures }[] = [];
    for (const part of depth > deepest ? [] : (partsOf.get(key) ?? []))
      parts.push({ row: part.line.key, figures: yield* figuresOf(part, depth + 1) });
    const summed = partOf(summedFigures(base, parts, plan), share(known.size), share(known.size + 1));
    const figures = withComputed(key, parts.length > 0 ? yield* summed : base, reader);
    known.set(key, figures);
    return figures;
  };
  const rows: MonthRow[] = [];
  for (const planned of plan.lines) {
    const { key, label, type } = planned.line;
    const level = Math.max(0, depthOf(planned.line, byKey) - 1);
    const figures = yield* figuresOf(planned);
    rows.push({ key, label, emphasis: type === "line" ? "body" : type, level, from: planned, figures });
  }
  if (rows.length < 2 || rows.some(({ emphasis }) => emphasis !== "body")) return rows;
  const parts = rows.map(({ key, figures }) => ({ row: key, figures }));
  const summed = yield* partOf(summedFigures(new Map(), parts, plan), share(rows.length), 1);
  const figures = withComputed(addedTotal, summed, reader);
  return [...rows, { key: addedTotal, label: totalLabel, emphasis: "total", level: 0, from: null, figures }];
}

/** Totals of totals; more is a circle. */
const deepest = 20;

function depthOf({ parent }: MonthLine, byKey: ReadonlyMap<string, PlannedLine>): number {
  let depth = 0;
  for (let above = parent; above !== null && depth < deepest; above = byKey.get(above)?.line.parent ?? null) depth++;
  return depth;
}
