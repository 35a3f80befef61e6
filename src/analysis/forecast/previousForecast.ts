import { refuse } from "../../domain/result.ts";
import { forecast, type LineMethod } from "./forecast.ts";

/** What was forecast last time still holds: the other baseline. */
export const previousForecast: LineMethod = ({ previousForecast: value }) =>
  value === null ? refuse({ reason: "no-previous-forecast" }) : forecast(value, { method: "previous-forecast" });
