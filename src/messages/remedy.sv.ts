import type { RemedyTexts } from "./remedyTexts.ts";

/** What to do about a finding, in Swedish. */
export const remedySv: RemedyTexts = {
  fixCells: (count) => `Rätta ${String(count)} celler`,
  fixSo: "Rätta så",
  fixSoThat: (cells) => `Rätta så: ${cells}`,
  cellBecomes: (address, value) => `${address} blir ${value}`,
  cellsChange: (count) => `${String(count)} celler ändras:`,
  follows: (addresses, count) =>
    count === 1
      ? `Formeln i ${addresses} stämmer sedan av sig själv.`
      : `Formlerna i ${addresses} stämmer sedan av sig själva.`,
  losesFormula: (addresses, count) =>
    count === 1
      ? `Formeln i ${addresses} försvinner. Värdet räknas inte om när underlaget ändras.`
      : `Formlerna i ${addresses} försvinner. Värdena räknas inte om när underlaget ändras.`,

  writeHere: "Skriv in här ändå",
  writeHereThat: (cells) => `Skriv in här ändå: ${cells}`,
  sourceFirst: (addresses, count) =>
    count === 1
      ? `Beloppet i ${addresses} har sin källa i ekonomisystemet. Rätta det där först, annars kommer felet tillbaka nästa gång siffrorna hämtas.`
      : `Beloppen i ${addresses} har sin källa i ekonomisystemet. Rätta dem där först, annars kommer felen tillbaka nästa gång siffrorna hämtas.`,
  writeAnyway: "Skriv in ändå",

  toNumbers: "Gör om till tal",
  becomeNumbers: (count, range) =>
    count === 1 ? `Texten i ${range} blir ett tal.` : `${String(count)} texter i ${range} blir tal.`,
  sameFigures: "Siffrorna är desamma och visas som talen bredvid. Formler som räknar på dem ändras.",
  convert: "Gör om",
  textsLeft: "Lämnas som text:",
  leftBecause: {
    unreadable: "går inte att läsa som ett tal",
    saysMore: "säger mer än ett tal",
    ambiguous: "kan läsas på två sätt",
    formula: "kommer från en formel",
  },
  leftText: (address, text, reason) => `${address} (${text}) ${reason}`,
  more: (count) => `och ${String(count)} till`,

  accept: "Godta",
  acceptThis: (what) => `Godta: ${what}`,
  why: "Varför är det i sin ordning?",
  reasons: ["Så redovisar vi", "Beror på avrundning", "Rättas i källan"],
  reasonsAtHand: "Vanliga skäl",
  holdsFor: {
    place: "Gäller på samma ställe också nästa månad.",
    lines: "Gäller också nästa månad, så länge det är samma rader det handlar om.",
    gap: "Gäller så länge skillnaden är densamma. Blir den en annan visas felet igen.",
    form: "Gäller samma avvikelse också på andra ställen i kolumnen eller raden, och nästa månad.",
  },
  needsReason: "Skriv ett skäl, så vet nästa läsare varför.",
  accepted: "Godtagen. Anmärkningen finns kvar under Godtagna.",
  restHolds: (accepted) =>
    `${accepted === 1 ? "En anmärkning är godtagen" : `${String(accepted)} anmärkningar är godtagna`}. Allt annat som går att räkna efter stämmer.`,
  acceptedCount: (count) => `${String(count)} ${count === 1 ? "godtagen" : "godtagna"}`,
  acceptedOnes: (count) => `Godtagna (${String(count)})`,
  reason: (reason) => `”${reason}”`,
  takeBack: "Ta tillbaka",
  takeBackThis: (what) => `Ta tillbaka: ${what}`,
  takenBack: "Tillbakatagen. Anmärkningen visas igen.",
  acceptedAt: (place, what) => `${place}: ${what}, godtagen`,
  unknownRule: "Anmärkning",
  manyFixed: (places, count) => `${places}: ${String(count)} celler`,
};
