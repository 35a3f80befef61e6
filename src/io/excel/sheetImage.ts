import { inputOfContent } from "./cellInput.ts";
import { cellsOf, queueFrame, queueFrameBreaks, readFrame } from "./restoreSheet.ts";
import type { SheetFrame } from "./restoreSheet.ts";

/** A report sheet as it stood before it was written anew, kept in memory so that it can be drawn again. */
export interface SheetImage {
  readonly frame: SheetFrame;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly merged: Excel.RangeAreas;
  /** The sheet's conditional formats, of the copy that is made of it. */
  readonly rules: Excel.ConditionalFormatCollection;
  ruleRanges: readonly RuleRange[];
}

interface RuleRange {
  readonly format: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
}

/** Queues the reading of a sheet, and of the conditional formats of its copy, which outlive the clearing. */
export function queueImage(sheet: Excel.Worksheet, copy: Excel.Worksheet): SheetImage {
  const frame = readFrame(sheet, copy);
  frame.used.load("formulas,values,numberFormat");
  const looks = frame.used.getCellProperties({ format: wholeLook });
  const merged = frame.used.getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  const rules = copy.getRange().conditionalFormats;
  rules.load("items/type");
  return { frame, looks, merged, rules, ruleRanges: [] };
}

/** Queues what can only be asked once rules and page breaks are known: where they are, and what rules do. */
export function queueImageRules(image: SheetImage): void {
  queueFrameBreaks(image.frame);
  image.ruleRanges = image.rules.items
    .filter(({ type }) => isCellValue(type))
    .map((format) => {
      format.cellValue.load("rule");
      format.cellValue.format.font.load("color");
      return { format, ranges: format.getRanges().load("address") };
    });
}

function isCellValue(type: string): boolean {
  return type === "CellValue";
}

/** Queues the image onto the sheet, which is empty. */
export function queueImageBack(sheet: Excel.Worksheet, { frame, looks, merged, ruleRanges }: SheetImage): void {
  const { used } = frame;
  if (!used.isNullObject) {
    const range = sheet.getRange(cellsOf(used.address));
    range.numberFormat = used.numberFormat;
    range.formulas = used.formulas.map((row: unknown[], r) =>
      row.map((content, c) => inputOfContent(content, used.values[r]?.[c], String(used.numberFormat[r]?.[c]))),
    );
    // Merging gives every cell the look of the first, so looks come after.
    if (!merged.isNullObject) for (const { address } of merged.areas.items) sheet.getRange(cellsOf(address)).merge();
    range.setCellProperties(drawnOnce(looks.value));
  }
  // Excel puts each new one before the others.
  for (const { format, ranges } of ruleRanges.toReversed()) {
    const rule = sheet.getRanges(cellsOf(ranges.address)).conditionalFormats.add("CellValue");
    rule.cellValue.format.font.color = format.cellValue.format.font.color;
    rule.cellValue.rule = format.cellValue.rule;
  }
  queueFrame(sheet, frame);
}

/**
 * The looks without what is not there (no fill reads as white, and a missing line would take the neighbour's away), and with each
 * line once: Excel tells of it on both sides.
 */
function drawnOnce(looks: readonly (readonly Excel.CellProperties[])[]): Excel.SettableCellProperties[][] {
  const lineAt = (row: number, column: number, side: "bottom" | "left"): boolean =>
    isLine(looks[row]?.[column]?.format?.borders?.[side]);
  return looks.map((row, r) =>
    row.map(({ format }, c) => {
      const { fill, borders, ...rest } = format ?? {};
      const isFilled = fill?.color !== undefined && !/^(#FFFFFF)?$/i.test(fill.color);
      const isDrawnBeside = { top: lineAt(r - 1, c, "bottom"), right: lineAt(r, c + 1, "left") };
      const lines = Object.entries(borders ?? {}).filter(
        ([side, line]) =>
          isLine(line) && !(side === "top" && isDrawnBeside.top) && !(side === "right" && isDrawnBeside.right),
      );
      const own = lines.length > 0 ? { borders: Object.fromEntries(lines) } : {};
      return { format: { ...rest, ...(isFilled ? { fill } : {}), ...own } };
    }),
  );
}

function isLine(line: unknown): boolean {
  return typeof line === "object" && line !== null && "style" in line && line.style !== "None" && line.style !== null;
}

const wholeLook: Excel.CellPropertiesFormatLoadOptions = {
  borders: { color: true, style: true, weight: true },
  fill: { color: true },
  font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  indentLevel: true,
  wrapText: true,
};
