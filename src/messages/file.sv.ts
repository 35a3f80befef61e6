import type { FileTexts } from "./fileTexts.ts";

const saveAs = "Öppna filen i Excel och spara den som .xlsx.";

/** Files in Swedish. */
export const fileSv: FileTexts = {
  simple: {
    "empty-file": "Filen är tom.",
    encrypted:
      "Arbetsboken är skyddad med lösenord. Ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok) och försök igen.",
    "legacy-xls": `Filen har det gamla formatet .xls. ${saveAs}`,
    "binary-xlsb": `Filen har det binära formatet .xlsb. ${saveAs}`,
    signed:
      "Arbetsboken är digitalt signerad, och signaturen skulle inte gälla efter en ändring. Arbeta i en kopia utan signatur.",
    "structure-locked":
      "Arbetsbokens struktur är låst, så inga blad kan läggas till. Lås upp den i Excel (Granska, Skydda arbetsbok) och försök igen.",
    "output-is-input": "Resultatet kan inte skrivas över arbetsboken som läses. Välj ett annat filnamn.",
    "output-folder-missing": "Mappen som resultatet ska ligga i finns inte.",
    "output-is-folder": "Resultatet kan inte skrivas, för det finns redan en mapp med det namnet.",
    "not-found": "Filen finns inte.",
    "is-folder": "Det är en mapp och ingen fil.",
    "not-a-file": "Det är ingen vanlig fil.",
  },
  foreign: {
    html: `Filen är en webbsida och ingen arbetsbok, fast namnet säger något annat. ${saveAs}`,
    xml: `Filen är en XML-fil och ingen arbetsbok. ${saveAs}`,
    pdf: "Filen är en pdf och ingen arbetsbok.",
    text: `Filen är en textfil och ingen arbetsbok. ${saveAs}`,
    unknown: "Filen är ingen arbetsbok som Excel kan läsa.",
  },
  other: {
    word: "Filen är ett Word-dokument och ingen arbetsbok.",
    powerpoint: "Filen är en PowerPoint-presentation och ingen arbetsbok.",
    opendocument: `Filen är ett OpenDocument-dokument. ${saveAs}`,
    numbers: "Filen kommer från Numbers. Exportera den som Excel-arbetsbok och försök igen.",
    visio: "Filen är en Visio-ritning och ingen arbetsbok.",
    zip: "Filen är ett zip-arkiv och ingen arbetsbok.",
    unknown: "Filen är ingen Excel-arbetsbok.",
  },
  damaged: "Filen är skadad. Öppna den i Excel, låt Excel reparera den och spara på nytt.",
  damagedPart: (part) =>
    `Filen är skadad (delen ${part}). Öppna den i Excel, låt Excel reparera den och spara på nytt.`,
  tooLarge: {
    file: (allowed) => `Filen är för stor. Gränsen är ${allowed}.`,
    part: (allowed) => `En del av filen är större uppackad än vad en arbetsbok brukar vara. Gränsen är ${allowed}.`,
    total: (allowed) => `Filen är större uppackad än vad en arbetsbok brukar vara. Gränsen är ${allowed}.`,
    cells: (allowed) => `Arbetsboken har för många celler. Gränsen är ${allowed}.`,
    formulas: (allowed) => `Arbetsboken har för många formler. Gränsen är ${allowed}.`,
    texts: (allowed) => `Arbetsboken har för många texter. Gränsen är ${allowed}.`,
  },
  megabytes: (count) => `${count} MB`,
  tooManyParts: (count, allowed) =>
    `Filen består av ${count} delar, och det är fler än en arbetsbok brukar ha. Gränsen är ${allowed}.`,
  duplicatePart: "Filen är inte säker att läsa: en del finns två gånger.",
  unsafePartName: "Filen är inte säker att läsa: en del har ett otillåtet namn.",
  hasDtd: "Filen är inte säker att läsa: den innehåller en DTD, som en arbetsbok aldrig har.",
  editInArray: (sheet, address) =>
    `Cellen ${address} på bladet ${sheet} hör till en matrisformel, och en del av en sådan går inte att ändra. Ändra formeln i Excel.`,
  unsavedChanges: {
    "cells-moved": "Rader, kolumner eller celler har infogats eller tagits bort.",
    "sheet-removed": "Bladet har tagits bort.",
    table: "En tabell har lagts till, tagits bort, filtrerats eller fått ny storlek.",
    protection: "Skyddet har ändrats.",
    page: "Sidlayouten har ändrats.",
    "whole-columns": "Hela rader eller kolumner har fått nytt format.",
    validation: "Dataverifieringen har ändrats.",
    comment: "Kommentarer har ändrats.",
    chart: "Ett diagram har lagts till.",
    "standard-sizes": "Standardmåtten för rader och kolumner har ändrats.",
    "conditional-format": "Villkorsstyrd formatering har ändrats på ett sätt som inte kan skrivas.",
    filter: "Ett filter efter färg, ikon, rang eller dagens datum har ändrats.",
    properties: "Filens egenskaper har ändrats.",
  },
  changeNotSaved: (sheet, change) =>
    `Arbetsboken är inte sparad. ${sheet === null ? "" : `Blad ${sheet}: `}${change} Det går inte att spara här; ångra ändringen, eller gör den i Excel.`,
  outputExtension: (expected) => `Resultatets filnamn ska sluta på ${expected}, som arbetsboken.`,
  cannotRead: (code) => `Filen går inte att läsa: ${code}.`,
  cannotWrite: (code) => `Resultatet går inte att skriva: ${code}.`,
  systemCodes: {
    EACCES: "du har inte behörighet",
    EPERM: "du har inte behörighet",
    EROFS: "mappen är skrivskyddad",
    ENOSPC: "disken är full",
    EBUSY: "filen används av ett annat program",
    EMFILE: "för många filer är öppna",
  },
};
