import type { RemedyTexts } from "./remedyTexts.ts";

/** What to do about a finding, in English. */
export const remedyEn: RemedyTexts = {
  fixCells: (count) => `Correct ${String(count)} cells`,
  fixSo: "Correct like this",
  fixSoThat: (cells) => `Correct like this: ${cells}`,
  cellBecomes: (address, value) => `${address} becomes ${value}`,
  cellsChange: (count) => `${String(count)} cells will change:`,
  follows: (addresses, count) =>
    count === 1
      ? `The formula in ${addresses} then comes right on its own.`
      : `The formulas in ${addresses} then come right on their own.`,
  losesFormula: (addresses, count) =>
    count === 1
      ? `The formula in ${addresses} goes. The value will not follow when its source changes.`
      : `The formulas in ${addresses} go. The values will not follow when their source changes.`,

  writeHere: "Write it here anyway",
  writeHereThat: (cells) => `Write it here anyway: ${cells}`,
  sourceFirst: (addresses, count) =>
    count === 1
      ? `The amount in ${addresses} has its source in the accounting system. Correct it there first, or the error comes back the next time the figures are fetched.`
      : `The amounts in ${addresses} have their source in the accounting system. Correct them there first, or the errors come back the next time the figures are fetched.`,
  writeAnyway: "Write anyway",

  toNumbers: "Turn into numbers",
  becomeNumbers: (count, range) =>
    count === 1 ? `The text in ${range} becomes a number.` : `${String(count)} texts in ${range} become numbers.`,
  sameFigures: "The figures stay the same and look like the numbers beside them. Formulas that use them will change.",
  convert: "Turn into numbers",
  textsLeft: "Left as text:",
  leftBecause: {
    unreadable: "cannot be read as a number",
    saysMore: "says more than a number",
    ambiguous: "can be read in two ways",
    formula: "comes from a formula",
  },
  leftText: (address, text, reason) => `${address} (${text}) ${reason}`,
  more: (count) => `and ${String(count)} more`,

  accept: "Accept",
  acceptThis: (what) => `Accept: ${what}`,
  why: "Why is this all right?",
  reasons: ["This is how we report", "Due to rounding", "Will be corrected in the source"],
  reasonsAtHand: "Common reasons",
  holdsFor: {
    place: "Holds in the same place next month too.",
    lines: "Holds next month too, as long as it is about the same rows.",
    gap: "Holds as long as the difference is the same. Another difference is shown again.",
    form: "Holds for the same deviation elsewhere in the column or row too, and next month.",
  },
  needsReason: "Write a reason, so that the next reader knows why.",
  accepted: "Accepted. The finding is kept under Accepted.",
  restHolds: (accepted) =>
    `${accepted === 1 ? "One finding is accepted" : `${String(accepted)} findings are accepted`}. Everything else that can be calculated holds.`,
  acceptedCount: (count) => `${String(count)} accepted`,
  acceptedOnes: (count) => `Accepted (${String(count)})`,
  reason: (reason) => `“${reason}”`,
  takeBack: "Take back",
  takeBackThis: (what) => `Take back: ${what}`,
  takenBack: "Taken back. The finding is shown again.",
  acceptedAt: (place, what) => `${place}: ${what}, accepted`,
  unknownRule: "Finding",
  manyFixed: (places, count) => `${places}: ${String(count)} cells`,
};
