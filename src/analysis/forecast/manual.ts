import { refuse } from "../../domain/result.ts";
import { forecast, type LineMethod } from "./forecast.ts";

/** Egen bedömning: the economist's own figure. */
export const manual: LineMethod = ({ manual: value }) =>
  value === null ? refuse({ reason: "no-manual-figure" }) : forecast(value, { method: "manual" });
