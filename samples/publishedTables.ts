/** The other published tables: investments, causes, volumes, shares, staff and tables of text. */
import type { TableShape } from "./table.ts";
import type { Sample } from "./tables.ts";

const figures: TableShape = { headerRows: 1, totals: [], format: "#,##0", labelWidth: 30, figureWidth: 13 };
const texts: TableShape = { ...figures, labelWidth: 48, figureWidth: 40 };
const staff: TableShape = { ...figures, labelWidth: 34 };

/** `data` starts with the sample's name; no-break spaces between thousands where figures are text. */
function sample(data: string, sheet: string, title: string | null, shape: TableShape): Sample {
  const name = /^.*?-\d+/.exec(data)?.[0] ?? data;
  return { name, data, sheet, title, shape, text: { thousands: "\u00a0", format: "General" } };
}

const sumOf = (row: string, from: string, to: string): TableShape["totals"][number] => ({ row, from, to });

export const publishedTables: readonly Sample[] = [
  sample("enkoping-3-volymer", "Volymer", "Uppföljning volymer, delårsrapport augusti 2024", {
    ...figures,
    headerHeight: 75,
    labelWidth: 26,
  }),
  sample("enkoping-4-externa-utforare", "Externa utförare", null, { ...figures, headerHeight: 60, labelWidth: 42 }),
  sample("enkoping-5-investeringsredovisning", "Investeringar", null, { ...figures, format: "#,##0.0" }),
  sample("enkoping-6-internkontroll", "Internkontroll", "Uppföljning av internkontrollplan", texts),
  sample("gnesta-01-verksamhetsomraden", "Nämnd aug", "Ekonomisk uppföljning per verksamhetsområde (tkr)", {
    ...figures,
    totals: [sumOf("TOTAL", "Socialnämnden", "Administration och bistånd")],
    labelWidth: 40,
  }),
  sample("gnesta-02-stod-och-vagledning", "SoV", "Stöd och vägledning, uppföljning augusti 2021 (tkr)", {
    ...figures,
    totals: [sumOf("TOTAL", "Verksamhetschef", "Vuxenutbildning")],
  }),
  sample("gnesta-03-aldre-funktionsstod", "ÄFH", "Äldre och funktionsstöd, uppföljning augusti 2021 (tkr)", {
    ...figures,
    totals: [sumOf("TOTAL", "Stab", "HSE")],
  }),
  sample("gnesta-04-administration-bistand", "AoB", "Administration och bistånd, uppföljning augusti 2021 (tkr)", {
    ...figures,
    totals: [sumOf("TOTAL", "Stab", "Övriga beslut")],
  }),
  sample("gnesta-05-investeringsuppfoljning", "Inv", "Nämndens investeringsuppföljning per augusti 2021 (tkr)", {
    ...figures,
    totals: [sumOf("Summa investeringar", "Gemensam verksamhet", "IV80028 - Åkervägen Nytt Serviceboende 2020")],
    headings: ["Gemensam verksamhet", "Äldreboende och hemtjänst"],
    labelWidth: 52,
    headerHeight: 48,
  }),
  sample("gnesta-06-anstallda", "Anställda", "Antal anställda", staff),
  sample("gnesta-07-arsarbetare", "Årsarbetare", "Antal årsarbetare", staff),
  sample("gnesta-08-sjukfranvaro", "Sjukfrånvaro", "Total sjukfrånvaro i procent av arbetad tid", staff),
  sample(
    "gnesta-09-sjukfranvaro-alder",
    "Ålder",
    "Andel (%) sjukfrånvaro av totalt arbetad tid, socialförvaltningen per åldersintervall",
    staff,
  ),
  sample("gnesta-10-langtidsfranvaro", "Långtid", "Andel (%) av total sjukfrånvaro som överstiger 59 dagar", staff),
  sample("gnesta-11-atgardsplan", "Åtgärdsplan", "Åtgärdsplan för budget i balans", texts),
  sample("gnesta-12-internkontroll", "IK", "Redovisning av internkontrollplan", {
    ...texts,
    headings: ["Ekonomi", "Verksamhet/Brukare", "Medarbetare"],
    figureWidth: 28,
  }),
  sample("gnesta-13-maluppfyllelse", "Mål", "Sammanfattning måluppfyllelse", { ...texts, labelWidth: 90 }),
  sample("gnesta-14-lex-sarah", "Lex Sarah", "Lex Sarah", { ...figures, noLabels: true, labelWidth: 13 }),
  sample("lomma-3-avvikelseforklaringar", "Förklaringar", "Socialnämnden, delårsrapport 1, april 2024 (tkr)", {
    ...figures,
    totals: [
      sumOf(
        "Totalt HVO",
        "HVO Internt sparkrav för att hålla budget inom den beslutade ramen",
        "HVO Vakanta tjänster inom hemtjänsten, dagverksamhet, rehab och myndighet",
      ),
      sumOf(
        "Totalt IFO",
        "IFO Vakanta tjänster",
        "IFO Lägre kostnader för tolktjänster och iordningställande av lokaler",
      ),
      sumOf("Totalt LSS", "LSS Återbetalning för personlig assistans avser 2311-2312", "LSS Vakanta tjänster"),
      { row: "Totalt för socialnämnden", plus: ["Totalt HVO", "Totalt IFO", "Totalt LSS"] },
    ],
    labelWidth: 70,
  }),
  sample("lomma-4-investeringsredovisning", "Investeringar", "Investeringsredovisning april 2024, tkr", {
    ...figures,
    noLabels: true,
    labelWidth: 16,
  }),
  sample("nacka-2-investeringstabell", "Investeringar", "Investeringstabell, tkr", { ...figures, headerHeight: 32 }),
  sample("nacka-3-volymer-per-manad", "Personlig assistans", null, { ...figures, labelWidth: 40, figureWidth: 7 }),
];
