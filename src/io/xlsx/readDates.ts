const isoDate =
  /^(?:([0-9]{4})-([0-9]{2})-([0-9]{2}))?(?:T?([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]+)?))?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;
const dayMs = 86_400_000;

/**
 * The serial number of an ISO 8601 date, time or both, as cells of type "d" hold it; undefined when it is none. A time zone
 * is passed over, as Excel does: the cell shows the clock that is written.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = isoDate.exec(text.trim());
  if (!match || text.trim() === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
  if (date1904) return days - Date.UTC(1904, 0, 1) / dayMs + time;
  // Day 60 of the 1900 system is a 29 February that never was; days before it are counted from one day later.
  const serial = days - Date.UTC(1899, 11, 30) / dayMs;
  return (serial < 61 ? serial - 1 : serial) + time;
}
