import type { TableKind } from "../../domain/meaning.ts";
import { statusCounts } from "../carried/statuses.ts";
import { statusColumns } from "../carried/statusColumns.ts";
import { noExtras } from "../statement/extras.ts";
import { statementSheet } from "../statement/sheet.ts";
import { textColumns } from "../statement/textColumns.ts";
import type { ReportTemplate } from "./template.ts";

/** The kinds that are carried over as they stand. */
export type CarriedKind = Extract<TableKind, "staff" | "shares" | "text-table">;

/** Personal, andelar och texttabeller: carried over live in the source's order, with a look; statuses are counted. */
export const carriedTable: ReportTemplate = {
  id: "carried-table",
  kinds: ["staff", "shares", "text-table"],
  allows: ({ rows, columns }) => rows.length > 0 && columns.length > 0,
  sheetName: ({ carriedTable: { sheets } }, kind) => sheets[carriedKind(kind)],
  title: ({ carriedTable: texts }) => texts.title,
  build: (input) => {
    const { carriedTable: texts } = input.texts;
    const table = input.model.tables[input.tableIndex]?.table;
    const kind = carriedKind(table?.kind);
    const words = { sheet: texts.sheets[kind], title: table?.title ?? texts.sheets[kind], labels: texts.labels[kind] };
    return statementSheet("carried-table", input, words, {
      keepsOrder: true,
      addRows: (rows) => [...rows],
      extras: (draft) => {
        const statuses = statusColumns(draft.statement);
        const columns = textColumns(draft, (index) => ({ blank: statuses.has(index) ? texts.noStatus : null }));
        const counted = columns.filter(({ index }) => index !== null && statuses.has(index));
        return { ...noExtras, columns, rows: counted.flatMap((column) => statusCounts(column, draft, texts)) };
      },
    });
  },
};

function carriedKind(kind: TableKind | undefined): CarriedKind {
  return kind === "staff" || kind === "shares" ? kind : "text-table";
}
