import type { CellStyle } from "../../../report/style.ts";
import type { CellLook, ConditionalChange } from "../cellLook.ts";

/** Where styles are kept: gives the index under which a cell or a conditional format finds its look. */
export interface StyleRegistry {
  /** Index in cellXfs. `quotePrefix` marks a text that starts like a formula. */
  readonly cell: (style: CellStyle | CellLook, quotePrefix: boolean) => number;
  /** Index in dxfs. */
  readonly conditional: (change: ConditionalChange) => number;
}
