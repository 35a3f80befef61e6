import { workbookOf } from "./book.ts";
import type { Workbook } from "../../src/domain/grid.ts";

/** A committee's follow-up with so many areas of so many units each, every area with its sum, and the sum of all. */
export function longBook(areas: number, units: number): Workbook {
  const amounts = (at: number): readonly [number, number] => [
    -(1000 + ((at * 731) % 4000)),
    -(1000 + ((at * 733) % 4100)),
  ];
  const line = (label: string, [budget, forecast]: readonly [number, number]): string[] => [
    label,
    String(budget),
    String(forecast),
    String(forecast - budget),
  ];
  const sumOf = (list: readonly (readonly [number, number])[]): readonly [number, number] => [
    list.reduce((sum, [budget]) => sum + budget, 0),
    list.reduce((sum, [, forecast]) => sum + forecast, 0),
  ];
  const blocks = Array.from({ length: areas }, (_, area) => {
    const own = Array.from({ length: units }, (__, unit) => amounts(area * units + unit));
    const name = `Område ${String(area + 1)}`;
    const lines = own.map((pair, unit) => line(`${name} enhet ${String(unit + 1)}`, pair));
    return { own, rows: [...lines, line(`Summa ${name.toLowerCase()}`, sumOf(own))] };
  });
  return workbookOf([
    {
      name: "Uppföljning",
      rows: [
        ["Socialnämnden, uppföljning augusti 2024, tkr"],
        [],
        ["Verksamhet", "Budget 2024", "Prognos 2024", "Avvikelse"],
        ...blocks.flatMap(({ rows }) => rows),
        line("Summa", sumOf(blocks.flatMap(({ own }) => own))),
      ],
    },
  ]);
}
