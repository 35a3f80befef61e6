import type { FormulaFindingTexts, FormulaWords } from "./formulaFindingTexts.ts";

const like = ({ siblings }: FormulaWords): string => `${String(siblings)} formulas beside it`;

/** Findings in formulas, in English. */
export const formulaFindingsEn: FormulaFindingTexts = {
  reasons: {
    words: (words) => `${words.place}: ${words.formula} computes in another way than ${like(words)}.`,
    number: (words) => `${words.place}: ${words.formula} computes with another number than ${like(words)}.`,
    terms: (words) => `${words.place}: ${words.formula} leaves out ${words.about}, which ${like(words)} count.`,
    dollars: (words) =>
      `${words.place}: the $ in ${words.formula} stand otherwise than in ${like(words)}. The cells are the same today, but not when the formula is copied.`,
    gap: (words) => `${words.place}: the cell is blank among ${String(words.siblings)} formulas that are alike.`,
    typed: (words) =>
      `${words.place}: ${words.shows} is typed among ${String(words.siblings)} formulas that are alike, and does not change with what it comes from.`,
    short: (words) => `${words.place}: ${words.formula} leaves out ${words.about}, which ${like(words)} count.`,
    long: (words) => `${words.place}: ${words.formula} counts ${words.about}, which ${like(words)} leave out.`,
    moved: (words) => `${words.place}: ${words.formula} goes over another range than ${like(words)}.`,
    beside: ({ place, formula, about }) => `${place}: ${formula} leaves out ${about}, which stands just beside.`,
    between: ({ place, formula, about }) =>
      `${place}: ${formula} leaves out ${about}, which stands between the lines and the sum.`,
    twice: ({ place, formula, about }) =>
      `${place}: ${formula} counts ${about}, itself a sum of cells in the range. They are counted twice.`,
    hidden: ({ place, formula, about }) => `${place}: ${formula} counts ${about}, which is hidden.`,
    row: (words) => `${words.place}: ${words.formula} reads another row (${words.about}) than ${like(words)}.`,
    column: (words) => `${words.place}: ${words.formula} reads another column (${words.about}) than ${like(words)}.`,
    cell: (words) => `${words.place}: ${words.formula} reads another cell than ${like(words)}.`,
    sheet: (words) => `${words.place}: ${words.formula} reads another sheet than ${like(words)}.`,
    blank: ({ place, formula, about }) => `${place}: ${formula} reads ${about}, which is blank.`,
    text: ({ place, formula, about }) => `${place}: ${formula} reads ${about}, which is a text.`,
    error: ({ place, formula, shows }) => `${place}: ${formula} gives ${shows}.`,
    circle: ({ place, formula, siblings }) =>
      siblings < 2
        ? `${place}: ${formula} reads its own cell.`
        : `${place}: ${formula} reads itself by way of other formulas. Break the circle.`,
    edge: ({ count, formula, about }) =>
      count === 1
        ? `The sum ${formula} begins or ends in ${about}, where no amount stands. See that the range is right.`
        : `${String(count)} sums on the sheet begin or end in a cell without an amount, such as ${formula} in ${about}. See that the ranges are right.`,
    amount: ({ place, formula }) =>
      `${place}: an amount is typed into ${formula}. Give it a line of its own, where it is seen and goes along.`,
  },
  shouldBe: (formula) => `Like the others it would be ${formula}.`,
  shouldBeAndGives: (formula, gives, shows) =>
    `Like the others it would be ${formula}, which gives ${gives}${shows === "" ? "" : ` instead of ${shows}`}.`,
  givesTheSame: (formula) => `Like the others it would be ${formula}, which gives the same today.`,
  alsoIn: (cells) => `The cells are ${cells}.`,
  mayBeMeant: "It may be meant so.",
  isStale: (place, stored, formula, gives) =>
    `${place}: the cell shows ${stored}, but ${formula} gives ${gives} with the amounts on the sheet.`,
  passedOn: (count) => `${String(count)} ${count === 1 ? "formula goes" : "formulas go"} on from the old value.`,
  recalculate: "Recalculate the workbook (F9), and see whether calculation is manual.",
};
