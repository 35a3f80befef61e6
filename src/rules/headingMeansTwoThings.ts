import type { Fact } from "../model/model.ts";
import { usesInTies, type HeadingEnd, type HeadingUse } from "./betweenTables/headings.ts";
import { provedUses } from "./betweenTables/provedHeadings.ts";
import type { HeadingData, HeadingMeaning } from "./betweenTablesFinding.ts";
import type { ShownAmount } from "./named.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule, type Hit, type RuleInput } from "./rule.ts";
import { namedTable } from "./tableNames.ts";

/** One heading stands for one thing in some tables and for another in others: a budget deviation here, a net outcome there. */
export const headingMeansTwoThings = defineRule({
  id: "heading-means-two-things",
  severity: "warning",
  docs: {
    why: "A reader takes a column for what the same heading meant on the page before, and calls an outcome a deficit.",
    source:
      "design 4.3; Gnesta's tables of August 2021, where 'Resultat' is a deviation in one and an outcome in three",
  },
  check: (input) => {
    const byHeading = new Map<string, HeadingUse[]>();
    for (const use of [...usesInTies(input.model), ...provedUses(input.model)]) {
      const known = byHeading.get(use.key);
      if (known) known.push(use);
      else byHeading.set(use.key, [use]);
    }
    return [...byHeading.values()].flatMap((uses) => hitOf(uses, input));
  },
});

/** One finding per heading, whatever the number of tables and rows. */
function hitOf(uses: readonly HeadingUse[], input: RuleInput): Hit[] {
  const groups = [columnsOf(uses, 0), columnsOf(uses, 1)] as const;
  const [cell, ...others] = groups.flat().map((end) => headingCell(end, input));
  const [first] = uses;
  if (!first || !cell) return [];
  const meaning = (group: readonly HeadingEnd[]): HeadingMeaning => ({
    measure: group[0]?.measure ?? "text",
    component: group[0]?.component ?? null,
    tables: group.map(({ table }) => namedTable(table, input)),
  });
  const data: HeadingData = {
    kind: "heading",
    heading: first.heading,
    meanings: [meaning(groups[0]), meaning(groups[1])],
    example: exampleOf(uses, input),
  };
  return [{ cell, related: mergedRanges(others), data }];
}

/** The columns that have one of the two meanings, each once and in reading order. */
function columnsOf(uses: readonly HeadingUse[], at: 0 | 1): HeadingEnd[] {
  const ends = new Map(
    uses.map(({ ends: both }) => [`${String(both[at].table)} ${String(both[at].column)}`, both[at]]),
  );
  return [...ends.values()].sort((a, b) => a.table - b.table || a.column - b.column);
}

/** The row that comes first where the heading is told first. */
function exampleOf(uses: readonly HeadingUse[], { model }: RuleInput): HeadingData["example"] {
  const [example] = uses
    .flatMap((use) => (use.example ? [use.example] : []))
    .sort(([a], [b]) => a.table - b.table || a.row - b.row);
  if (!example) return null;
  const naming = new Naming(model);
  const amount = (fact: Fact): ShownAmount => shown(fact.stated, naming.figureOf(fact.figure));
  return { row: naming.figure(example[0].figure).row, amounts: [amount(example[0]), amount(example[1])] };
}

/** The lowest header cell of a column: the one that is to be reworded. */
function headingCell({ table, column }: HeadingEnd, { model }: RuleInput): Hit["cell"] {
  const recognised = model.tables[table]?.table;
  return {
    sheet: recognised?.sheet ?? 0,
    row: recognised?.headerRows.last ?? 0,
    column: recognised?.columns[column]?.column ?? 0,
  };
}
