/** Data of what rules find in months, and of persons in cells. `messages/renderMonths.ts` tells it. */
import type { CellRange } from "../domain/cell.ts";
import type { SlipKind } from "../analysis/months/outliers.ts";
import type { NamedCell, ShownAmount } from "./named.ts";

/** A line with an amount per month. */
export interface MonthlyLine {
  readonly label: string;
  readonly usual: ShownAmount;
}

/** A month left blank among booked ones. */
export interface MissingMonthData {
  readonly kind: "missingMonth";
  /** 1 to 12. */
  readonly month: number;
  /** The largest first; at most three. */
  readonly lines: readonly [MonthlyLine, ...MonthlyLine[]];
  /** Lines that are not named. */
  readonly more: number;
  /** The blank cell of the first line. */
  readonly name: NamedCell;
}

/** A line whose budget has another season than its earlier years. */
export interface PhasedLineData {
  readonly label: string;
  readonly budgetShare: ShownAmount;
  readonly actualShare: ShownAmount;
  readonly amount: ShownAmount;
}

/** How a table's budget is spread over the months so far. */
export interface PhasingData {
  readonly kind: "phasing";
  readonly isTwelfths: boolean;
  /** Lines that are spread. */
  readonly of: number;
  /** January to this month, 1 to 12. */
  readonly month: number;
  /** The largest first, at most three; none where no earlier year tells. */
  readonly lines: readonly PhasedLineData[];
}

/** A month that does not look like the others of its line. */
export interface ValueOutlierData {
  readonly kind: "valueOutlier";
  readonly label: string;
  /** 1 to 12. */
  readonly month: number;
  readonly actual: ShownAmount;
  readonly usual: ShownAmount;
  /** Earlier years that tell what is usual; 0 where the other months of the year do. */
  readonly years: number;
  /** One slip that would explain it. */
  readonly slip: SlipKind | null;
  /** The cell is the largest of the postings that the month consists of. */
  readonly isLedger: boolean;
}

/** A line that comes to another amount every month from one month on. */
export interface LevelShiftData {
  readonly kind: "levelShift";
  readonly label: string;
  /** The first month at the new level, 1 to 12. */
  readonly month: number;
  readonly before: ShownAmount;
  readonly since: ShownAmount;
  readonly isLedger: boolean;
}

/** Cells of one column that hold numbers of persons. The numbers are never told. */
export interface PersonalData {
  readonly kind: "personalData";
  readonly range: CellRange;
  readonly count: number;
}

/** All of them. */
export type MonthFindingData = MissingMonthData | PhasingData | PersonalData | ValueOutlierData | LevelShiftData;
