import { hostObject, objectType } from "../objectType.ts";
import { cellProperties } from "./cellProperties.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { hasSheet, isUnbounded } from "./rangeAccess.ts";
import { contentScalars } from "./rangeContents.ts";
import { editing } from "./rangeEditing.ts";
import { navigation } from "./rangeNavigation.ts";
import { placeScalars } from "./rangePlaces.ts";
import { worksheetObject, type RangeTarget } from "./refer.ts";
import { specialCells } from "./specialCells.ts";

/** A range of cells on one sheet. */
export const range = objectType<RangeTarget>({
  name: "Range",
  isReference: true,
  exists: hasSheet,
  scalars: {
    ...placeScalars,
    ...contentScalars,
    // Formulas that spill over their neighbours are not kept.
    HasSpill: { get: ({ range: cells }) => (isUnbounded(cells) ? null : false) },
  },
  links: {
    ConditionalFormats: (target) => hostObject<FormatTarget>("ConditionalFormatCollection", cellsOf(target)),
    DataValidation: (target) => hostObject<FormatTarget>("DataValidation", cellsOf(target)),
    Format: (target) => hostObject<FormatTarget>("RangeFormat", cellsOf(target)),
    Sort: (target) => hostObject("RangeSort", target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: { ...navigation, ...editing, ...specialCells, ...cellProperties },
});

function cellsOf({ sheet, range: cells }: RangeTarget): FormatTarget {
  return { sheet, ranges: [cells] };
}
