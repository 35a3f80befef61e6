import type { DateCell } from "../analysis/strangeDates.ts";
import { figuresAsDates, headersAsDates, labelsAsDates } from "../analysis/strangeDates.ts";
import { dateOfSerial } from "../domain/calendar.ts";
import type { Workbook } from "../domain/grid.ts";
import { fromOre, type Ore } from "../domain/money.ts";
import type { Figure } from "../model/equations.ts";
import { causesOf } from "./causes.ts";
import type { RepairEntry, SheetRange } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import type { Hit, RuleInput } from "./rule.ts";
import { defineRule } from "./rule.ts";
import type { NumberAsDateData } from "./tableFinding.ts";

/** What Excel took for a date: "1-5" among ages, "jan-22" among months, "2.5" among figures. One finding for the labels, headers or figures of a table. */
export const numberAsDate = defineRule({
  id: "number-as-date",
  severity: "error",
  docs: {
    why: "Excel turns 1-5 and 2.5 into dates while one types. A date counts as some 45 000 in a sum, and as a heading nothing finds it again.",
    source: "design 4.3; decision 0020; planning tools warn of Jan-22 for the same reason",
  },
  check: (input) =>
    input.tables.flatMap((table, index) => [
      ...textHits("header", headersAsDates(input.workbook, table), input),
      ...textHits("label", labelsAsDates(input.workbook, table), input),
      ...figureHits(input, index),
    ]),
});

function textHits(place: "header" | "label", cells: readonly DateCell[], { workbook }: RuleInput): Hit[] {
  const [first] = cells;
  if (!first) return [];
  const data = { ...dataOf(first, cells, workbook), place };
  return [{ severity: "warning", cell: first.cell, related: othersToo(cells), data }];
}

function figureHits(input: RuleInput, index: number): Hit[] {
  const { workbook, model } = input;
  const modelTable = model.tables[index];
  const cells = modelTable ? figuresAsDates(workbook, modelTable.table) : [];
  const [first] = cells;
  if (!first) return [];
  const { figures } = causesOf(input);
  const naming = new Naming(model);
  const proved = cells.flatMap((each) => {
    const id = modelTable?.figureIds[each.row]?.[each.column] ?? null;
    const expected = id === null ? undefined : figures.get(id);
    return id !== null && expected !== undefined
      ? [{ figure: naming.figureOf(id), expected, isFirst: each === first }]
      : [];
  });
  const ofFirst = proved.find(({ isFirst }) => isFirst);
  return [
    {
      // Without an equation that it breaks it is very likely wrong, and no more.
      severity: proved.length > 0 ? "error" : "warning",
      cell: first.cell,
      related: othersToo(cells),
      repair: proved.flatMap(({ figure, expected }) => (expected === null ? [] : [entryOf(figure, expected)])),
      data: {
        ...dataOf(first, cells, workbook),
        place: "figure",
        name: naming.cell(first.cell, index, null),
        expected: ofFirst && ofFirst.expected !== null ? shown(ofFirst.expected, ofFirst.figure) : null,
      },
    },
  ];
}

function entryOf({ cell, value, unit }: Figure, expected: Ore): RepairEntry {
  const stated = value === null ? null : fromOre(value, unit);
  return { cell, stated, expected: fromOre(expected, unit), formula: null, inSource: true };
}

function dataOf({ value, shows }: DateCell, cells: readonly DateCell[], { date1904 }: Workbook): Told {
  return {
    kind: "numberAsDate",
    name: null,
    value,
    shows,
    date: dateOfSerial(value, date1904),
    count: cells.length,
    expected: null,
  };
}

type Told = Omit<NumberAsDateData, "place">;

function othersToo(cells: readonly DateCell[]): SheetRange[] {
  return cells.length > 1 ? mergedRanges(cells.map(({ cell }) => cell)) : [];
}
