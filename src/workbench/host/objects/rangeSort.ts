import { columnCount } from "../../book/cellRange.ts";
import { sortRows } from "../../book/sortRange.ts";
import { ApiError } from "../apiError.ts";
import { objectType } from "../objectType.ts";
import { hasSheet, isUnbounded, refuseLocked, refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget } from "./refer.ts";
import { sortFields } from "./sortFields.ts";

/** `range.sort`: rows by value, top to bottom. */
export const rangeSort = objectType<RangeTarget>({
  name: "RangeSort",
  exists: hasSheet,
  scalars: {},
  methods: {
    Apply: ({ sheet, range }, [fields, matchCase, hasHeaders, orientation], { book }) => {
      if (isUnbounded(range)) throw new ApiError("InvalidArgument");
      if (orientation !== undefined && orientation !== "Rows") throw new ApiError("NotImplemented");
      refuseUnlessAllowed(sheet, "allowSort");
      refuseLocked(sheet, range);
      book.calculateIfNeeded();
      sortRows(sheet, range, sortFields(fields, columnCount(range)), {
        matchCase: matchCase === true,
        hasHeaders: hasHeaders === true,
      });
      return null;
    },
  },
});
