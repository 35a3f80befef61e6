import type { FormulaFindingTexts, FormulaWords } from "./formulaFindingTexts.ts";

const like = ({ siblings }: FormulaWords): string => `${String(siblings)} formler intill`;

/** Findings in formulas, in Swedish. */
export const formulaFindingsSv: FormulaFindingTexts = {
  reasons: {
    words: (words) => `${words.place}: ${words.formula} räknar på ett annat sätt än ${like(words)}.`,
    number: (words) => `${words.place}: ${words.formula} räknar med ett annat tal än ${like(words)}.`,
    terms: (words) => `${words.place}: ${words.formula} tar inte med ${words.about}, som ${like(words)} gör.`,
    dollars: (words) =>
      `${words.place}: $ står på ett annat sätt i ${words.formula} än i ${like(words)}. Det är samma celler i dag, men inte när formeln kopieras.`,
    gap: (words) => `${words.place}: cellen är tom mitt bland ${String(words.siblings)} likadana formler.`,
    typed: (words) =>
      `${words.place}: ${words.shows} är inskrivet bland ${String(words.siblings)} likadana formler och ändras inte med sitt underlag.`,
    short: (words) => `${words.place}: ${words.formula} tar inte med ${words.about}, som ${like(words)} gör.`,
    long: (words) => `${words.place}: ${words.formula} tar med ${words.about}, som ${like(words)} inte gör.`,
    moved: (words) => `${words.place}: ${words.formula} räknar över ett annat område än ${like(words)}.`,
    beside: ({ place, formula, about }) => `${place}: ${formula} tar inte med ${about}, som står alldeles intill.`,
    between: ({ place, formula, about }) =>
      `${place}: ${formula} tar inte med ${about}, som står mellan raderna och summan.`,
    twice: ({ place, formula, about }) =>
      `${place}: ${formula} tar med ${about}, som själv är en summa av celler i området. De räknas två gånger.`,
    hidden: ({ place, formula, about }) => `${place}: ${formula} räknar med ${about}, som är dold.`,
    row: (words) => `${words.place}: ${words.formula} läser en annan rad (${words.about}) än ${like(words)}.`,
    column: (words) => `${words.place}: ${words.formula} läser en annan kolumn (${words.about}) än ${like(words)}.`,
    cell: (words) => `${words.place}: ${words.formula} läser en annan cell än ${like(words)}.`,
    sheet: (words) => `${words.place}: ${words.formula} läser ett annat blad än ${like(words)}.`,
    blank: ({ place, formula, about }) => `${place}: ${formula} läser ${about}, som är tom.`,
    text: ({ place, formula, about }) => `${place}: ${formula} läser ${about}, som är en text.`,
    error: ({ place, formula, shows }) => `${place}: ${formula} ger ${shows}.`,
    circle: ({ place, formula, siblings }) =>
      siblings < 2
        ? `${place}: ${formula} läser sin egen cell.`
        : `${place}: ${formula} läser sig själv på väg över andra formler. Bryt cirkeln.`,
    edge: ({ count, formula, about }) =>
      count === 1
        ? `Summan ${formula} börjar eller slutar i ${about}, där det inte står något belopp. Se efter att området är rätt.`
        : `${String(count)} summor på bladet börjar eller slutar i en cell utan belopp, till exempel ${formula} i ${about}. Se efter att områdena är rätt.`,
    amount: ({ place, formula }) =>
      `${place}: ett inskrivet belopp ingår i ${formula}. Lägg det på en egen rad, så syns det och följer med.`,
  },
  shouldBe: (formula) => `Som de andra vore det ${formula}.`,
  shouldBeAndGives: (formula, gives, shows) =>
    `Som de andra vore det ${formula}, som ger ${gives}${shows === "" ? "" : ` i stället för ${shows}`}.`,
  givesTheSame: (formula) => `Som de andra vore det ${formula}, som ger samma värde i dag.`,
  alsoIn: (cells) => `Cellerna är ${cells}.`,
  mayBeMeant: "Det kan vara meningen.",
  isStale: (place, stored, formula, gives) =>
    `${place}: cellen visar ${stored}, men ${formula} ger ${gives} på de belopp som står i arket.`,
  passedOn: (count) =>
    `${String(count)} ${count === 1 ? "formel räknar" : "formler räknar"} vidare på det gamla värdet.`,
  recalculate: "Räkna om arbetsboken (F9), och se efter om beräkningen är manuell.",
};
