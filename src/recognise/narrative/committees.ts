/** Words that name a committee or a department. */
import { narrative } from "../vocabulary/narrative.ts";

/** "Socialnämndens": a lower-case word that ends as a committee's name does, and is more than that word. */
export function isCommittee(word: string): boolean {
  const plain = word.replace(/s$/, "");
  return narrative.committees.some((ending) => plain.endsWith(ending) && plain.length > ending.length + 1);
}

/** What is told apart by: "socialnämnden" and "socialförvaltningen" are of one house. */
export function houseOf(word: string): string {
  const plain = word.replace(/s$/, "");
  const ending = narrative.committees.find((one) => plain.endsWith(one)) ?? "";
  return plain.slice(0, plain.length - ending.length).replace(/s$/, "");
}

/** The house most spoken of in some texts; null when none is. */
export function mostNamedHouse(texts: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      if (isCommittee(word)) counts.set(houseOf(word), (counts.get(houseOf(word)) ?? 0) + 1);
    }
  }
  let most: string | null = null;
  for (const [house, count] of counts) if (count > (most === null ? 0 : (counts.get(most) ?? 0))) most = house;
  return most;
}
