import type { RestOfYear } from "../analysis/restOfYear.ts";
import { restsOfYear } from "../analysis/restOfYear.ts";
import { orePerUnit, type Ore } from "../domain/money.ts";
import { figuresInDoubt } from "./doubt.ts";
import type { Severity, ShownAmount } from "./finding.ts";
import { Naming, shown } from "./naming.ts";
import { mergedRanges } from "./ranges.ts";
import { defineRule } from "./rule.ts";
import type { Pace } from "./tableFinding.ts";

/** Months differ by less than this within any year: holidays, wage rounds, invoices that slip into the next month. */
const noteworthyShare = 0.2;
/** design 4.3: more than half is very likely wrong. */
const unlikelyShare = 0.5;
/** Parts of the table's budget that an amount must reach: for a note, and to be considerable. */
const noteworthyPart = 0.01;
const considerablePart = 0.02;
/** More names than these nobody reads in a sentence. */
const mostNamed = 3;

/**
 * What a forecast leaves for the rest of the year, where neither the pace so far, nor last year's, nor the budget's phasing, nor
 * late invoices explain it. One per table. Where no season is known only a whole table is judged: single activities have one.
 */
export const forecastImplausible = defineRule({
  id: "forecast-implausible",
  severity: "warning",
  docs: {
    why: "A forecast is written as one figure for the year. What it asks of the months left stands nowhere, and is what a board would ask about.",
    source: "design 4.3; seeds: Köp av verksamhet in Enköping's interim report of August 2024",
  },
  check: (input) => {
    const { model } = input;
    const naming = new Naming(model);
    const doubted = figuresInDoubt(input);
    return model.tables.flatMap((_, index) => {
      const found = restsOfYear(model, index)
        .filter(({ forecast, actual }) => !doubted.has(forecast) && !doubted.has(actual))
        .flatMap((rest) => {
          const severity = severityOf(rest);
          return severity === undefined ? [] : [{ rest, severity }];
        })
        .sort(
          (a, b) =>
            Number(b.severity === "warning") - Number(a.severity === "warning") ||
            Math.abs(b.rest.unexplained) - Math.abs(a.rest.unexplained),
        );
      const [worst] = found;
      if (!worst) return [];
      const [first, ...others] = found.slice(0, mostNamed).map(({ rest }) => paceOf(rest, naming));
      if (!first) return [];
      return [
        {
          severity: worst.severity,
          cell: naming.figureOf(worst.rest.forecast).cell,
          related: mergedRanges(found.map(({ rest }) => naming.figureOf(rest.actual).cell)),
          data: { kind: "forecastImplausible" as const, paces: [first, ...others] as const },
        },
      ];
    });
  },
});

function severityOf({ unexplained, share, isSeasonKnown, isTotal, tableSize }: RestOfYear): Severity | undefined {
  const part = tableSize === 0 ? 0 : Math.abs(unexplained) / tableSize;
  if (isSeasonKnown && share > unlikelyShare && part >= considerablePart) return "warning";
  return (isSeasonKnown || isTotal) && share >= noteworthyShare && part >= noteworthyPart ? "info" : undefined;
}

function paceOf({ forecast, soFar, rest, months, lastYear }: RestOfYear, naming: Naming): Pace {
  const figure = naming.figureOf(forecast);
  const stated = shown(figure.value ?? (0 as Ore), figure);
  const perMonth = (amount: number, beside: number): ShownAmount => ({
    ore: Math.abs(Math.round(amount)) as Ore,
    unit: figure.unit,
    decimals: decimalsApart(amount, beside, stated),
  });
  return {
    name: naming.figure(forecast),
    forecast: stated,
    soFar: perMonth(soFar, rest),
    rest: perMonth(rest, soFar),
    from: months + 1,
    isTurned: rest < 0,
    lastYear: lastYear && {
      soFar: perMonth(lastYear.soFar, lastYear.rest),
      rest: perMonth(lastYear.rest, lastYear.soFar),
    },
  };
}

/** A month is told as finely as the year, and finer where two paces would look alike. */
function decimalsApart(one: number, other: number, { unit, decimals }: ShownAmount): number {
  const looksLike = (places: number): boolean =>
    (one / orePerUnit[unit]).toFixed(places) === (other / orePerUnit[unit]).toFixed(places);
  return looksLike(decimals) ? decimals + 1 : decimals;
}
