/** From the year's budget to the latest saved forecast: volume and price of the lines, what is known on top of them, and the measures. */
import { eventSums, type KnownEvent, type SavedForecast } from "../../analysis/forecast/index.ts";
import { ore, type Ore } from "../../domain/money.ts";
import { bridgeLayout, type BridgePart } from "../bridge/bridgeLayout.ts";
import { dividedStep, wholeStep, type AmountCell, type BridgeRow } from "../bridge/bridgeRow.ts";
import { largestSteps } from "../bridge/bridgeSteps.ts";
import type { SheetLayout } from "../layout.ts";
import { moneyCell } from "../moneyCell.ts";
import type { SavedSheetInput } from "./savedSheetInput.ts";

/** `SheetLayout.key` of the sheet. */
export const savedBridgeKey = "forecast-bridge-saved";

/** A line that has both, with what it came to before anything known on top of it. */
interface BridgedLine {
  readonly label: string;
  readonly budget: Ore;
  readonly before: Ore;
  readonly change: number;
}

/** The latest forecast in which some line has both a budget and a forecast; null where none has. */
export function bridgedForecast(all: readonly SavedForecast[]): SavedForecast | null {
  return all.findLast((forecast) => bridgedLines(forecast).length > 0) ?? null;
}

/** @throws Error `forecasts-missing` */
export function savedBridge({ forecasts, unit: wanted, volumesOf, texts }: SavedSheetInput): SheetLayout {
  const forecast = bridgedForecast(forecasts);
  if (!forecast) throw new Error("forecasts-missing");
  const { savedBridge: words, forecastBridge, savedForecasts } = texts;
  const unit = wanted ?? forecast.unit;
  const { cut, source, events, savedOn } = forecast;
  const lines = bridgedLines(forecast);
  const labels = new Set(lines.map(({ label }) => label));
  const left = forecast.lines.filter(({ label }) => !labels.has(label)).map(({ label }) => label);
  // What is known of a line that is left out is left out with it.
  const counted = events.filter(({ line }) => line === null || labels.has(line));
  const sums = eventSums(counted);
  const sumOf = (of: (line: BridgedLine) => Ore): number => lines.reduce((sum, line) => sum + of(line), 0);
  const budget = ore(sumOf((line) => line.budget));
  const final = ore(sumOf((line) => line.before) + sums.expected + sums.secured);
  const cell = (amount: Ore): AmountCell => moneyCell(amount, unit);

  const steps = largestSteps(lines).flatMap(({ label, ...line }, at): BridgeRow[] => {
    const key = `step-${String(at + 1)}`;
    const pair = { budget: cell(line.budget), forecast: cell(line.before) };
    const volumes = line.budget === 0 ? null : volumesOf(label, cut.year);
    return volumes ? dividedStep(key, label, pair, volumes, unit, forecastBridge) : [wholeStep(key, label, pair)];
  });
  const rowsOf = (
    name: string,
    isOfIt: (event: KnownEvent) => boolean,
    label = (text: string): string => text,
  ): BridgeRow[] =>
    counted.filter(isOfIt).map(({ text, thisYear }, at) => ({
      key: `${name}-${String(at + 1)}`,
      label: label(text),
      change: cell(thisYear),
    }));
  const asSteps = (rows: readonly BridgeRow[]): BridgePart[] => rows.map((row) => ({ kind: "step", row }));
  const secured = rowsOf("measure", ({ kind, isSecured }) => kind === "measure" && isSecured);
  const expected = rowsOf("event", ({ kind }) => !besides.includes(kind));
  const outside = [
    ...rowsOf("unsecured", ({ kind, isSecured }) => kind === "measure" && !isSecured, words.unsecured),
    ...rowsOf("risk", ({ kind }) => kind === "risk", words.risk),
    ...rowsOf("opportunity", ({ kind }) => kind === "opportunity", words.opportunity),
  ];
  const before: BridgePart[] =
    secured.length === 0 ? [] : [{ kind: "level", key: "before-measures", label: words.beforeMeasures }];
  const amounts = texts.statement.amountsIn(unit);
  return bridgeLayout(
    {
      key: savedBridgeKey,
      name: words.sheet,
      title: forecastBridge.title,
      subtitle: [savedForecasts.block(cut.month, cut.year), source, words.savedOn(savedOn), amounts],
      amounts,
      unit,
      levels: { from: cell(budget), to: cell(final) },
      parts: [
        ...asSteps(steps),
        { kind: "others", label: forecastBridge.others },
        ...asSteps(expected),
        ...before,
        ...asSteps(secured),
      ],
      outside,
      notes: [
        words.reads,
        ...(steps.some(({ volumes }) => volumes) ? [words.volumes] : []),
        ...(outside.length === 0 ? [] : [words.outside]),
        ...(left.length === 0 ? [] : [words.leftOut(left)]),
        texts.savedDevelopment.note(savedForecasts.sheet),
      ],
    },
    texts,
  );
}

/** What is told of beside the steps of events: measures are steps of their own, risks and opportunities none. */
const besides: readonly KnownEvent["kind"][] = ["measure", "risk", "opportunity"];

function bridgedLines({ lines }: SavedForecast): BridgedLine[] {
  return lines.flatMap(({ label, budget, final, events }) => {
    if (budget === null || final === null) return [];
    const before = ore(final - events);
    return [{ label, budget, before, change: before - budget }];
  });
}
