import type {
  CommentaryTexts,
  DraftDeviation,
  DraftFigure,
  DraftPart,
  DraftShare,
  DraftTime,
} from "./commentaryTexts.ts";
import { figurePart, isZero, leastShare, partsIn, sharePart, textPart } from "./draftParts.ts";
import { monthsEn } from "./months.ts";

const month = (number: number): string => monthsEn.long[number - 1] ?? "";
const year = (number: number | null): string => (number === null ? "" : ` ${String(number)}`);
const stretch = (end: number): string => (end === 1 ? month(1) : `${month(1)}–${month(end)}`);

/** Commentary drafts in English. */
export const commentaryEn: CommentaryTexts = {
  heading: "Commentary",
  sentence: (sentence) => {
    switch (sentence.kind) {
      case "total": {
        const { time, deviation, share } = sentence;
        if (deviation.isSignSure && isZero(deviation))
          return [textPart(`${subject(time)} is in line with the budget.`)];
        if (isSpent(deviation))
          return partsIn`${subject(time)} is ${amount(deviation)} ${comparison(deviation)}${ofBudget(share)}.`;
        return partsIn`${subject(time)} shows a ${noun(deviation)} of ${amount(deviation)} compared with budget${ofBudget(share)}.`;
      }
      case "level": {
        const { time, isNetCost, amount: own, yearBefore } = sentence;
        const who = isNetCost ? subject(time).replace("The outcome", "The net cost") : subject(time);
        const before =
          yearBefore === null ? [] : partsIn` In the same period last year it was ${levelPart(yearBefore, isNetCost)}.`;
        return partsIn`${who} amounts to ${levelPart(own, isNetCost)}.${before}`;
      }
      case "components": {
        const { time } = sentence;
        const isForecast = time.kind === "fullYear" && time.isForecast;
        return [
          ...sentence.components.flatMap(({ component, isHigher, difference }, at) => {
            const who = component === "revenue" ? "revenues" : "costs";
            const first = `${when(time)}, ${who} are ${isForecast ? "expected to be " : ""}`;
            return partsIn`${at === 0 ? first : ` and ${who} `}${figurePart(difference, "en")} ${isHigher ? "higher" : "lower"} than budget`;
          }),
          textPart("."),
        ];
      }
      case "lines": {
        const { lines, time } = sentence;
        return [
          textPart(`Major ${lines.length === 1 ? "deviation" : "deviations"}${inside(time)}: `),
          ...lines.flatMap(({ label, deviation }, at) => {
            const before = at === 0 ? "" : at + 1 === lines.length ? " and " : ", ";
            if (isSpent(deviation)) return partsIn`${before}${label} (${amount(deviation)} ${comparison(deviation)})`;
            return partsIn`${before}${label} (a ${noun(deviation)} of ${amount(deviation)})`;
          }),
          textPart("."),
        ];
      }
      case "sinceForecast": {
        const { asOf, moved } = sentence;
        const before = `Compared with the forecast of ${month(asOf.month)}${year(asOf.year)}, the full-year forecast`;
        if ("from" in moved) {
          const [from, to] = [figurePart(moved.from, "en", true), figurePart(moved.to, "en", true)];
          return partsIn`${before} has changed from ${from} to ${to}.`;
        }
        if (isZero(moved.by)) return [textPart(`${before} is unchanged.`)];
        const verb = moved.by.ore > 0 ? "improved" : "worsened";
        return partsIn`${before} has ${verb} by ${figurePart(moved.by, "en")}.`;
      }
      case "causes": {
        const { labels } = sentence;
        if (labels.length === 0) return [textPart("The deviation is due to [cause].")];
        return [textPart(`Causes: ${labels.map((label) => `${label} – [cause]`).join("; ")}.`)];
      }
      case "measures":
        return [textPart(`To reduce the deficit${sentence.isForecast ? " by year end" : ""}: [measure].`)];
    }
  },
};

function subject(time: DraftTime): string {
  switch (time.kind) {
    case "toDate":
      return `The outcome for the period${time.month === null ? "" : ` ${stretch(time.month)}`}${year(time.year)}`;
    case "month":
      return `The outcome for ${time.month === null ? "the month" : month(time.month)}${year(time.year)}`;
    case "unsaid":
      return "The outcome";
    case "fullYear": {
      if (!time.isForecast) return `The outcome for the full year${year(time.year)}`;
      const asOf = time.asOf === null ? "" : ` as of ${month(time.asOf.month)}`;
      return time.year === null
        ? `The full-year forecast${asOf}`
        : `The forecast${asOf} for the full year${year(time.year)}`;
    }
  }
}

/** At the beginning of a sentence. */
function when(time: DraftTime): string {
  switch (time.kind) {
    case "toDate":
      return "For the period";
    case "month":
      return "For the month";
    case "unsaid":
      return "Overall";
    case "fullYear":
      return "For the full year";
  }
}

/** " for the period", inside a sentence. */
function inside(time: DraftTime): string {
  return time.kind === "unsaid" ? "" : ` ${when(time).toLowerCase()}`;
}

/** Investments are more or less than budgeted, and make neither surplus nor deficit. */
function isSpent({ isOfSpending, isSignSure }: DraftDeviation): boolean {
  return isOfSpending && isSignSure;
}

function comparison({ ore }: DraftDeviation): string {
  return `${ore > 0 ? "lower" : "higher"} than budget`;
}

/** A net cost by its size, another amount with its minus. */
function levelPart(figure: DraftFigure, isNetCost: boolean): DraftPart {
  return figurePart(figure, "en", !isNetCost && figure.ore < 0);
}

function noun({ ore, isSignSure }: DraftDeviation): string {
  if (!isSignSure) return "deviation";
  return ore < 0 ? "deficit" : "surplus";
}

/** Without a sign where the word says it. */
function amount(deviation: DraftDeviation): DraftPart {
  return figurePart(deviation, "en", !deviation.isSignSure);
}

function ofBudget(share: DraftShare | null): readonly DraftPart[] {
  return share === null || Math.abs(share.share) < leastShare
    ? []
    : partsIn` (${sharePart(share, "en")} per cent of the budget)`;
}
