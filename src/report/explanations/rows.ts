/** Totals of causes that the source lacks: per activity, where each cause starts with what the activity is called for short. */
import type { ExplanationTexts } from "../../messages/reportTexts.ts";
import type { ReportRow } from "../statement/rows.ts";
import type { Statement } from "../statement/statement.ts";

/** "HVO Ökade färdtjänstkostnader": a word of capitals before a cause says whose it is. */
const owner = /^(\p{Lu}[\p{Lu}\p{L}]{1,5})\s+\p{Lu}/u;

/** The rows with a total per activity and one of all, where the source sums nothing up. */
export function explanationRows(
  rows: readonly ReportRow[],
  { table }: Statement,
  texts: ExplanationTexts,
): ReportRow[] {
  const isSummed =
    table.rows.some(({ type }) => type === "total" || type === "subtotal") ||
    table.relations.some(({ axis }) => axis === "rows");
  const filled = new Set(table.figures.map(({ row }) => row));
  const lines = rows.filter(({ index, emphasis }) => emphasis !== "section" && index !== null && filled.has(index));
  if (isSummed || lines.length < 2) return [...rows];
  const parts = partsOf(lines);
  const total = (adds: readonly ReportRow[]): ReportRow => sumRow("total", "total", texts.total, adds);
  if (!parts) return [...rows, total(lines)];
  const sums = parts.map((part) =>
    sumRow(`total-${part.name.toLowerCase()}`, "subtotal", texts.totalOf(part.name), part.lines),
  );
  const sumBelow = new Map(parts.map((part, at) => [part.lines.at(-1), sums[at]]));
  const isLine = new Set(lines);
  return [
    ...rows.flatMap((row) => {
      const line = isLine.has(row) ? { ...row, level: row.level + 1 } : row;
      const sum = sumBelow.get(row);
      return sum ? [line, sum] : [line];
    }),
    total(sums),
  ];
}

interface Part {
  readonly name: string;
  readonly lines: ReportRow[];
}

/** Two activities or more, each in one stretch; null where some cause does not say whose it is. */
function partsOf(lines: readonly ReportRow[]): Part[] | null {
  const parts: Part[] = [];
  for (const line of lines) {
    const name = owner.exec(line.label)?.[1];
    if (name === undefined || !/\p{Lu}.*\p{Lu}/u.test(name)) return null;
    const open = parts.at(-1);
    if (open?.name === name) open.lines.push(line);
    else parts.push({ name, lines: [line] });
  }
  const isSplit = new Set(parts.map(({ name }) => name)).size < parts.length;
  return parts.length < 2 || isSplit ? null : parts;
}

function sumRow(key: string, emphasis: "subtotal" | "total", label: string, of: readonly ReportRow[]): ReportRow {
  const adds = of.map(({ key: row }) => ({ row, factor: 1, onDeviations: 1 }) as const);
  return { key, index: null, adds, emphasis, level: 0, label, unit: null };
}
