import type { ProblemTexts } from "./problemTexts.ts";

const sheet = (name: string | null): string => (name === null ? "Bladet" : `Bladet ${name}`);

/** Why work in Excel was not done, in Swedish. */
export const problemSv: ProblemTexts["problem"] = {
  cancelled: () => "Avbrutet. Inget har ändrats i arbetsboken.",
  busy: () => "Avvika arbetar redan. Vänta tills det är klart och försök igen.",
  "cell-editing": () => "En cell redigeras. Tryck Enter eller Esc i cellen och försök igen.",
  "dialog-open": () => "En dialogruta är öppen i Excel. Stäng den och försök igen.",
  "sheet-protected": (name) => `${sheet(name)} är skyddat. Ta bort skyddet under Granska och försök igen.`,
  "structure-locked": () =>
    "Arbetsbokens struktur är låst, så inga blad kan läggas till. Ta bort låset under Granska och försök igen.",
  "read-only": () => "Arbetsboken är öppnad skrivskyddad. Spara en kopia och försök igen i den.",
  "changed-meanwhile": () =>
    "Någon ändrade cellerna medan Avvika arbetade. Inget har skrivits. Stäm av igen och försök på nytt.",
  "sheet-gone": (name) =>
    name === null
      ? "Bladet eller cellerna finns inte längre, eller har bytt namn. Stäm av igen."
      : `${sheet(name)} finns inte längre. Stäm av igen.`,
  "sheet-hidden": (name) => `${sheet(name)} är dolt. Visa det i Excel och försök igen.`,
  "sheet-without-cells": (name) =>
    `${sheet(name)} är ett diagram- eller makroblad utan celler. Flytta det till en annan arbetsbok och försök igen.`,
  "sheet-full": (name) =>
    `${sheet(name)} är fullt: celler skulle hamna utanför. Ta bort tomma rader och kolumner längst ut och försök igen.`,
  "cells-in-the-way": (name) =>
    `Ett filter, en tabell, en pivottabell eller sammanfogade celler är i vägen${name === null ? "" : ` på bladet ${name}`}. Rensa filtret eller flytta det som är i vägen och försök igen.`,
  "filter-not-exact": (name) =>
    `Inget filter på ${name === null ? "bladet" : `bladet ${name}`} visar bara de här raderna. Välj Visa underlag i stället.`,
  "filter-too-long": () =>
    "Filtret skulle få fler än 2 000 värden. Välj en rad som omfattar färre koder, eller Visa underlag.",
  "filter-kept": (name) =>
    `${sheet(name)} har ett filter som Avvika inte kan lägga tillbaka, till exempel efter färg. Rensa det under Data och försök igen, eller välj Visa underlag.`,
  "rows-hidden": (name) =>
    `${sheet(name)} har dolda rader, som ett filter skulle visa. Ta fram dem och försök igen, eller välj Visa underlag.`,
  "formula-too-long": () =>
    "En formel blev längre än Excel tar emot. Inget har ändrats. Dela upp tabellen i flera och försök igen.",
  "no-report": () => "Ingen av tabellerna räcker till en rapport. Under Inläst ser du hur de är tolkade.",
  "empty-workbook": () => "Arbetsboken är tom. Öppna den arbetsbok som du vill stämma av.",
  "too-large": (name) =>
    name === null
      ? "Arbetsboken är större än vad Excel släpper fram till tillägg. Dela upp den och försök igen."
      : `${sheet(name)} är större än vad Excel släpper fram till tillägg. Dela upp det och försök igen.`,
  "excel-busy": () => "Excel är upptaget just nu. Vänta en stund och försök igen.",
  "no-answer": () => "Excel svarade inte. Se efter att nätet fungerar, vänta en stund och försök igen.",
  "workbook-behind": () => "En annan arbetsbok är aktiv i Excel. Klicka i den här arbetsboken och försök igen.",
  "session-lost": () => "Kontakten med Excel bröts. Stäng Avvika och öppna det på nytt.",
  "excel-too-old": (requirement) =>
    requirement === null
      ? "Den här versionen av Excel är för gammal för Avvika. Det behövs Excel 2021, Microsoft 365 eller Excel på webben."
      : `Den här versionen av Excel saknar ${requirement}, som Avvika behöver. Det behövs Excel 2021, Microsoft 365 eller Excel på webben.`,
  "state-newer": () =>
    "En nyare version av Avvika har använts i arbetsboken. Uppdatera Avvika för att rätta, godta, ångra eller spara inställningar här.",
  "repair-outdated": () => "Cellen har ändrats sedan avstämningen, så rättningen passar inte längre. Stäm av igen.",
  "not-verified": () => "Det som skrevs blev inte som det skulle. Allt är återställt. Försök igen.",
  "not-restored": () =>
    "Det gick inte att återställa allt. Stäng Avvika och öppna det igen, så lagas resten. Spara inte dessförinnan.",
  "not-loaded": () => "Hela Avvika kunde inte läsas in. Se efter att nätet fungerar och försök igen.",
  "excel-error": () => "Excel sa nej. Inget har ändrats. Försök igen, och stäng och öppna Avvika om det inte hjälper.",
  unexpected: () =>
    "Något gick fel i Avvika. Försök igen. Händer det på nytt, kopiera detaljerna och hör av dig till dem som utvecklar Avvika.",
};
