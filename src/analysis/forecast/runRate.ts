import { monthsOfYear } from "../../domain/monthSeries.ts";
import { refuse } from "../../domain/result.ts";
import { forecast, type LineMethod } from "./forecast.ts";

/** Årstakt: the months so far, times what is missing to twelve. Assumes that all months are alike. */
export const runRate: LineMethod = ({ actual, month }) =>
  month < 1
    ? refuse({ reason: "nothing-booked" })
    : forecast((actual * monthsOfYear) / month, { method: "run-rate", booked: actual, months: month });
