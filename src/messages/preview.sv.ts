import type { PreviewTexts } from "./previewTexts.ts";

/** A report before it is made, in Swedish. */
export const previewSv: PreviewTexts = {
  show: "Förhandsgranska",
  showReport: (report) => `Förhandsgranska ${report}`,
  hide: "Dölj förhandsgranskningen",
  hideReport: (report) => `Dölj förhandsgranskningen av ${report}`,
  sheet: "Blad att förhandsgranska",
  newSheet: (sheet) => `Blir ett nytt blad: ${sheet}`,
  updates: (sheet) => `Uppdaterar bladet ${sheet}`,
  size: (rows, columns) =>
    `${String(rows)} ${rows === 1 ? "rad" : "rader"} och ${String(columns)} ${columns === 1 ? "kolumn" : "kolumner"}`,
  table: (sheet) => `Så blir bladet ${sheet}`,
  firstRows: (shown, all) => `De första ${String(shown)} av ${String(all)} rader visas här.`,
  below: "Under tabellen",
  chart: (title) => `Diagram: ${title}`,
  nothing: "Rapporten går inte att göra med de här valen.",
};
