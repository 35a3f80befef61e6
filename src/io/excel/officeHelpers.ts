/** The one door to @microsoft/office-js-helpers. */
import { ExcelUtilities, Storage, Utilities } from "@microsoft/office-js-helpers";
import type { SessionProblem } from "../session.ts";

/**
 * Empties a sheet that is proved ours, keeping the sheet itself: formulas and names elsewhere that point at it stay whole. Sends
 * what is queued, in two batches. Nothing checks here that the sheet is ours: the caller has.
 */
export async function clearedSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

/** What a person chose on this machine, for every workbook; undefined where the browser keeps nothing. */
export function localChoice(name: string): string | undefined {
  try {
    const stored: unknown = new Storage<string>("avvika").get(name);
    return typeof stored === "string" ? stored : undefined;
  } catch {
    return undefined; // storage is switched off: the workbook's own settings still count
  }
}

/** Remembers a choice on this machine. Says whether it could. */
export function rememberLocally(name: string, value: string): boolean {
  try {
    new Storage<string>("avvika").set(name, value);
    return true;
  } catch {
    return false;
  }
}

/** Leaves a trace for whoever looks into the console: codes and members, never what stands in cells. */
export function logProblem({ code, office }: SessionProblem): void {
  Utilities.log(office ? `Avvika: ${code} (${office.code} ${office.location})` : `Avvika: ${code}`);
}
