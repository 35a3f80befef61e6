import type { ObjectType } from "../objectType.ts";

/**
 * The types of everything that is made of cells. The worksheet leads to them by name (see `refer.ts`): "Range", "RangeAreas",
 * "TableCollection", "CommentCollection", "ChartCollection", "PageLayout"; what they stand for is said there.
 */
export const cellTypes: readonly ObjectType<unknown>[] = [];
