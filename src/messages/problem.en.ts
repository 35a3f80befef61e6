import type { ProblemTexts } from "./problemTexts.ts";

const sheet = (name: string | null): string => (name === null ? "The sheet" : `Sheet ${name}`);

/** Why work in Excel was not done, in English. */
export const problemEn: ProblemTexts["problem"] = {
  cancelled: () => "Cancelled. Nothing in the workbook was changed.",
  busy: () => "Avvika is already working. Wait until it is done and try again.",
  "cell-editing": () => "A cell is being edited. Press Enter or Esc in the cell and try again.",
  "dialog-open": () => "A dialog box is open in Excel. Close it and try again.",
  "sheet-protected": (name) => `${sheet(name)} is protected. Remove the protection under Review and try again.`,
  "structure-locked": () =>
    "The structure of the workbook is locked, so no sheets can be added. Remove the lock under Review and try again.",
  "read-only": () => "The workbook is open as read-only. Save a copy and try again there.",
  "changed-meanwhile": () =>
    "Someone changed the cells while Avvika was working. Nothing was written. Check again and give it another try.",
  "sheet-gone": (name) =>
    name === null
      ? "The sheet or the cells no longer exist, or have another name. Check again."
      : `${sheet(name)} no longer exists. Check again.`,
  "sheet-hidden": (name) => `${sheet(name)} is hidden. Unhide it in Excel and try again.`,
  "sheet-without-cells": (name) =>
    `${sheet(name)} is a chart or macro sheet without cells. Move it to another workbook and try again.`,
  "sheet-full": (name) =>
    `${sheet(name)} is full: cells would be pushed off its end. Delete empty rows and columns at the far end and try again.`,
  "cells-in-the-way": (name) =>
    `A filter, a table, a pivot table or merged cells are in the way${name === null ? "" : ` on sheet ${name}`}. Clear the filter or move what is in the way and try again.`,
  "filter-not-exact": (name) =>
    `No filter on ${name === null ? "the sheet" : `sheet ${name}`} shows just these rows. Choose Show postings instead.`,
  "filter-too-long": () =>
    "The filter would have more than 2,000 values. Choose a row that covers fewer codes, or Show postings.",
  "filter-kept": (name) =>
    `${sheet(name)} has a filter that Avvika cannot put back, by colour for instance. Clear it under Data and try again, or choose Show postings.`,
  "rows-hidden": (name) =>
    `${sheet(name)} has hidden rows, which a filter would show. Unhide them and try again, or choose Show postings.`,
  "formula-too-long": () =>
    "A formula became longer than Excel takes. Nothing was changed. Divide the table into several and try again.",
  "no-report": () => "None of the tables has enough for a report. Under Tables you see how they were interpreted.",
  "empty-workbook": () => "The workbook is empty. Open the workbook that you want to check.",
  "too-large": (name) =>
    name === null
      ? "The workbook is larger than Excel lets add-ins handle. Divide it and try again."
      : `${sheet(name)} is larger than Excel lets add-ins handle. Divide it and try again.`,
  "excel-busy": () => "Excel is busy right now. Wait a moment and try again.",
  "no-answer": () => "Excel did not answer. See that the network works, wait a moment and try again.",
  "workbook-behind": () => "Another workbook is active in Excel. Click in this workbook and try again.",
  "session-lost": () => "The connection to Excel was lost. Close Avvika and open it again.",
  "excel-too-old": (requirement) =>
    requirement === null
      ? "This version of Excel is too old for Avvika. Excel 2021, Microsoft 365 or Excel on the web is needed."
      : `This version of Excel lacks ${requirement}, which Avvika needs. Excel 2021, Microsoft 365 or Excel on the web is needed.`,
  "state-newer": () =>
    "A newer version of Avvika has been used in this workbook. Update Avvika to correct, accept, undo or save settings here.",
  "repair-outdated": () => "The cell has changed since the check, so the correction no longer fits. Check again.",
  "not-verified": () => "What was written did not come out right. Everything has been put back. Try again.",
  "not-restored": () =>
    "Not everything could be put back. Close Avvika and open it again, and the rest is repaired. Do not save before that.",
  "not-loaded": () => "Not all of Avvika could be loaded. See that the network works and try again.",
  "excel-error": () =>
    "Excel refused. Nothing was changed. Try again, and close and reopen Avvika if that does not help.",
  unexpected: () =>
    "Something went wrong in Avvika. Try again. If it happens again, copy the details and tell those who develop Avvika.",
};
