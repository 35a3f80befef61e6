/** What stands around a table, title, header corner and sheet name, says about its time and what it measures. */
import type { Measure, Span } from "../domain/meaning.ts";
import type { ContextTexts } from "./columnEvidence.ts";
import { titlesOf } from "./drafts.ts";
import type { Frame } from "./frameCells.ts";
import { noPeriod, readPeriod, type PeriodWords } from "./periods.ts";
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

export interface TitleContext {
  readonly period: PeriodWords;
  readonly span: Span | null;
  /** The one measure that they speak of. */
  readonly measure: Measure | null;
  readonly speaksOfForecast: boolean;
  readonly saidBy: ContextTexts;
}

export function readContext(frame: Frame): TitleContext {
  const texts = [...titlesOf(frame), ...frame.corner, frame.block.sheet.name].map(readTitle);
  const months = texts.find(({ period }) => period.endMonth !== null);
  const year = texts.find(({ period }) => period.year !== null);
  const [spanned] = texts.flatMap(({ text, means }) =>
    means.flatMap(({ span }) => (span === undefined ? [] : [{ text, says: span }])),
  );
  const isToDate = months !== undefined && (months.period.endMonth ?? 12) < 12;
  const span = isToDate ? { text: months.text, says: "toDate" as const } : (spanned ?? null);
  // The corner stands nearest to the figures.
  const measure = titleMeasure([...frame.corner.map(readTitle), ...texts]);
  return {
    period: { ...(months?.period ?? noPeriod), year: year?.period.year ?? null },
    span: span?.says ?? null,
    measure: measure?.says ?? null,
    speaksOfForecast: texts.some(({ means }) =>
      means.some(({ measure: named, operand }) => (operand ?? named) === "forecast"),
    ),
    saidBy: { measure, year: year?.text ?? null, month: months?.text ?? null, span },
  };
}

const readTitle = remembered((text: string) => {
  const normal = normaliseText(text);
  const means = findWords(normal, vocabulary.headers).map((hit) => hit.means);
  return { text, period: readPeriod(normal), means };
});

const titleMeasures: readonly Measure[] = ["actual", "budget", "forecast"];

/** What the nearest text that speaks of outcome, budget or forecast speaks of; null where it speaks of two. */
function titleMeasure(
  texts: readonly { readonly text: string; readonly means: readonly { readonly measure?: Measure }[] }[],
): ContextTexts["measure"] {
  for (const { text, means } of texts) {
    const named = new Set(means.flatMap(({ measure }) => measure ?? []));
    const [first, ...others] = titleMeasures.filter((measure) => named.has(measure));
    if (first) return others.length === 0 && named.size === 1 ? { says: first, text } : null;
  }
  return null;
}
