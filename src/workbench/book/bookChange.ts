import type { CellRange } from "../../domain/cell.ts";
import type { BookState, SheetState } from "./bookTypes.ts";

/** Who edits: code of the add-in through the API, the user in the grid, or the loader that fills a new book. */
export type ChangeSource = "addIn" | "user" | "file";

/** Which way cells go to make room, and to close a gap. */
export type InsertShift = "down" | "right";
export type DeleteShift = "up" | "left";

/** What happened to the book, after it happened. Elsewhere: `BookChange` of `sheet.ts`, where `Sheet` is a `HostSheet`. */
export type BookChangeOf<Sheet> = { readonly source: ChangeSource } & (
  | { readonly kind: "contents"; readonly sheet: Sheet; readonly range: CellRange }
  | { readonly kind: "formats"; readonly sheet: Sheet; readonly range: CellRange }
  /** Widths, heights or hidden state; whole rows or whole columns. */
  | { readonly kind: "sizes"; readonly sheet: Sheet; readonly range: CellRange }
  /** Whole rows reach from the first to the last column, whole columns from the first to the last row. */
  | { readonly kind: "inserted"; readonly sheet: Sheet; readonly range: CellRange; readonly shift: InsertShift }
  | { readonly kind: "deleted"; readonly sheet: Sheet; readonly range: CellRange; readonly shift: DeleteShift }
  | {
      readonly kind: "sheetState";
      readonly sheet: Sheet;
      readonly changed: readonly (keyof SheetState)[];
      readonly before: SheetState;
    }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly before: number }
  | { readonly kind: "activated"; readonly sheet: Sheet; readonly before: Sheet | null }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly ranges: readonly CellRange[] }
  | { readonly kind: "bookState"; readonly changed: readonly (keyof BookState)[] }
  /** Formula results were renewed. */
  | { readonly kind: "calculated" }
);
