import type { ObjectType } from "../objectType.ts";
import { textOf } from "./argumentValues.ts";
import { apiColor, rgbOf } from "./colors.ts";
import { keptPart, setKept, type ChartPart } from "./chartTarget.ts";

const noLine = { Color: "#000000", LineStyle: "Automatic", Weight: 0.75 };

/** The parts of a chart that say how it looks: kept and handed back, for whoever draws or saves it. */
export const chartPartTypes: readonly ObjectType<ChartPart>[] = [
  keptPart(
    "ChartAreaFormat",
    { ColorScheme: "ColorfulPalette1", RoundedCorners: false },
    {
      links: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" },
    },
  ),
  keptPart(
    "ChartAxes",
    {},
    {
      links: { CategoryAxis: "ChartAxis", SeriesAxis: "ChartAxis", ValueAxis: "ChartAxis" },
    },
  ),
  keptPart(
    "ChartAxis",
    {
      Alignment: "Center",
      AxisGroup: "Primary",
      BaseTimeUnit: "Days",
      CategoryType: "Automatic",
      Crosses: "Automatic",
      DisplayUnit: "None",
      IsBetweenCategories: true,
      LinkNumberFormat: true,
      LogBase: 10,
      MajorTickMark: "None",
      MajorUnit: "",
      Maximum: "",
      Minimum: "",
      MinorTickMark: "None",
      MinorUnit: "",
      MultiLevel: true,
      NumberFormat: "General",
      Offset: 100,
      Position: "Automatic",
      ReversePlotOrder: false,
      ScaleType: "Linear",
      ShowDisplayUnitLabel: false,
      TextOrientation: 0,
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: "",
      TickMarkSpacing: 1,
      Visible: true,
    },
    {
      links: {
        Format: "ChartAxisFormat",
        MajorGridlines: "ChartGridlines",
        MinorGridlines: "ChartGridlines",
        Title: "ChartAxisTitle",
      },
    },
  ),
  keptPart("ChartAxisFormat", {}, { links: { Fill: "ChartFill", Font: "ChartFont", Line: "ChartLineFormat" } }),
  keptPart(
    "ChartAxisTitle",
    { Text: "", TextOrientation: 0, Visible: false },
    { links: { Format: "ChartAxisTitleFormat" } },
  ),
  keptPart("ChartAxisTitleFormat", {}, { links: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" } }),
  line("ChartBorder"),
  keptPart("ChartDataLabelFormat", {}, { links: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" } }),
  keptPart(
    "ChartDataLabels",
    {
      AutoText: true,
      HorizontalAlignment: "Center",
      LinkNumberFormat: true,
      NumberFormat: "General",
      Position: "BestFit",
      Separator: ",",
      ShowBubbleSize: false,
      ShowCategoryName: false,
      ShowLegendKey: false,
      ShowPercentage: false,
      ShowSeriesName: false,
      ShowValue: false,
      TextOrientation: 0,
      VerticalAlignment: "Center",
    },
    { links: { Format: "ChartDataLabelFormat" } },
  ),
  keptPart(
    "ChartFill",
    {},
    {
      methods: {
        SetSolidColor: (part, [color]) => {
          setKept(part, "SolidColor", apiColor(rgbOf(textOf(color))));
          return null;
        },
        Clear: (part) => {
          setKept(part, "SolidColor", null);
          return null;
        },
      },
    },
  ),
  keptPart("ChartFont", { Bold: false, Color: "#595959", Italic: false, Name: "Calibri", Size: 10, Underline: "None" }),
  keptPart("ChartGridlines", { Visible: false }, { links: { Format: "ChartGridlinesFormat" } }),
  keptPart("ChartGridlinesFormat", {}, { links: { Line: "ChartLineFormat" } }),
  keptPart("ChartLegendFormat", {}, { links: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" } }),
  line("ChartLineFormat"),
  keptPart("ChartPlotArea", { Position: "Automatic" }, { links: { Format: "ChartPlotAreaFormat" } }),
  keptPart("ChartPlotAreaFormat", {}, { links: { Border: "ChartBorder", Fill: "ChartFill" } }),
  keptPart("ChartSeriesFormat", {}, { links: { Fill: "ChartFill", Line: "ChartLineFormat" } }),
  keptPart("ChartTitleFormat", {}, { links: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" } }),
];

function line(name: "ChartBorder" | "ChartLineFormat"): ObjectType<ChartPart> {
  return keptPart(name, noLine, {
    methods: {
      Clear: (part) => {
        setKept(part, "LineStyle", "None");
        return null;
      },
    },
  });
}
