import { fromOre, type Ore } from "../domain/money.ts";
import { repairEntries } from "./arithmetic/changes.ts";
import { arithmeticContext } from "./arithmetic/context.ts";
import type { UnitMixedData } from "./betweenTablesFinding.ts";
import { amountsAgainstTables } from "./mixedUnits/againstTables.ts";
import { rowsAgainstTotal } from "./mixedUnits/againstTotal.ts";
import { amountsAgainstBeside } from "./mixedUnits/beside.ts";
import type { MixedUnit } from "./mixedUnits/mixedUnit.ts";
import { scaledRows, type ScaledRow } from "./mixedUnits/scaledDiagnoses.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule, type Hit, type RuleInput } from "./rule.ts";
import { TableAmounts } from "./tableAmounts.ts";
import { namedTable } from "./tableNames.ts";

/** Kronor among thousands: a row, a column or a table a thousand times its relatives. Tables that say their units are compared by them. */
export const unitMixed = defineRule({
  id: "unit-mixed",
  severity: "warning",
  docs: {
    why: "A row pasted in kronor into a table in thousands is most of its total, and looks like a row of the same digits.",
    source: "design 4.3; relatives are the row's own total, the columns beside it, and the same row in another table",
  },
  check: (input) => {
    const { model } = input;
    const found = model.tables.flatMap((table, index): MixedUnit[] => {
      if (table.table.kind === "text-table") return [];
      const amounts = new TableAmounts(index, table, model);
      const rows = rowsAgainstTotal(amounts);
      return rows.length > 0 ? rows : amountsAgainstBeside(amounts, model);
    });
    return [
      ...scaledRows(input).map((row) => scaledRowHit(row, input)),
      ...[...found, ...amountsAgainstTables(model)].map((mixed) => hitOf(mixed, input)),
    ];
  },
});

function hitOf(mixed: MixedUnit, input: RuleInput): Hit {
  const { about, against, cell, related, off, factor, tables, example, mended } = mixed;
  const { like } = example;
  const expected = ((off.value ?? 0) / factor) as Ore;
  const data: UnitMixedData = {
    kind: "unitMixed",
    about,
    against,
    off: new Naming(input.model).figure(off.id),
    factor,
    tables: tables ? [namedTable(tables[0], input), namedTable(tables[1], input)] : null,
    example: {
      row: example.row,
      amounts: [
        shown(off.value ?? (0 as Ore), off),
        like ? shown(like.value ?? (0 as Ore), like) : shown(expected, off),
      ],
    },
  };
  const repair = mended.map((figure) => ({
    cell: figure.cell,
    stated: fromOre(figure.value ?? (0 as Ore), figure.unit),
    expected: fromOre(((figure.value ?? 0) / factor) as Ore, figure.unit),
    formula: null,
    inSource: true,
  }));
  return { cell, related, data, repair };
}

/** What the solver found cell by cell, told once for the row and with all its repairs. */
function scaledRowHit({ changes, factor }: ScaledRow, input: RuleInput): Hit {
  const context = arithmeticContext(input);
  const { naming } = context;
  const cells = changes.map(({ figure }) => naming.figureOf(figure));
  const [off] = cells;
  const [change] = changes;
  if (!off || !change) throw new Error("scaled-row-without-change");
  const name = naming.figure(off.id);
  return {
    cell: off.cell,
    related: mergedRanges(cells.slice(1).map(({ cell }) => cell)),
    data: {
      kind: "unitMixed",
      about: "row",
      against: "total",
      off: name,
      factor,
      tables: null,
      example: { row: name.row, amounts: [shown(change.stated ?? (0 as Ore), off), shown(change.expected, off)] },
    },
    repair: repairEntries({ changes, gap: 0 as Ore, proof: [] }, off.id, context),
  };
}
