import type { PreviewTexts } from "./previewTexts.ts";

/** A report before it is made, in English. */
export const previewEn: PreviewTexts = {
  show: "Preview",
  showReport: (report) => `Preview ${report}`,
  hide: "Hide the preview",
  hideReport: (report) => `Hide the preview of ${report}`,
  sheet: "Sheet to preview",
  newSheet: (sheet) => `Becomes a new sheet: ${sheet}`,
  updates: (sheet) => `Updates the sheet ${sheet}`,
  size: (rows, columns) =>
    `${String(rows)} ${rows === 1 ? "row" : "rows"} and ${String(columns)} ${columns === 1 ? "column" : "columns"}`,
  table: (sheet) => `The sheet ${sheet} as it will be`,
  firstRows: (shown, all) => `The first ${String(shown)} of ${String(all)} rows are shown here.`,
  below: "Below the table",
  chart: (title) => `Chart: ${title}`,
  nothing: "The report cannot be made with these choices.",
};
