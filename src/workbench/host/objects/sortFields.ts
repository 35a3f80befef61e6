import type { SortField } from "../../book/sortRange.ts";
import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";
import { countOf } from "./argumentValues.ts";

/** `[{ key, ascending }]` of the API; sorting by colour or icon is not done. @throws ApiError InvalidArgument, NotImplemented */
export function sortFields(value: Argument, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw new ApiError("InvalidArgument");
  return (value as readonly Argument[]).map((field) => {
    if (field === null || typeof field !== "object" || Array.isArray(field)) throw new ApiError("InvalidArgument");
    const { key, ascending, sortOn } = field as { readonly [name: string]: Argument };
    if (sortOn !== undefined && sortOn !== "Value") throw new ApiError("NotImplemented");
    if (countOf(key) >= columns) throw new ApiError("InvalidArgument");
    return { key: countOf(key), ascending: ascending !== false };
  });
}
