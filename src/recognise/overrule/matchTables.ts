/** Finds the tables that decisions were taken about, one table for each and none twice; where two fit as well, nobody guesses. */
import { largestOf } from "../../domain/extremes.ts";
import { alikeLayout, distinctBy, likeness, type Fingerprint, type Likeness } from "./fingerprint.ts";

/** What became of one wanted fingerprint. `table` and `candidates` are indexes into the tables there are. */
export type TableMatch =
  | { readonly found: "one"; readonly table: number }
  /** Someone has to say which of these it is, if any; the likeliest first. */
  | { readonly found: "unclear"; readonly candidates: readonly number[] }
  | { readonly found: "none" };

/** Least likeness of layouts that is taken for the same table: the same headers, and a third of the labels. */
const sureLayout = 0.65;
/** Where several tables share the layout, title and sheet name must each agree this far: "Förskola norr" is not "Förskola söder". */
const sureName = 0.6;
/** Most tables that a person is asked to choose from. */
const mostCandidates = 4;

/** Matches each wanted fingerprint to a table of the workbook. The order of either list does not matter. */
export function matchTables(wanted: readonly Fingerprint[], present: readonly Fingerprint[]): TableMatch[] {
  const scores = wanted.map((print) => present.map((other) => likeness(print, other)));
  const matches = wanted.map((): TableMatch => ({ found: "none" }));
  let open = wanted.map((_, index) => index);
  const taken = new Set<number>();
  // Each round settles what is clear; what it takes may make the rest clear.
  for (;;) {
    const choices = open.flatMap((want) => {
      const table = clearChoice(wanted[want] as Fingerprint, scores[want] as Likeness[], taken);
      return table === undefined ? [] : [{ want, table, score: scores[want]?.[table]?.all ?? 0 }];
    });
    const settled = choices.filter((choice) =>
      choices.every(
        (rival) => rival === choice || rival.table !== choice.table || rival.score < choice.score - distinctBy,
      ),
    );
    if (settled.length === 0) break;
    for (const { want, table } of settled) {
      matches[want] = { found: "one", table };
      taken.add(table);
    }
    open = open.filter((want) => matches[want]?.found !== "one");
  }
  for (const want of open) {
    const candidates = candidatesFor(scores[want] as Likeness[], taken);
    if (candidates.length > 0) matches[want] = { found: "unclear", candidates };
  }
  return matches;
}

/** The table that is meant beyond doubt, if there is one. */
function clearChoice(print: Fingerprint, scores: readonly Likeness[], taken: ReadonlySet<number>): number | undefined {
  const possible = scores.flatMap((score, table) => (score.layout >= sureLayout ? [{ table, ...score }] : []));
  const best = largestOf([0, ...possible.filter(({ table }) => !taken.has(table)).map(({ all }) => all)]);
  const equals = possible.filter(({ all }) => all >= best - distinctBy && all <= best + distinctBy);
  // Tables that nothing tells apart keep their order as long as there are as many of them.
  const choice = equals.length === 1 ? equals[0] : equals.length === print.of ? equals[print.nth] : undefined;
  if (!choice || taken.has(choice.table)) return undefined;
  const isNamed = choice.title >= sureName && choice.sheet >= sureName;
  return !print.hasRivals || isNamed ? choice.table : undefined;
}

function candidatesFor(scores: readonly Likeness[], taken: ReadonlySet<number>): number[] {
  return scores
    .flatMap(({ layout, all }, table) => (layout >= alikeLayout && !taken.has(table) ? [{ table, all }] : []))
    .sort((a, b) => b.all - a.all || a.table - b.table)
    .slice(0, mostCandidates)
    .map(({ table }) => table);
}
