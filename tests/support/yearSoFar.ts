/** A statement that says what is booked of a year and what its budget is, and nothing of how it will end. */
import type { Workbook } from "../../src/domain/grid.ts";
import { drawnRows, workbookOf } from "./book.ts";

export const yearSoFarRows = drawnRows(`
  Verksamhet, tkr | Budget jan-aug 2024 | Utfall jan-aug 2024 | Budget 2024 | Utfall jan-aug 2023 | Utfall 2023
  Förskola        | -64 000             | -65 200             | -96 000     | -60 000             | -91 500
  Snöröjning      | -4 000              | -4 400              | -6 000      | -3 000              | -6 000
  Bidrag          | -800                | -900                | -1 200      |                     | -1 150
  Totalt          | -68 800             | -70 500             | -103 200    | -63 000             | -98 650`);

export const yearSoFarBook = (): Workbook => workbookOf([{ name: "Drift", rows: yearSoFarRows }]);
