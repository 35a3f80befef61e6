/** A plan of measures with amounts: what is to be done, what it comes to, and whether it is secured. */
import { cellValue, type Workbook } from "../domain/grid.ts";
import { isMoney, ore, toOre, type MoneyUnit, type Ore } from "../domain/money.ts";
import { parseFigure } from "./figures.ts";
import type { RecognisedTable } from "./table.ts";
import { measureWords } from "./vocabulary/measures.ts";

export interface PlannedMeasure {
  readonly text: string;
  /** What it concerns, as the plan says it; "" where it does not. */
  readonly subject: string;
  readonly thisYear: Ore;
  readonly fullYear: Ore | null;
  readonly isSecured: boolean;
}

type Part = "measure" | "thisYear" | "fullYear" | "status" | "subject";
/** "Effekt helår" begins with "effekt" too: what is said more closely is looked for first. */
const order: readonly Part[] = ["measure", "fullYear", "thisYear", "status", "subject"];

/** The measures of a table; none where it is no plan of measures with amounts, or does not say their unit. */
export function plannedMeasures(workbook: Workbook, table: RecognisedTable): PlannedMeasure[] {
  const { sheet, range, headerRows, unit } = table;
  const cells = workbook.sheets[sheet];
  if (!cells || !isMoney(unit) || headerRows.last < headerRows.first) return [];
  const textAt = (row: number, column: number | undefined): string => {
    const content = column === undefined ? undefined : cellValue(workbook, cells, row, column);
    return content?.kind === "text" || content?.kind === "number" ? String(content.value).trim() : "";
  };
  const places = new Map<Part, number>();
  for (let column = range.left; column <= range.right; column++) {
    const heading = textAt(headerRows.last, column).toLowerCase();
    const part = order.find((one) => !places.has(one) && measureWords[one].some((word) => heading.startsWith(word)));
    if (part) places.set(part, column);
  }
  if (!places.has("measure") || !(places.has("thisYear") || places.has("fullYear"))) return [];
  const measures: PlannedMeasure[] = [];
  for (let row = headerRows.last + 1; row <= range.bottom; row++) {
    const text = textAt(row, places.get("measure"));
    const thisYear = amountOf(textAt(row, places.get("thisYear")), unit);
    const fullYear = amountOf(textAt(row, places.get("fullYear")), unit);
    const isTotal = table.rows.some((one) => one.row === row && (one.type === "total" || one.type === "subtotal"));
    if (text === "" || isTotal || (thisYear === null && fullYear === null)) continue;
    const status = textAt(row, places.get("status")).toLowerCase();
    measures.push({
      text,
      subject: textAt(row, places.get("subject")),
      thisYear: thisYear ?? ore(0),
      fullYear,
      isSecured: measureWords.secured.some((word) => status.startsWith(word)),
    });
  }
  return measures;
}

/** Plans print what is saved as a plain figure: it betters the result. */
function amountOf(text: string, unit: MoneyUnit): Ore | null {
  const figure = parseFigure(text);
  return figure && !figure.isPercent ? toOre(figure.value, unit) : null;
}
