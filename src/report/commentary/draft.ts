/** Commentary from figures alone: which sentences the figures of a sheet allow. Data; languages turn it into prose. */
import type { DraftDeviation, DraftSentence, DraftTime, ParagraphId } from "../../messages/commentaryTexts.ts";
import { ore } from "../../domain/money.ts";
import { draftUnitOf } from "./draftUnit.ts";
import type { DraftUnit } from "./draftUnit.ts";
import { isByComponent, largestLines } from "./largestLines.ts";
import type { SheetFigures, StretchFigures } from "./toldFigures.ts";

/** A paragraph of a draft. */
export interface DraftParagraph {
  readonly id: ParagraphId;
  readonly sentences: readonly DraftSentence[];
}

/** The paragraphs that the figures allow, in their order; none where they have no unit or no deviation that can be relied on. */
export function draftCommentary(figures: SheetFigures): DraftParagraph[] {
  const unit = draftUnitOf(figures);
  if (!unit) return [];
  const period = figures.stretches.find(({ time }) => time.kind !== "fullYear");
  const fullYear = figures.stretches.find(({ time }) => time.kind === "fullYear");
  const told = [period, fullYear].flatMap((stretch) => stretch ?? []);
  const paragraphs: DraftParagraph[] = [
    { id: "period", sentences: period ? stretchSentences(period, unit) : levelSentences(figures, unit) },
    ...(fullYear ? [{ id: "fullYear" as const, sentences: stretchSentences(fullYear, unit) }] : []),
    { id: "sinceForecast", sentences: sinceForecast(figures, unit) },
  ];
  const filled = paragraphs.filter(({ sentences }) => sentences.length > 0);
  if (filled.length === 0) return [];
  const labels = new Set(told.flatMap((stretch) => largestLines(stretch, unit).map(({ label }) => label)));
  const deficit = told.findLast(({ total }) => total !== null && isDeficit(unit.deviation(total)));
  return [
    ...filled,
    ...(told.length > 0
      ? [{ id: "causes" as const, sentences: [{ kind: "causes" as const, labels: [...labels] }] }]
      : []),
    ...(deficit
      ? [{ id: "measures" as const, sentences: [{ kind: "measures" as const, isForecast: isForecast(deficit.time) }] }]
      : []),
  ];
}

function stretchSentences(stretch: StretchFigures, unit: DraftUnit): DraftSentence[] {
  const { time, total, share } = stretch;
  const lines = largestLines(stretch, unit);
  const components = componentsOf(stretch, unit);
  return [
    ...(total === null
      ? []
      : [
          {
            kind: "total" as const,
            time,
            deviation: unit.deviation(total),
            share: unit.isNothing(total) ? null : share,
          },
        ]),
    ...(components.length > 0 ? [{ kind: "components" as const, time, components }] : []),
    ...(lines.length > 0 ? [{ kind: "lines" as const, time, lines }] : []),
  ];
}

/** "Intäkter" and "Kostnader" as a whole, where the sheet parts the net no other way. */
function componentsOf(
  { lines }: StretchFigures,
  unit: DraftUnit,
): Extract<DraftSentence, { kind: "components" }>["components"] {
  if (!isByComponent(lines)) return [];
  return lines.flatMap(({ component, deviation }) => {
    if (component !== "revenue" && component !== "cost") return [];
    if (!deviation.isSignSure || unit.isNothing(deviation)) return [];
    const isHigher = component === "revenue" ? deviation.ore > 0 : deviation.ore < 0;
    return [{ component, isHigher, difference: unit.figure(deviation) }];
  });
}

function sinceForecast({ previousForecast: previous }: SheetFigures, unit: DraftUnit): DraftSentence[] {
  if (!previous) return [];
  const { asOf, before, now, isSignSure } = previous;
  const by = { ore: ore(now.ore - before.ore), figures: [...now.figures, ...before.figures] };
  const moved = isSignSure ? { by: unit.figure(by) } : { from: unit.figure(before), to: unit.figure(now) };
  return [{ kind: "sinceForecast", asOf, moved }];
}

/** A net cost by its size: "nettokostnaden uppgår till 727,6 mnkr". */
function levelSentences({ level }: SheetFigures, unit: DraftUnit): DraftSentence[] {
  if (!level || unit.isNothing(level.amount)) return [];
  const { time, isSignSure, amount, yearBefore } = level;
  const isNetCost = isSignSure && amount.ore < 0 && (yearBefore === null || yearBefore.ore < 0);
  return [
    { kind: "level", time, isNetCost, amount: unit.figure(amount), yearBefore: yearBefore && unit.figure(yearBefore) },
  ];
}

function isDeficit({ ore, isSignSure, isOfSpending }: DraftDeviation): boolean {
  return isSignSure && !isOfSpending && ore < 0;
}

function isForecast(time: DraftTime): boolean {
  return time.kind === "fullYear" && time.isForecast;
}
