import type { CellStyle } from "../../src/report/style.ts";
import { chartLook } from "../../src/report/chartLook.ts";
import type { ReportLook } from "../../src/report/styleSheet.ts";

const noBorder = { top: null, bottom: null, left: null, right: null };

/** A look with every kind of thing in it, for tests of the writer: not the product's. */
export const plainLook: ReportLook = {
  cellStyle: (row, column, cell): CellStyle => ({
    numberFormat:
      cell?.quantity.kind === "percent"
        ? "0.0%"
        : cell?.quantity.kind === "money"
          ? '#,##0.0;\u2212#,##0.0;"–"'
          : "General",
    font: {
      name: "Calibri",
      size: row.emphasis === "title" ? 14 : 10,
      bold: row.emphasis === "total",
      italic: false,
      color: "1A1A1A",
    },
    fill: row.emphasis === "columnHeading" ? "E6EEF5" : null,
    border: row.emphasis === "total" ? { ...noBorder, top: { style: "thin", color: "404040" } } : noBorder,
    horizontal: column.class === "label" ? "left" : "right",
    vertical: "bottom",
    indent: column.class === "label" ? row.level : 0,
    wrap: row.emphasis === "columnHeading",
  }),
  columnWidth: ({ class: kind }) => (kind === "label" ? 32 : 12),
  rowHeight: ({ emphasis }) => (emphasis === "title" ? 21 : null),
  negative: { fontColor: "B3261E" },
  chart: chartLook,
  tabColor: "2F6F8F",
};
