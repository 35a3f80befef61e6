import { highlightsOf } from "../../rules/highlights.ts";
import type { Highlight } from "../../rules/highlights.ts";
import type { Finding } from "../../rules/finding.ts";
import { highlightFormula, highlightLooks, isHighlightFormula } from "../highlightFormat.ts";
import { SessionProblem } from "../session.ts";
import type { HighlightsMade, HighlightsRemoved } from "../session.ts";
import { areaLists } from "./areas.ts";
import { isUnchanged } from "./readWorkbook.ts";
import type { Snapshot } from "./snapshot.ts";

/** A marking under way. `others`: by sheet id, how many rules of others there were. */
export interface MarkingJob {
  others: ReadonlyMap<string, number>;
}

/**
 * Marks the cells of the findings, in the place of what was marked before. Protected sheets are left as they are, and told of.
 * Errors: @throws SessionProblem changed-meanwhile, and what Excel says no with.
 */
export async function makeHighlights(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  findings: readonly Finding[],
  job: MarkingJob,
): Promise<HighlightsMade> {
  const highlights = highlightsOf(findings);
  if (!(await isUnchanged(context, snapshot, new Set(highlights.map(({ sheet }) => sheet)))))
    throw new SessionProblem("changed-meanwhile");
  const sheets = await readRules(context);
  job.others = new Map(sheets.map(({ sheet, others }) => [sheet.id, others.length]));
  for (const rules of sheets) if (!rules.isProtected) queueGone(rules.own);
  const leftOut = new Set<string>();
  let cells = 0;
  for (const rules of sheets) {
    const own = highlights.filter(({ sheet }) => snapshot.outline.sheets[sheet]?.id === rules.sheet.id);
    if (own.length === 0) continue;
    if (rules.isProtected) leftOut.add(rules.sheet.name);
    else {
      queueHighlights(rules, own);
      cells += own.reduce((sum, { ranges }) => sum + ranges.reduce((count, range) => count + cellCount(range), 0), 0);
    }
  }
  await context.sync();
  return { cells, protectedSheets: [...leftOut] };
}

/** A removal under way: what it comes to once it is known. */
export interface RemovalJob {
  removed: HighlightsRemoved | null;
}

/** Takes every mark of ours away, on all sheets; those on protected sheets stay, and are told of. */
export async function removeHighlights(context: Excel.RequestContext, job: RemovalJob): Promise<HighlightsRemoved> {
  const sheets = (await readRules(context)).filter(({ own }) => own.length > 0);
  const open = sheets.filter(({ isProtected }) => !isProtected);
  const removed = {
    sheets: open.map(({ sheet }) => sheet.name),
    protectedSheets: sheets.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet.name),
  };
  job.removed = removed;
  for (const { own } of open) queueGone(own);
  await context.sync();
  return removed;
}

/** After a failure: no marks, nor one that was added and not yet told what it is. */
export async function takeMarkingBack(context: Excel.RequestContext, { others }: MarkingJob): Promise<null> {
  for (const rules of await readRules(context)) {
    if (rules.isProtected) continue;
    // New rules come first: one that is not moved to the end was not finished.
    const unfinished = rules.others.slice(
      0,
      Math.max(0, rules.others.length - (others.get(rules.sheet.id) ?? Infinity)),
    );
    queueGone([...unfinished.filter(({ type }) => isCustom(type)), ...rules.own]);
  }
  await context.sync();
  return null;
}

/** After a failure: what the removal came to when it turns out to have been carried out; null when marks are left. */
export async function highlightsGone(
  context: Excel.RequestContext,
  { removed }: RemovalJob,
): Promise<HighlightsRemoved | null> {
  if (removed === null) return null;
  const isLeft = (await readRules(context)).some(({ own, isProtected }) => own.length > 0 && !isProtected);
  return isLeft ? null : removed;
}

/** The conditional formats of a sheet. */
interface SheetRules {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** The user's own, and ours; the first with the highest priority. */
  readonly others: readonly Excel.ConditionalFormat[];
  readonly own: readonly Excel.ConditionalFormat[];
}

/** Reads the rules of every sheet, whatever has been copied: in three batches. */
async function readRules(context: Excel.RequestContext): Promise<SheetRules[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const found = worksheets.items.map((sheet) => ({
    sheet,
    formats: sheet.getRange().conditionalFormats.load("items/type"),
  }));
  await context.sync();
  const asked = found.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items,
    custom: formats.items
      .filter(({ type }) => isCustom(type))
      .map((format) => ({ format, rule: format.custom.rule.load("formula") })),
  }));
  await context.sync();
  return asked.map(({ sheet, formats, custom }) => {
    const own = custom.filter(({ rule }) => isHighlightFormula(rule.formula)).map(({ format }) => format);
    return {
      sheet,
      isProtected: sheet.protection.protected,
      others: formats.filter((format) => !own.includes(format)),
      own,
    };
  });
}

function isCustom(type: string): boolean {
  return type === "Custom";
}

/** The last first: Excel counts the rules after one that goes anew. */
function queueGone(formats: readonly Excel.ConditionalFormat[]): void {
  for (const format of formats.toReversed()) format.delete();
}

/** Behind the rules of others, which so keep their order and their say. */
function queueHighlights({ sheet, others }: SheetRules, highlights: readonly Highlight[]): void {
  let last = others.length;
  for (const { level, ranges } of highlights) {
    const look = highlightLooks[level];
    for (const list of areaLists(ranges)) {
      const format = sheet.getRanges(list).conditionalFormats.add("Custom");
      const { rule, format: changed } = format.custom;
      rule.formula = highlightFormula(level);
      changed.fill.color = `#${look.fill}`;
      changed.font.color = `#${look.fontColor}`;
      if (look.style === "bold") changed.font.bold = true;
      else if (look.style === "italic") changed.font.italic = true;
      else changed.font.underline = "Single";
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        const edge = changed.borders.getItem(side);
        edge.style = look.border;
        edge.color = `#${look.fontColor}`;
      }
      // Last of all: where it has moved to, Excel wants it fetched anew.
      format.priority = last;
      last += 1;
    }
  }
}

function cellCount({ top, bottom, left, right }: Highlight["ranges"][number]): number {
  return (bottom - top + 1) * (right - left + 1);
}
