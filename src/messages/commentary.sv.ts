import type {
  CommentaryTexts,
  DraftDeviation,
  DraftFigure,
  DraftPart,
  DraftShare,
  DraftTime,
} from "./commentaryTexts.ts";
import { figurePart, isZero, leastShare, partsIn, sharePart, textPart } from "./draftParts.ts";
import { monthsSv } from "./months.ts";

const month = (number: number): string => monthsSv.long[number - 1] ?? "";
const year = (number: number | null): string => (number === null ? "" : ` ${String(number)}`);
/** januari–april; januari for one month alone. */
const stretch = (end: number): string => (end === 1 ? month(1) : `${month(1)}–${month(end)}`);

/** Commentary drafts in Swedish. Labels stand as they are printed: no ending is guessed. */
export const commentarySv: CommentaryTexts = {
  heading: "Kommentar",
  sentence: (sentence) => {
    switch (sentence.kind) {
      case "total": {
        const { time, deviation, share } = sentence;
        if (deviation.isSignSure && isZero(deviation)) return [textPart(`${subject(time)} är i nivå med budget.`)];
        if (isSpent(deviation))
          return partsIn`${subject(time)} är ${amount(deviation)} ${comparison(deviation)}${ofBudget(share)}.`;
        return partsIn`${subject(time)} visar ${article(deviation)} på ${amount(deviation)} jämfört med budget${ofBudget(share)}.`;
      }
      case "level": {
        const { time, isNetCost, amount: own, yearBefore } = sentence;
        const who = isNetCost ? subject(time).replace("Utfallet", "Nettokostnaden") : subject(time);
        const before =
          yearBefore === null
            ? []
            : partsIn` Samma period föregående år var ${isNetCost ? "den" : "det"} ${levelPart(yearBefore, isNetCost)}.`;
        return partsIn`${who} uppgår till ${levelPart(own, isNetCost)}.${before}`;
      }
      case "components": {
        const all = sentence.components.map(({ component, isHigher, difference }) => {
          const who = component === "revenue" ? "intäkterna" : "kostnaderna";
          return { who, how: isHigher ? "högre" : "lägre", difference };
        });
        const { time } = sentence;
        const isForecast = time.kind === "fullYear" && time.isForecast;
        return [
          ...all.flatMap(({ who, how, difference }, at) => {
            const first = `${when(time)} ${isForecast ? `beräknas ${who} bli` : `är ${who}`} `;
            return partsIn`${at === 0 ? first : ` och ${who} `}${figurePart(difference, "sv")} ${how} än budget`;
          }),
          textPart("."),
        ];
      }
      case "lines": {
        const { lines, time } = sentence;
        return [
          textPart(`Betydande ${lines.length === 1 ? "avvikelse" : "avvikelser"}${inside(time)}: `),
          ...lines.flatMap(({ label, deviation }, at) => {
            const before = at === 0 ? "" : at + 1 === lines.length ? " och " : ", ";
            if (isSpent(deviation)) return partsIn`${before}${label} (${amount(deviation)} ${comparison(deviation)})`;
            return partsIn`${before}${label} (${noun(deviation)} på ${amount(deviation)})`;
          }),
          textPart("."),
        ];
      }
      case "sinceForecast": {
        const { asOf, moved } = sentence;
        const before = `Jämfört med prognosen per ${month(asOf.month)}${year(asOf.year)}`;
        if ("from" in moved) {
          const [from, to] = [figurePart(moved.from, "sv", true), figurePart(moved.to, "sv", true)];
          return partsIn`${before} har helårsprognosen ändrats från ${from} till ${to}.`;
        }
        if (isZero(moved.by)) return [textPart(`${before} är helårsprognosen oförändrad.`)];
        const verb = moved.by.ore > 0 ? "förbättrats" : "försämrats";
        return partsIn`${before} har helårsprognosen ${verb} med ${figurePart(moved.by, "sv")}.`;
      }
      case "causes": {
        const { labels } = sentence;
        if (labels.length === 0) return [textPart("Avvikelsen beror på [orsak].")];
        return [textPart(`Orsaker: ${labels.map((label) => `${label} – [orsak]`).join("; ")}.`)];
      }
      case "measures":
        return [
          textPart(`För att minska underskottet ${sentence.isForecast ? "till årets slut " : ""}vidtas [åtgärd].`),
        ];
    }
  },
};

function subject(time: DraftTime): string {
  switch (time.kind) {
    case "toDate":
      return `Utfallet för perioden${time.month === null ? "" : ` ${stretch(time.month)}`}${year(time.year)}`;
    case "month":
      return `Utfallet för ${time.month === null ? "månaden" : month(time.month)}${year(time.year)}`;
    case "unsaid":
      return "Utfallet";
    case "fullYear": {
      if (!time.isForecast) return `Utfallet för helåret${year(time.year)}`;
      const asOf = time.asOf === null ? "" : ` per ${month(time.asOf.month)}`;
      return time.year === null ? `Helårsprognosen${asOf}` : `Prognosen${asOf} för helåret${year(time.year)}`;
    }
  }
}

/** "För perioden", before a verb. */
function when(time: DraftTime): string {
  switch (time.kind) {
    case "toDate":
      return "För perioden";
    case "month":
      return "För månaden";
    case "unsaid":
      return "Jämfört med budget";
    case "fullYear":
      return "För helåret";
  }
}

/** " för perioden", inside a sentence. */
function inside(time: DraftTime): string {
  return time.kind === "unsaid" ? "" : ` ${when(time).toLowerCase()}`;
}

/** Investments are more or less than budgeted, and make neither surplus nor deficit. */
function isSpent({ isOfSpending, isSignSure }: DraftDeviation): boolean {
  return isOfSpending && isSignSure;
}

function comparison({ ore }: DraftDeviation): string {
  return `${ore > 0 ? "lägre" : "högre"} än budget`;
}

/** A net cost by its size, another amount with its minus. */
function levelPart(figure: DraftFigure, isNetCost: boolean): DraftPart {
  return figurePart(figure, "sv", !isNetCost && figure.ore < 0);
}

function noun({ ore, isSignSure }: DraftDeviation): string {
  if (!isSignSure) return "avvikelse";
  return ore < 0 ? "underskott" : "överskott";
}

function article(deviation: DraftDeviation): string {
  return `${deviation.isSignSure ? "ett" : "en"} ${noun(deviation)}`;
}

/** Without a sign where the word says it. */
function amount(deviation: DraftDeviation): DraftPart {
  return figurePart(deviation, "sv", !deviation.isSignSure);
}

function ofBudget(share: DraftShare | null): readonly DraftPart[] {
  return share === null || Math.abs(share.share) < leastShare
    ? []
    : partsIn` (${sharePart(share, "sv")} procent av budgeten)`;
}
