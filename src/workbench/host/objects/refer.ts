/** Objects by the name of their type, for types that refer to each other: no file of types needs to import another. */
import type { CellRange } from "../../../domain/cell.ts";
import type { HostSheet } from "../../book/sheet.ts";
import type { HostObject } from "../objectType.ts";
import { hostObject } from "../objectType.ts";

/** What a Range stands for. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** What a RangeAreas stands for: ranges of one sheet, in the order they were named. */
export interface RangeAreasTarget {
  readonly sheet: HostSheet;
  readonly ranges: readonly CellRange[];
}

/** What a collection stands for that hangs on one sheet, or (null) on the workbook and then counts those of all sheets. */
export type Scope = HostSheet | null;

export const worksheetObject = (sheet: HostSheet): HostObject => hostObject("Worksheet", sheet);

export const rangeObject = (sheet: HostSheet, range: CellRange): HostObject =>
  hostObject<RangeTarget>("Range", { sheet, range });

export const rangeAreasObject = (sheet: HostSheet, ranges: readonly CellRange[]): HostObject =>
  hostObject<RangeAreasTarget>("RangeAreas", { sheet, ranges });

export const tableCollectionObject = (scope: Scope): HostObject => hostObject<Scope>("TableCollection", scope);
export const commentCollectionObject = (scope: Scope): HostObject => hostObject<Scope>("CommentCollection", scope);
export const namedItemCollectionObject = (scope: Scope): HostObject => hostObject<Scope>("NamedItemCollection", scope);
export const chartCollectionObject = (sheet: HostSheet): HostObject => hostObject("ChartCollection", sheet);
export const pageBreakCollectionObject = (sheet: HostSheet): HostObject => hostObject("PageBreakCollection", sheet);
export const pageLayoutObject = (sheet: HostSheet): HostObject => hostObject("PageLayout", sheet);
