import { refuse } from "../../domain/result.ts";
import { forecast, type LineMethod } from "./forecast.ts";
import { sharesOf, smallestShare } from "./shares.ts";

/** Fjolårets mönster: as much of the year is booked by now as last year. Assumes that the seasons fall as they did then. */
export const seasonalShare: LineMethod = ({ actual, month, earlier }) => {
  const last = earlier.at(-1);
  if (!last) return refuse({ reason: "no-earlier-year" });
  if (month < 1) return refuse({ reason: "nothing-booked" });
  const share = sharesOf([last])[0] ?? 0;
  if (!(share > smallestShare)) return refuse({ reason: "share-too-small", share });
  return forecast(actual / share, { method: "seasonal-share", booked: actual, share, year: last.year });
};
