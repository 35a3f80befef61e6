/** Words of the source as the report shows them. */
import { isMoney } from "../../domain/money.ts";
import { vocabulary } from "../../recognise/vocabulary/index.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";

/** "Summa totalt (mkr)" → "Summa totalt", "Verksamhet, tkr" → "Verksamhet": the unit stands at the top of the sheet, and may be another one there. */
export function withoutMoneyUnit(label: string): string {
  const match = /^(.*?)(?:\s*[([]\s*([^()[\]]+?)\s*[)\]]|,?\s+(?:i\s+)?(\S+))\s*$/u.exec(label);
  const [, rest = "", inParentheses, last] = match ?? [];
  const unit = inParentheses ?? last;
  return unit !== undefined && rest.trim() !== "" && isMoneyUnitAlone(unit) ? rest.replace(/[\s,:–-]+$/u, "") : label;
}

/** "Investerings- budget" → "Investeringsbudget": a word broken over lines in a heading. */
export function joinedWords(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(\p{L}{3,})- (?!och |eller |samt |and |or )(\p{Ll}{3,})/gu, "$1$2")
    .trim();
}

/** Listed once: words are found by an index of their list. */
const moneyUnits = vocabulary.units.filter(({ means }) => isMoney(means));

function isMoneyUnitAlone(text: string): boolean {
  const words = normaliseText(text).replace(/^(belopp |amounts )?(i |in |anges i )/, "");
  const [hit] = findWords(words, moneyUnits);
  return hit !== undefined && hit.start === 0 && hit.end === words.length;
}

const titleWords = vocabulary.titles.filter((entry) => entry.as !== "stem");

/**
 * Whether the words name a kind of report ("Driftredovisning"), so that they are a title rather than a heading over row labels.
 * Title words that are stems ("verksamhet") name what the rows are.
 */
export function namesReport(text: string): boolean {
  return findWords(normaliseText(text), titleWords).some(({ means }) => means.weight >= 0.5);
}

/** Letters and digits of ASCII, words joined by "-"; for keys that have to be stable and plain. */
export function plainKey(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Gives each key once: a second "budget" becomes "budget-2". */
export function uniqueKeys(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((key) => {
    let unique = key;
    for (let copy = 2; used.has(unique); copy++) unique = `${key}-${String(copy)}`;
    used.add(unique);
    return unique;
  });
}
