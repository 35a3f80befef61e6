import { cellKey } from "../../src/domain/cell.ts";
import type { CellFormat, Sheet, Workbook } from "../../src/domain/grid.ts";
import { plainFormat } from "../../src/domain/grid.ts";
import { ColumnsBuilder, StringDictionary } from "../../src/domain/gridBuilder.ts";

const strings = new StringDictionary();
const formats: CellFormat[] = [
  plainFormat,
  { numberFormat: "#,##0", bold: false, italic: false, indent: 0 },
  { numberFormat: "General", bold: true, italic: false, indent: 0 },
  { numberFormat: "0.0%", bold: false, italic: true, indent: 2 },
  { numberFormat: "@", bold: false, italic: false, indent: 0 },
];

function sheet(name: string, fill: (cells: ColumnsBuilder) => void, more: Partial<Sheet> = {}): Sheet {
  const cells = new ColumnsBuilder(strings);
  fill(cells);
  return {
    name,
    kind: "worksheet",
    visibility: "visible",
    columns: cells.build(),
    formulas: new Map(),
    unvalued: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
    notes: new Map(),
    ...more,
  };
}

/** A workbook with one of everything that every host can tell of cells. */
export const richGrid: Workbook = {
  sheets: [
    sheet(
      "Drift 'netto' 24",
      (cells) => {
        cells.text(2, 2, "Rubrik", 2);
        cells.text(3, 2, "Nämnd", 2);
        cells.number(4, 3, -1234.5, 1);
        cells.number(5, 3, 0.125, 3);
        cells.number(6, 3, -1234.375, 1);
        cells.text(7, 3, "1 234", 4);
        cells.text(8, 3, "=inte en formel", 4);
        cells.boolean(9, 3, true, 0);
        cells.error(10, 3, "#N/A", 0);
        cells.text(11, 3, "#N/A", 4);
        cells.text(12, 3, "", 0);
        cells.error(13, 3, "#REF!", 0);
      },
      {
        formulas: new Map([
          [cellKey(6, 3), "D5+D6"],
          [cellKey(12, 3), 'IF(D5="","","")'],
          [cellKey(13, 3), "SUM(#REF!)"],
        ]),
        merges: [{ top: 2, left: 2, bottom: 2, right: 5 }],
        hiddenRows: [{ first: 5, last: 6 }],
        hiddenColumns: [{ first: 3, last: 3 }],
        isProtected: true,
      },
    ),
    sheet("Tomt", () => undefined),
    sheet(
      "Tabell",
      (cells) => {
        cells.text(0, 0, "Kod", 0);
        cells.text(0, 1, "Belopp", 0);
        cells.text(1, 0, "007", 4);
        cells.number(1, 1, 5, 0);
      },
      {
        visibility: "veryHidden",
        tables: [{ name: "Belopp1", range: { top: 0, left: 0, bottom: 1, right: 1 }, headerRows: 1, totalsRows: 0 }],
      },
    ),
  ],
  strings: strings.list,
  formats,
  names: [
    { name: "Netto", formula: "'Drift ''netto'' 24'!$D$5", sheet: null, hidden: false },
    { name: "_dold", formula: "Tabell!$A$1:$B$2", sheet: null, hidden: true },
  ],
  date1904: false,
  structureLocked: true,
  externalLinks: [],
};
