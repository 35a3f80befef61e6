import type { Result } from "../../domain/result.ts";
import type { FileRefusal } from "../../io/xlsx/refusal.ts";
import { ok } from "../../domain/result.ts";
import { openBook, type OpenedBook } from "../files/index.ts";
import { loadCalculation } from "../calc/index.ts";
import { Host } from "../host/host.ts";

/** An open workbook with its file, and Excel's part played around it. One for each file that is opened. */
export interface Bench extends OpenedBook {
  readonly fileName: string;
  readonly host: Host;
}

/** Opens a workbook's bytes. Calculation is loaded meanwhile; until then formulas show the results of the file. */
export async function openBench(fileName: string, bytes: Uint8Array): Promise<Result<Bench, FileRefusal>> {
  const opened = openBook(bytes, { createId: () => `{${crypto.randomUUID().toUpperCase()}}`, locale: "sv-SE" });
  if (!opened.ok) return opened;
  const { book, pkg } = opened.value;
  book.recalculation = await loadCalculation();
  const documentUrl = new URL(encodeURIComponent(fileName), window.location.origin).href;
  return ok({ book, pkg, fileName, host: new Host(book, { documentUrl }) });
}
