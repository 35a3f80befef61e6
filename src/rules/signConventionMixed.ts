import { columnsAgainstEachOther } from "./mixedSigns/columns.ts";
import type { MixedSigns } from "./mixedSigns/mixedSigns.ts";
import { tablesAgainstEachOther } from "./mixedSigns/tables.ts";
import type { SignConventionData } from "./betweenTablesFinding.ts";
import { Naming, shown } from "./naming.ts";
import { defineRule, type Hit, type RuleInput } from "./rule.ts";
import { TableAmounts } from "./tableAmounts.ts";
import { namedTable } from "./tableNames.ts";

/** Columns of a table, or the same column of two tables, that print costs with opposite signs, and nothing that is computed from them minds it. */
export const signConventionMixed = defineRule({
  id: "sign-convention-mixed",
  severity: "warning",
  docs: {
    why: "Who adds or compares the two columns gets the double instead of the difference, or reads a deficit as a surplus.",
    source:
      "design 4.3; budgets + beside outcomes − are normal where the deviation is taken accordingly, as in investments",
  },
  check: (input) => {
    const { model } = input;
    const inTables = model.tables.flatMap((table, index) =>
      columnsAgainstEachOther(new TableAmounts(index, table, model)),
    );
    return [...inTables, ...tablesAgainstEachOther(model)].map((mixed) => hitOf(mixed, input));
  },
});

function hitOf({ cell, related, off, other, isOfTables }: MixedSigns, input: RuleInput): Hit {
  const naming = new Naming(input.model);
  const [one, two] = [naming.figure(off.id), naming.figure(other.id)];
  const data: SignConventionData = {
    kind: "signConvention",
    columns: [one.shortColumn, two.shortColumn],
    tables: isOfTables ? [namedTable(off.table, input), namedTable(other.table, input)] : null,
    example: { row: one.row, amounts: [shown(off.value, off), shown(other.value, other)] },
  };
  return { cell, related, data };
}
