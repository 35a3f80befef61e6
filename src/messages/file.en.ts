import type { FileTexts } from "./fileTexts.ts";

const saveAs = "Open the file in Excel and save it as .xlsx.";

/** Files in English. */
export const fileEn: FileTexts = {
  simple: {
    "empty-file": "The file is empty.",
    encrypted:
      "The workbook is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and try again.",
    "legacy-xls": `The file has the old format .xls. ${saveAs}`,
    "binary-xlsb": `The file has the binary format .xlsb. ${saveAs}`,
    signed: "The workbook is digitally signed, and a change would break the signature. Work in a copy without it.",
    "structure-locked":
      "The structure of the workbook is locked, so no sheet can be added. Unlock it in Excel (Review, Protect Workbook) and try again.",
    "output-is-input": "The result cannot be written over the workbook that is read. Choose another file name.",
    "output-folder-missing": "The folder for the result does not exist.",
    "output-is-folder": "The result cannot be written, because a folder has that name.",
    "not-found": "The file does not exist.",
    "is-folder": "This is a folder and not a file.",
    "not-a-file": "This is not an ordinary file.",
  },
  foreign: {
    html: `The file is a web page and not a workbook, although its name says otherwise. ${saveAs}`,
    xml: `The file is an XML file and not a workbook. ${saveAs}`,
    pdf: "The file is a PDF and not a workbook.",
    text: `The file is a text file and not a workbook. ${saveAs}`,
    unknown: "The file is not a workbook that Excel can read.",
  },
  other: {
    word: "The file is a Word document and not a workbook.",
    powerpoint: "The file is a PowerPoint presentation and not a workbook.",
    opendocument: `The file is an OpenDocument file. ${saveAs}`,
    numbers: "The file comes from Numbers. Export it as an Excel workbook and try again.",
    visio: "The file is a Visio drawing and not a workbook.",
    zip: "The file is a zip archive and not a workbook.",
    unknown: "The file is not an Excel workbook.",
  },
  damaged: "The file is damaged. Open it in Excel, let Excel repair it, and save it again.",
  damagedPart: (part) =>
    `The file is damaged (part ${part}). Open it in Excel, let Excel repair it, and save it again.`,
  tooLarge: {
    file: (allowed) => `The file is too large. The limit is ${allowed}.`,
    part: (allowed) => `A part of the file unpacks to more than a workbook usually holds. The limit is ${allowed}.`,
    total: (allowed) => `The file unpacks to more than a workbook usually holds. The limit is ${allowed}.`,
    cells: (allowed) => `The workbook has too many cells. The limit is ${allowed}.`,
    formulas: (allowed) => `The workbook has too many formulas. The limit is ${allowed}.`,
    texts: (allowed) => `The workbook has too many texts. The limit is ${allowed}.`,
  },
  megabytes: (count) => `${count} MB`,
  tooManyParts: (count, allowed) =>
    `The file consists of ${count} parts, which is more than a workbook usually has. The limit is ${allowed}.`,
  duplicatePart: "The file is not safe to read: a part occurs twice.",
  unsafePartName: "The file is not safe to read: a part has a name that is not allowed.",
  hasDtd: "The file is not safe to read: it contains a DTD, which a workbook never has.",
  editInArray: (sheet, address) =>
    `Cell ${address} on sheet ${sheet} belongs to an array formula, and part of one cannot be changed. Change the formula in Excel.`,
  unsavedChanges: {
    "cells-moved": "Rows, columns or cells have been inserted or deleted.",
    "sheet-removed": "The sheet has been removed.",
    table: "A table has been added, removed, filtered or resized.",
    protection: "The protection has been changed.",
    page: "The page layout has been changed.",
    "whole-columns": "Whole rows or columns have been formatted.",
    validation: "The data validation has been changed.",
    comment: "Comments have been changed.",
    chart: "A chart has been added.",
    "standard-sizes": "The standard sizes of rows and columns have been changed.",
    "conditional-format": "Conditional formatting has been changed in a way that cannot be written.",
    filter: "A filter by colour, icon, rank or today's date has been changed.",
    properties: "The properties of the file have been changed.",
  },
  changeNotSaved: (sheet, change) =>
    `The workbook is not saved. ${sheet === null ? "" : `Sheet ${sheet}: `}${change} This cannot be saved here; undo the change, or make it in Excel.`,
  outputExtension: (expected) => `The name of the result must end in ${expected}, like the workbook.`,
  cannotRead: (code) => `The file cannot be read: ${code}.`,
  cannotWrite: (code) => `The result cannot be written: ${code}.`,
  systemCodes: {
    EACCES: "you do not have permission",
    EPERM: "you do not have permission",
    EROFS: "the folder is read-only",
    ENOSPC: "the disk is full",
    EBUSY: "another program uses the file",
    EMFILE: "too many files are open",
  },
};
