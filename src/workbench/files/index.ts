/** Workbook files: what the page uses of them. */
export { openBook, type OpenedBook } from "./openBook.ts";
export { saveBook } from "./saveBook.ts";
