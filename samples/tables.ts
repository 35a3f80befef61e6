/** The six published tables: where their figures are, and how an economist would have each in Excel. */
import type { TableShape, TextFigures } from "./table.ts";

export interface Sample {
  readonly name: string;
  /** File in samples/data, without ".tsv". */
  readonly data: string;
  readonly sheet: string;
  /** In A1, with an empty row before the table; null where the table starts in A1. */
  readonly title: string | null;
  /** Below the table, after an empty row. */
  readonly note?: string;
  readonly shape: TableShape;
  readonly text: TextFigures;
}

const noBreakSpace = "\u00a0";
const narrowNoBreakSpace = "\u202f";

export const lomma1: Sample = {
  name: "lomma-1",
  data: "lomma-1-driftredovisning-namnd",
  sheet: "Drift nämnd",
  title: "Lomma kommun, socialnämnden – delårsrapport 1, april 2024",
  shape: {
    headerRows: 2,
    groups: [
      { from: 1, to: 3 },
      { from: 4, to: 6 },
    ],
    totals: [{ row: "SUMMA", plus: ["Intäkter", "Kostnader"] }],
    headings: ["Nettokostn. tkr"],
    format: "#,##0",
    labelWidth: 20,
    figureWidth: 12,
    headerFill: "D9E1F2",
  },
  text: { thousands: " ", format: "@" },
};

export const lomma2: Sample = {
  name: "lomma-2",
  data: "lomma-2-resultatrapport-verksamhet",
  sheet: "Verksamhet",
  title: null,
  shape: {
    headerRows: 2,
    groups: [
      { from: 1, to: 3 },
      { from: 4, to: 6 },
    ],
    totals: [{ row: "Summa Totalt", from: "Hälsa, vård och omsorg", to: "" }],
    format: "#,##0",
    labelWidth: 28,
    figureWidth: 12,
  },
  text: { thousands: noBreakSpace, format: "General" },
};

export const nacka1: Sample = {
  name: "nacka-1",
  data: "nacka-1-ekonomisk-tabell",
  sheet: "Ekonomi okt 2017",
  title: null,
  shape: {
    headerRows: 2,
    groups: [
      { from: 1, to: 3 },
      { from: 4, to: 5 },
      { from: 6, to: 8 },
    ],
    tallLabel: true,
    totals: [{ row: "Summa", from: "Preliminärbokförda fakturor", to: "Nämnd och nämndstöd" }],
    format: "#,##0",
    labelWidth: 34,
    figureWidth: 11,
    headerHeight: 32,
    headerFill: "E2EFDA",
  },
  text: { thousands: " ", format: "General" },
};

export const enkoping1: Sample = {
  name: "enkoping-1",
  data: "enkoping-1-resultatrakning",
  sheet: "Blad1",
  title: null,
  shape: {
    headerRows: 1,
    totals: [
      { row: "Summa intäkter", from: "Taxor och avgifter", to: "Övriga intäkter" },
      { row: "Summa kostnader", from: "Personalkostnader", to: "Kapitaltjänstkostnader" },
      { row: "Summa totalt (mkr)", plus: ["Summa intäkter", "Summa kostnader"] },
    ],
    format: "#,##0.0",
    labelWidth: 28,
    figureWidth: 13,
    headerHeight: 48,
    headerFill: "F2F2F2",
  },
  text: { thousands: narrowNoBreakSpace, format: "General" },
};

export const enkoping2: Sample = {
  name: "enkoping-2",
  data: "enkoping-2-driftsredovisning",
  sheet: "Uppföljning aug",
  title: "Vård- och omsorgsnämnden – delårsrapport augusti 2024",
  shape: {
    headerRows: 1,
    totals: [{ row: "Totalt (mkr)", from: "Hemtjänst", to: "Nämnd" }],
    format: "#,##0.0",
    labelWidth: 46,
    figureWidth: 13,
    headerHeight: 48,
  },
  text: { thousands: noBreakSpace, format: "@" },
};

export const socialtStod1: Sample = {
  name: "socialt-stod-1",
  data: "socialt-stod-1-resultat-2019",
  sheet: "Resultat",
  title: "Socialt stöd och omsorg",
  note: "* Statistik från 31 december respektive år.",
  shape: {
    headerRows: 1,
    totals: [], // the deviation is a difference and stays typed
    format: "#,##0",
    rowFormats: { "Antal årsarbetare*": "0.0", "Män*": "0.0", "Kvinnor*": "0.0", "Frisktal (%)": "0.00" },
    labelWidth: 24,
    figureWidth: 12,
  },
  text: { thousands: " ", format: "@" },
};

export const samples: readonly Sample[] = [enkoping1, enkoping2, lomma1, lomma2, nacka1, socialtStod1];
