/** The figures of a statement sheet that a commentary may tell of, in öre and with where they come from. */
import { isMoney } from "../../domain/money.ts";
import { eachInSteps, partOf, type Progress } from "../../domain/progress.ts";
import { DeviationReader } from "./deviationReader.ts";
import { hasPlainSigns } from "./plainSigns.ts";
import { wholeAndParts } from "./parts.ts";
import type { SheetFigures, SheetLine, SheetShare, StatementContent, StretchFigures } from "./toldFigures.ts";

/** Reads them. */
export function* sheetFigures(content: StatementContent): Generator<Progress, SheetFigures> {
  const { statement, rows, units } = content;
  const none: SheetFigures = { unit: null, step: 0, stretches: [], previousForecast: null, level: null };
  const hasYearsOnRows = statement.table.rows.some(({ year, label }) => year !== null || isYear(label));
  if (!isMoney(units.unit) || statement.rowsCarryMeasure || hasYearsOnRows || units.isMixedByRow) return none;
  const { total, lines } = wholeAndParts(rows, statement.table);
  const reader = new DeviationReader(content, units.unit, hasPlainSigns(lines, statement, content.model));
  const stretches: StretchFigures[] = [];
  const deviations = reader.columns();
  for (const [at, { column, time }] of deviations.entries()) {
    const whole = total === undefined ? undefined : reader.line(column, total);
    const read = eachInSteps(lines, (row) => reader.line(column, row) ?? []);
    const told = (yield* partOf(read, at / deviations.length, (at + 1) / deviations.length)).flat();
    if (!whole && told.length === 0) continue;
    const share = whole?.share && isOfItsParts(whole.share, told) ? whole.share : null;
    stretches.push({ time, total: whole?.deviation ?? null, share, lines: told });
  }
  return {
    unit: units.unit,
    step: reader.step,
    stretches,
    previousForecast: total === undefined ? null : reader.previousForecast(total),
    level: total === undefined || stretches.some(({ time }) => time.kind !== "fullYear") ? null : reader.level(total),
  };
}

/**
 * A budget much smaller than the budgets it is made up of is what revenue leaves over, and no one measures a deviation by it: half of
 * them, or more, is a budget of its own.
 */
const leastOfParts = 0.5;

function isOfItsParts({ budget }: SheetShare, lines: readonly SheetLine[]): boolean {
  const parts = lines.reduce((sum, { share }) => sum + Math.abs(share?.budget ?? 0), 0);
  return Math.abs(budget) >= leastOfParts * parts;
}

function isYear(label: string): boolean {
  return /^(?:19|20)\d{2}$/.test(label.trim());
}
