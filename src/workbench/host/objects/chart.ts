import { ApiError } from "../apiError.ts";
import type { Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, numberOf, targetOf, textOf } from "./argumentValues.ts";
import { chartSeriesFrom } from "./chartData.ts";
import {
  changeChart,
  chartOf,
  hasChart,
  keptScalar,
  partObject,
  type ChartPart,
  type ChartTarget,
} from "./chartTarget.ts";
import { rangeArgument, refuseUnlessAllowed } from "./rangeAccess.ts";
import { heightOfRows, widthOfColumns } from "./rangePlaces.ts";
import { worksheetObject, type RangeTarget } from "./refer.ts";

/** A chart as a record: what it shows and where. Nothing is drawn here. */
export const chart = objectType<ChartTarget>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  exists: hasChart,
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target) => chartOf(target).name,
      set: (target, value) => {
        changeChart(target, { name: textOf(value) });
      },
    },
    ChartType: {
      get: (target) => chartOf(target).type,
      set: (target, value) => {
        changeChart(target, { type: textOf(value) });
      },
    },
    Top: points("top"),
    Left: points("left"),
    Width: points("width"),
    Height: points("height"),
    DisplayBlanksAs: kept("DisplayBlanksAs", "NotPlotted"),
    PlotBy: kept("PlotBy", "Columns"),
    PlotVisibleOnly: kept("PlotVisibleOnly", true),
    Style: kept("Style", 2),
  },
  links: {
    Axes: (target) => partObject("ChartAxes", target, "Axes"),
    DataLabels: (target) => partObject("ChartDataLabels", target, "DataLabels"),
    Format: (target) => partObject("ChartAreaFormat", target, "Format"),
    Legend: (target) => hostObject("ChartLegend", target),
    PlotArea: (target) => partObject("ChartPlotArea", target, "PlotArea"),
    Series: (target) => hostObject("ChartSeriesCollection", target),
    Title: (target) => hostObject("ChartTitle", target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Activate: ({ sheet }, _, { book }) => {
      book.activate(sheet);
      return null;
    },
    Delete: ({ sheet, id }) => {
      refuseUnlessAllowed(sheet, null);
      sheet.change({ charts: sheet.state.charts.filter((one) => one.id !== id) });
      return null;
    },
    SetData: (target, [source, seriesBy]) => {
      const place = targetOf<RangeTarget>(source, "Range");
      changeChart(target, { series: chartSeriesFrom(place, seriesBy) });
      return null;
    },
    SetPosition: (target, [startCell, endCell], host) => {
      const { sheet } = target;
      const start = rangeArgument(sheet, startCell, host);
      const end = endCell === undefined ? undefined : rangeArgument(sheet, endCell, host);
      const place = { left: widthOfColumns(sheet, 0, start.left - 1), top: heightOfRows(sheet, 0, start.top - 1) };
      const size = end && {
        width: widthOfColumns(sheet, start.left, end.right),
        height: heightOfRows(sheet, start.top, end.bottom),
      };
      changeChart(target, { ...place, ...size });
      return null;
    },
  },
});

/** `chart.title`: giving it a text shows it. */
export const chartTitle = objectType<ChartTarget>({
  name: "ChartTitle",
  exists: hasChart,
  scalars: {
    Text: {
      get: (target) => chartOf(target).title ?? "",
      set: (target, value) => {
        changeChart(target, { title: textOf(value) });
      },
    },
    Visible: {
      get: (target) => chartOf(target).title !== null,
      set: (target, value) => {
        const { title } = chartOf(target);
        changeChart(target, { title: booleanOf(value) ? (title ?? "") : null });
      },
    },
    Overlay: kept("Title/Overlay", false),
    Position: kept("Title/Position", "Automatic"),
    HorizontalAlignment: kept("Title/HorizontalAlignment", "Center"),
    VerticalAlignment: kept("Title/VerticalAlignment", "Top"),
    TextOrientation: kept("Title/TextOrientation", 0),
    ShowShadow: kept("Title/ShowShadow", false),
  },
  links: { Format: (target) => partObject("ChartTitleFormat", target, "Title/Format") },
});

/** `chart.legend`. */
export const chartLegend = objectType<ChartTarget>({
  name: "ChartLegend",
  exists: hasChart,
  scalars: {
    Visible: {
      get: (target) => chartOf(target).legend !== null,
      set: (target, value) => {
        const { legend } = chartOf(target);
        changeChart(target, { legend: booleanOf(value) ? (legend ?? { position: "Right" }) : null });
      },
    },
    Position: {
      get: (target) => chartOf(target).legend?.position ?? "Right",
      set: (target, value) => {
        changeChart(target, { legend: { position: textOf(value) } });
      },
    },
    Overlay: kept("Legend/Overlay", false),
    ShowShadow: kept("Legend/ShowShadow", false),
  },
  links: { Format: (target) => partObject("ChartLegendFormat", target, "Legend/Format") },
});

function points(name: "top" | "left" | "width" | "height"): Scalar<ChartTarget> {
  return {
    get: (target) => chartOf(target)[name],
    set: (target, value) => {
      if (numberOf(value) < 0) throw new ApiError("InvalidArgument");
      changeChart(target, { [name]: numberOf(value) });
    },
  };
}

/** A property of the chart itself that is kept and handed back. */
function kept(name: string, initial: Parameters<typeof keptScalar>[1]): Scalar<ChartTarget> {
  const { get, set } = keptScalar(name, initial);
  const part = ({ sheet, id }: ChartTarget): ChartPart => ({ sheet, id, series: null, path: "" });
  return {
    get: (target, host) => get?.(part(target), host) ?? null,
    set: (target, value, host) => set?.(part(target), value, host),
  };
}
