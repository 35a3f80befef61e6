/** Words of names made comparable: "Personalkostnader" and "personalkostnaderna" are one. */

const endings = ["orna", "arna", "erna", "ens", "en", "et", "na", "or", "ar", "er"];
/** What is left of a word says which word it was. */
const shortestStem = 4;

/** A lower-case word without its endings, the same for all its forms: "hemtjänstens" → "hemtjänst", "boendet" → "boend". */
export function stemOf(word: string): string {
  for (let stem = word; ;) {
    const shorter = withoutEnding(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}

function withoutEnding(word: string): string {
  // A genitive: "LSS" and "kansliets" end alike, so a doubled s stays.
  if (word.length >= shortestStem && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  if (ending !== undefined) return word.slice(0, -ending.length);
  if (word.length > shortestStem && /[aeiouyåäö][nt]$/.test(word)) return word.slice(0, -1);
  if (word.length > shortestStem && /[aeo]$/.test(word)) return word.slice(0, -1);
  return word;
}
