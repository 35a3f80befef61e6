import type { BookChart } from "../../book/bookTypes.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { isSameName } from "./addresses.ts";
import { countOf, found, targetOf, textOf } from "./argumentValues.ts";
import { chartSeriesFrom } from "./chartData.ts";
import type { ChartTarget } from "./chartTarget.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget } from "./refer.ts";

/** Points of a new chart: five by three inches, near the sheet's corner. */
const newPlace = { left: 120, top: 60, width: 360, height: 216 };

/** `worksheet.charts`. */
export const chartCollection = objectType<HostSheet>({
  name: "ChartCollection",
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: { Count: { get: ({ state }) => state.charts.length } },
  items: (sheet) => sheet.state.charts.map((one) => chartObject(sheet, one)),
  indexer: (sheet, [key]) => chartObject(sheet, found(chartBy(sheet, textOf(key)))),
  methods: {
    Add: (sheet, [type, source, seriesBy], { book }) => {
      refuseUnlessAllowed(sheet, null);
      const place = targetOf<RangeTarget>(source, "Range");
      const series = chartSeriesFrom(place, seriesBy);
      const chart: BookChart = {
        id: book.createId(),
        name: freeName(sheet, book.locale === "sv-SE" ? "Diagram" : "Chart"),
        type: textOf(type),
        title: "",
        legend: { position: "Bottom" },
        ...newPlace,
        series,
        settings: {},
      };
      sheet.change({ charts: [...sheet.state.charts, chart] });
      return chartObject(sheet, chart);
    },
    GetCount: ({ state }) => state.charts.length,
    GetItem: (sheet, [name]) => chartObject(sheet, found(chartBy(sheet, textOf(name)))),
    GetItemAt: (sheet, [index]) => {
      const chart = sheet.state.charts[countOf(index)];
      if (!chart) throw new ApiError("InvalidArgument");
      return chartObject(sheet, chart);
    },
    GetItemOrNullObject: (sheet, [name]) => {
      const chart = chartBy(sheet, textOf(name));
      return chart ? chartObject(sheet, chart) : null;
    },
  },
});

function chartObject(sheet: HostSheet, { id }: BookChart): HostObject {
  return hostObject<ChartTarget>("Chart", { sheet, id });
}

function chartBy({ state }: HostSheet, key: string): BookChart | undefined {
  return state.charts.find(({ id, name }) => id === key || isSameName(name, key));
}

function freeName({ state }: HostSheet, stem: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem} ${String(number)}`;
    if (!state.charts.some((chart) => isSameName(chart.name, name))) return name;
  }
}
