/** Whatever a person decides about a published table stands, and nothing else is lost by it. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { columnName } from "../../src/domain/cell.ts";
import { runToEnd } from "../../src/domain/progress.ts";
import {
  budgetVersions,
  components,
  measures,
  rowTypes,
  signConventions,
  spans,
  tableKinds,
} from "../../src/domain/meaning.ts";
import { units } from "../../src/domain/money.ts";
import { buildModel } from "../../src/model/index.ts";
import type { DecidedColumn, DecidedRow, DecidedTable } from "../../src/recognise/overrule/overruling.ts";
import { workbookOfFile } from "../support/bookSession.ts";
import { overrulingOf, recognisedWith } from "../support/overrulings.ts";

const samples = readdirSync("samples").filter((file) => file.endsWith(".xlsx") && !file.endsWith("-text.xlsx"));
const some = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const orNone = <T>(list: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...list, null);

const tables: fc.Arbitrary<DecidedTable> = fc.record(
  { kind: some(tableKinds), unit: some(units), signConvention: some(signConventions) },
  { requiredKeys: [] },
);
const columns: fc.Arbitrary<DecidedColumn> = fc.record(
  {
    measure: some(measures),
    component: orNone(components),
    unit: orNone(units),
    budgetVersion: some(budgetVersions),
    span: some(spans),
  },
  { requiredKeys: ["measure"] },
);
const rows: fc.Arbitrary<DecidedRow> = fc.record(
  { type: some(rowTypes), component: orNone(components), unit: orNone(units) },
  { requiredKeys: ["type"] },
);

describe.each(samples)("decisions about %s", (file) => {
  const workbook = workbookOfFile(readFileSync(`samples/${file}`));
  const [own] = recognisedWith(workbook, []).tables;

  it("stand, find their table again, and break nothing", () => {
    if (!own) throw new Error("no table");
    const place = fc.tuple(fc.nat({ max: own.columns.length - 1 }), fc.nat({ max: own.rows.length - 1 }));
    fc.assert(
      fc.property(tables, columns, rows, place, (table, column, row, [at, line]) => {
        const letter = columnName(own.columns[at]?.column ?? 0);
        const said = { table, columns: { [letter]: column }, rows: { [(own.rows[line]?.row ?? 0) + 1]: row } };
        const overrulings = [overrulingOf(workbook, said)];
        const recognition = recognisedWith(workbook, overrulings);
        runToEnd(
          buildModel(
            recognition.tables,
            workbook.sheets.map(({ name }) => name),
          ),
        );
        expect([recognition.lost, recognition.questions]).toEqual([[], []]);
        const reading = recognition.readings.find(({ overruling }) => overruling !== null);
        expect(reading?.unmet).toEqual([]);
        const read = reading?.table;
        if (table.kind !== undefined) expect(read?.kind).toBe(table.kind);
        const decided = read?.columns.find((one) => columnName(one.column) === letter);
        expect(decided?.measure).toBe(column.measure);
        if (column.component !== undefined) expect(decided?.component).toBe(column.component);
        if (column.unit !== undefined) expect(decided?.unit).toBe(column.unit);
        expect(read?.rows.find((one) => one.row === own.rows[line]?.row)?.type).toBe(row.type);
        expect(read?.range).toEqual(own.range);
      }),
      { numRuns: 25 },
    );
  });
});
