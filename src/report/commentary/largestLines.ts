import type { DraftLine } from "../../messages/commentaryTexts.ts";
import { namesSomething } from "../../recognise/narrative/names.ts";
import type { DraftUnit } from "./draftUnit.ts";
import type { SheetLine, StretchFigures } from "./toldFigures.ts";

/** Lines are named, the largest first, until they make up this share of all deviations (added without their signs). */
const explainedShare = 0.8;
/** More names than these are a table, not a sentence. The published reports name three to five. */
const mostNamed = 4;
/** A line that makes up less than this of all deviations explains nothing. */
const leastShare = 0.05;
/** A line this near its own budget is in line with it, however large it is: half a per cent. */
const leastOfBudget = 0.005;

/** "Intäkter" and "Kostnader" and nothing else: the whole is parted no further. */
export function isByComponent(lines: readonly SheetLine[]): boolean {
  const components = lines.map(({ component }) => component);
  return (
    lines.every(
      ({ label, component }) => (component === "revenue" || component === "cost") && !namesSomething(label),
    ) && new Set(components).size === lines.length
  );
}

/** The lines whose deviations together explain most, by kronor and by per cent of their own budgets; the largest first. */
export function largestLines({ lines }: StretchFigures, unit: DraftUnit): DraftLine[] {
  const named = isByComponent(lines) ? [] : lines.filter(({ label }) => label !== "");
  const all = named.reduce((sum, { deviation }) => sum + Math.abs(deviation.ore), 0);
  const isConsiderable = ({ deviation, share }: SheetLine): boolean =>
    !unit.isNothing(deviation) &&
    Math.abs(deviation.ore) >= leastShare * all &&
    (share === null || Math.abs(share.share) >= leastOfBudget);
  const bySize = [...named].sort((a, b) => Math.abs(b.deviation.ore) - Math.abs(a.deviation.ore));
  const found: DraftLine[] = [];
  let explained = 0;
  for (const line of bySize) {
    if (explained >= explainedShare * all || found.length === mostNamed) break;
    if (!isConsiderable(line)) continue;
    explained += Math.abs(line.deviation.ore);
    found.push({ label: line.label, deviation: unit.deviation(line.deviation) });
  }
  return found;
}
