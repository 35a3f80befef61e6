import type { Workbook } from "../../domain/grid.ts";
import type { StringDictionary } from "../../domain/gridBuilder.ts";
import type { CellChunk } from "./cellChunks.ts";
import type { FormatDictionary } from "./readCells.ts";
import type { WorkbookOutline } from "./readOutline.ts";

/** A workbook as it stood at one moment, with what it takes to see later whether it has changed. */
export interface Snapshot {
  readonly workbook: Workbook;
  readonly outline: WorkbookOutline;
  readonly chunks: readonly ReadChunk[];
  /** What its cells name texts and formats by: a later reading that keeps some of its sheets goes on from them. */
  readonly dictionaries: { readonly strings: StringDictionary; readonly formats: FormatDictionary };
}

export interface ReadChunk extends CellChunk {
  readonly fingerprint: string;
}
