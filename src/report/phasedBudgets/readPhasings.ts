/** The sheet of budgets spread over months read back, whoever has written on it since. */
import { phasingProfiles, type SavedPhasing, type SavedPhasingLine } from "../../analysis/forecast/index.ts";
import type { Sheet, Workbook } from "../../domain/grid.ts";
import { ore, type MoneyUnit } from "../../domain/money.ts";
import { allTexts, amountIn, factIn, isSame, rowsOf, textAt, unitIn, yearNamedIn, type Row } from "../readBack.ts";

/** Where a block's columns stand: months January first. */
interface Places {
  readonly label: number;
  readonly months: readonly number[];
}

/** The budgets on the sheet from the top down; none where it is not one of them. */
export function readPhasings(workbook: Workbook, sheet: Sheet): SavedPhasing[] {
  const found: Block[] = [];
  let places: Places | null = null;
  for (const row of rowsOf(workbook, sheet)) {
    const texts = [...row.values()].filter((cell): cell is string => typeof cell === "string");
    const year = texts.map(blockYear).find((one) => one !== null) ?? null;
    const heading = headingOf(row);
    const block = found.at(-1);
    if (year !== null) {
      found.push(new Block(year));
      places = null;
    } else if (heading) places = heading;
    else if (!block) continue;
    else if (places) block.takeLine(row, places);
    else block.takeFact(texts[0] ?? "");
  }
  return found.map((block) => block.phasing());
}

/** One budget, as far as it has been read. */
class Block {
  readonly #year: number;
  #source = "";
  #profile: SavedPhasing["profile"] = null;
  #unit: MoneyUnit = "kr";
  readonly #lines: SavedPhasingLine[] = [];

  constructor(year: number) {
    this.#year = year;
  }

  takeFact(text: string): void {
    const fact = factIn(text, ({ report }) => report.phasedBudget.facts);
    if (fact?.name === "source") this.#source = fact.value;
    if (fact?.name === "profile") this.#profile = profileIn(fact.value);
    if (fact?.name === "unit") this.#unit = unitIn(fact.value) ?? this.#unit;
  }

  takeLine(row: Row, { label: at, months }: Places): void {
    const label = textAt(row, at);
    if (label === "" || allTexts.some(({ report }) => report.phasedBudget.total === label)) return;
    const amounts = months.map((column) => amountIn(row.get(column), this.#unit));
    if (amounts.some((amount) => amount !== null))
      this.#lines.push({ label, months: amounts.map((amount) => amount ?? ore(0)) });
  }

  phasing(): SavedPhasing {
    return {
      source: this.#source,
      year: this.#year,
      profile: this.#profile,
      unit: this.#unit,
      lines: this.#lines,
    };
  }
}

function blockYear(text: string): number | null {
  const year = yearNamedIn(text);
  return year !== null && allTexts.some(({ report }) => isSame(report.phasedBudget.block(year), text)) ? year : null;
}

/** People may have put columns in, so that each is found by its own words. */
function headingOf(row: Row): Places | null {
  for (const { report } of allTexts) {
    const at = (word: string): number | undefined =>
      [...row].find(([, cell]) => typeof cell === "string" && isSame(cell, word))?.[0];
    const label = at(report.phasedBudget.labels);
    const months = report.chart.monthNames.flatMap((name) => at(name) ?? []);
    if (label !== undefined && months.length === report.chart.monthNames.length) return { label, months };
  }
  return null;
}

function profileIn(text: string): SavedPhasing["profile"] {
  const isCalledSo = (profile: (typeof phasingProfiles)[number]): boolean =>
    allTexts.some(({ forecastPane }) => isSame(forecastPane.phasing.profiles[profile], text));
  return phasingProfiles.find(isCalledSo) ?? null;
}
