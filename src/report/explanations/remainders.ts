/** The deviation that the causes are to explain, and what they leave of it. */
import { cleanFloat, isMoney } from "../../domain/money.ts";
import type { ExplanationTexts } from "../../messages/reportTexts.ts";
import type { LayoutCell, LayoutRow } from "../layout.ts";
import { figureBeside } from "../statement/besides.ts";
import { labelColumn } from "../statement/cells.ts";
import { noExtras } from "../statement/extras.ts";
import type { ExtraColumn, SheetDraft, SheetExtras } from "../statement/extras.ts";
import { meaningOf } from "../statement/columnContent.ts";
import type { ReportColumn } from "../statement/columns.ts";

const statedKey = "stated";
const unexplainedKey = "unexplained";

/** Two columns beside the totals, where the workbook has a statement with the deviation; else none. */
export function remainders(draft: SheetDraft, texts: ExplanationTexts): SheetExtras {
  const { statement, columns, body, units, input } = draft;
  const explained = columns.find((column) => isAmount(column, draft));
  if (!explained || !isMoney(units.unit)) return noExtras;
  const { unit } = units;
  const span = meaningOf(explained.content, statement.table)?.period.span ?? "fullYear";
  const totals = body.filter(({ emphasis }) => emphasis === "subtotal" || emphasis === "total");
  const last = totals.findLast(({ emphasis }) => emphasis === "total");
  const stated = new Map<string, LayoutCell>();
  for (const row of totals) {
    const name = row === last ? null : String(row.cells[labelColumn]?.value ?? "");
    const cell = figureBeside({ name, measure: "deviation", span, unit }, input);
    if (cell) stated.set(row.key, cell);
  }
  if (stated.size === 0) return { ...noExtras, notes: [texts.nothingToExplain] };
  const unexplained = new Map(
    totals.flatMap((row) => {
      const left = remainder(row, explained.key, stated.get(row.key));
      return left ? [[row.key, left] as const] : [];
    }),
  );
  const shown = [...stated.keys()];
  const extra = (key: string, heading: string, cells: ReadonlyMap<string, LayoutCell>): ExtraColumn => ({
    column: { key, class: "money", ...(key === statedKey ? { startsGroup: true } : {}) },
    heading,
    index: null,
    cells,
  });
  return {
    ...noExtras,
    columns: [extra(statedKey, texts.stated, stated), extra(unexplainedKey, texts.unexplained, unexplained)],
    notes: [texts.remainder],
    conditionalFormats: [{ kind: "negative", rows: shown, column: statedKey }],
  };
}

function isAmount({ content }: ReportColumn, { statement }: SheetDraft): boolean {
  const meaning = meaningOf(content, statement.table);
  return content.kind === "source" && meaning?.unit !== "percent" && meaning?.measure !== "text";
}

/** deviation − explained */
function remainder(row: LayoutRow, explainedKey: string, stated: LayoutCell | undefined): LayoutCell | undefined {
  const explained = row.cells[explainedKey]?.value;
  if (typeof stated?.value !== "number" || typeof explained !== "number") return undefined;
  return {
    value: cleanFloat(stated.value - explained),
    formula: {
      op: "combine",
      terms: [
        { at: { row: row.key, column: statedKey }, factor: 1 },
        { at: { row: row.key, column: explainedKey }, factor: -1 },
      ],
    },
    quantity: stated.quantity,
  };
}
