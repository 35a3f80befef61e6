/** The sheet of saved forecasts read back, whoever has written on it since: by its words, in whichever language, and where they stand now. */
import { eventKinds, type KnownEvent, type SavedForecast, type SavedLine } from "../../analysis/forecast/index.ts";
import type { Sheet, Workbook } from "../../domain/grid.ts";
import { defaultForecastMethod, forecastMethods, type ForecastMethodId } from "../../domain/forecastMethod.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import { ore, type MoneyUnit, type Ore } from "../../domain/money.ts";
import { savedColumns, type SavedColumn } from "../../messages/savedForecastTexts.ts";
import type { SavedForecastTexts } from "../../messages/savedForecastTexts.ts";
import { allTexts, amountIn, factIn, isSame, rowsOf, textAt, unitIn, yearNamedIn, type Row } from "../readBack.ts";

/** Where the columns of a table stand. */
type Places = ReadonlyMap<SavedColumn | EventColumn, number>;
type EventColumn = keyof SavedForecastTexts["events"];

/** The forecasts on the sheet, oldest first; none where it is not one of saved forecasts. */
export function readForecasts(workbook: Workbook, sheet: Sheet): SavedForecast[] {
  const found: Block[] = [];
  let table: { readonly of: "lines" | "events"; readonly places: Places } | null = null;
  for (const row of rowsOf(workbook, sheet)) {
    const texts = [...row.values()].filter((cell): cell is string => typeof cell === "string");
    const cut = texts.map(cutIn).find((one) => one !== null);
    const places = headingOf(row);
    const block = found.at(-1);
    if (cut) {
      found.push(new Block(cut));
      table = null;
    } else if (places) table = places;
    else if (!block) continue;
    else if (!table) block.takeFact(texts[0] ?? "");
    else if (table.of === "lines") block.takeLine(row, table.places);
    else block.takeEvent(row, table.places);
  }
  // The latest stands on top.
  return found
    .reverse()
    .map((block) => block.forecast())
    .sort((a, b) => a.cut.year - b.cut.year || a.cut.month - b.cut.month || (a.savedOn < b.savedOn ? -1 : 1));
}

/** One forecast, as far as it has been read. */
class Block {
  readonly #cut: SavedForecast["cut"];
  #source = "";
  #savedOn = "";
  #comment = "";
  #method: ForecastMethodId = defaultForecastMethod;
  #unit: MoneyUnit = "kr";
  readonly #lines: SavedLine[] = [];
  readonly #events: KnownEvent[] = [];

  constructor(cut: SavedForecast["cut"]) {
    this.#cut = cut;
  }

  takeFact(text: string): void {
    const fact = factIn(text, ({ report }) => report.savedForecasts.facts);
    if (!fact) return;
    if (fact.name === "source") this.#source = fact.value;
    if (fact.name === "savedOn") this.#savedOn = fact.value;
    if (fact.name === "comment") this.#comment = fact.value;
    if (fact.name === "method") this.#method = methodIn(fact.value) ?? this.#method;
    if (fact.name === "unit") this.#unit = unitIn(fact.value) ?? this.#unit;
  }

  takeLine(row: Row, places: Places): void {
    const label = textAt(row, places.get("label"));
    const isOurs = allTexts.some(({ report: { savedForecasts: words } }) =>
      [words.total, words.common].includes(label),
    );
    const amount = (name: SavedColumn): Ore | null => amountIn(row.get(places.get(name) ?? -1), this.#unit);
    const final = amount("forecast");
    const booked = amount("booked");
    if (label === "" || isOurs || (final === null && booked === null && amount("budget") === null)) return;
    const [byMethod, events] = [amount("byMethod"), amount("events") ?? ore(0)];
    const method = methodIn(textAt(row, places.get("method"))) ?? this.#method;
    // A figure typed where the method's stood is somebody's own.
    const isOwn = method === "manual" || (final !== null && final !== (byMethod ?? NaN) + events);
    this.#lines.push({
      label,
      budget: amount("budget"),
      booked: booked ?? ore(0),
      byMethod: isOwn ? null : byMethod,
      events,
      final,
      method: isOwn ? "manual" : method,
      comment: textAt(row, places.get("comment")),
    });
  }

  takeEvent(row: Row, places: Places): void {
    const text = textAt(row, places.get("label"));
    const thisYear = amountIn(row.get(places.get("thisYear") ?? -1), this.#unit);
    if (text === "" || thisYear === null) return;
    const said = textAt(row, places.get("kind"));
    const [name = "", state = ""] = said.split(",").map((part) => part.trim());
    const line = textAt(row, places.get("line"));
    const isForAll = line === "" || allTexts.some(({ report }) => report.savedForecasts.allLines === line);
    this.#events.push({
      kind:
        eventKinds.find((kind) => allTexts.some(({ forecastPane }) => isSame(forecastPane.events.kinds[kind], name))) ??
        "oneOff",
      text,
      line: isForAll ? null : line,
      thisYear,
      fullYear: amountIn(row.get(places.get("fullYear") ?? -1), this.#unit),
      isSecured: allTexts.some(({ report }) => isSame(report.savedForecasts.secured, state)),
    });
  }

  forecast(): SavedForecast {
    return {
      cut: this.#cut,
      source: this.#source,
      savedOn: this.#savedOn,
      method: this.#method,
      comment: this.#comment,
      unit: this.#unit,
      lines: this.#lines,
      events: this.#events,
    };
  }
}

/** The period of a block's heading. */
function cutIn(text: string): SavedForecast["cut"] | null {
  const year = yearNamedIn(text);
  if (year === null) return null;
  for (let month = 0; month <= monthsOfYear; month++) {
    if (allTexts.some(({ report }) => isSame(report.savedForecasts.block(month, year), text))) return { year, month };
  }
  return null;
}

/** What a row of headings heads: people may have put columns in, so that each is found by its own words. */
function headingOf(row: Row): { readonly of: "lines" | "events"; readonly places: Places } | null {
  const at = (word: string): number | undefined =>
    [...row].find(([, cell]) => typeof cell === "string" && isSame(cell, word))?.[0];
  for (const { report } of allTexts) {
    const { columns, events } = report.savedForecasts;
    const lines = placed(savedColumns, (name) => at(columns[name]));
    if (lines.has("label") && lines.has("forecast")) return { of: "lines", places: lines };
    const names = Object.keys(events) as EventColumn[];
    const own = placed(names, (name) => at(events[name]));
    if (own.has("label") && own.has("thisYear")) return { of: "events", places: own };
  }
  return null;
}

function placed<Name extends SavedColumn | EventColumn>(
  names: readonly Name[],
  find: (name: Name) => number | undefined,
): Map<Name, number> {
  return new Map(
    names.flatMap((name) => {
      const column = find(name);
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
}

function methodIn(text: string): ForecastMethodId | undefined {
  return forecastMethods.find((method) => allTexts.some(({ forecast }) => isSame(forecast.methods[method], text)));
}
