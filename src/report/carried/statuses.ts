/** How many things have each status, counted live below the table; a missing status is said and never counted as one. */
import type { CarriedTexts } from "../../messages/reportTexts.ts";
import type { LayoutCell, LayoutRow } from "../layout.ts";
import { labelColumn, textCell } from "../statement/cells.ts";
import type { ExtraColumn, SheetDraft } from "../statement/extras.ts";
import { plainKey, uniqueKeys } from "../statement/labels.ts";

/** Longer texts are comments, not statuses; more kinds than this are free text. */
const longestStatus = 80;
const mostStatuses = 12;

/** Rows of counts for one column of statuses, the missing ones last; none where its cells are free text. */
export function statusCounts(column: ExtraColumn, { body }: SheetDraft, texts: CarriedTexts): LayoutRow[] {
  const { key } = column.column;
  const counted = body.filter(({ key: row }) => column.cells.has(row)).map((row) => row.key);
  const values = counted.map((row) => String(column.cells.get(row)?.value ?? ""));
  const kinds = [...new Set(values)].filter((value) => value !== texts.noStatus);
  const isFreeText = kinds.length > mostStatuses || kinds.some((kind) => kind.length > longestStatus);
  if (isFreeText || counted.length === 0) return [];
  const shown = values.includes(texts.noStatus) ? [...kinds, texts.noStatus] : kinds;
  const keys = uniqueKeys(shown.map((kind) => `count-${key}-${plainKey(kind)}`));
  const heading: LayoutRow = {
    key: `counts-${key}`,
    emphasis: "section",
    level: 0,
    cells: { [labelColumn]: textCell(texts.counts(column.heading)) },
  };
  return [
    heading,
    ...shown.map((kind, at): LayoutRow => {
      const row = keys[at] ?? "";
      const count: LayoutCell = {
        value: values.filter((value) => value.toLowerCase() === kind.toLowerCase()).length,
        formula: { op: "count", rows: counted, words: { row, column: labelColumn } },
        quantity: { kind: "count", decimals: 0 },
      };
      return { key: row, emphasis: "body", level: 1, cells: { [labelColumn]: textCell(kind), [key]: count } };
    }),
    {
      key: `count-${key}-all`,
      emphasis: "total",
      level: 0,
      cells: {
        [labelColumn]: textCell(texts.all),
        [key]: {
          value: counted.length,
          formula: { op: "sum", rows: keys },
          quantity: { kind: "count", decimals: 0 },
        },
      },
    },
  ];
}
