/** What is counted of an activity, found by the activity's name in the workbook's tables of volumes. */
import type { Workbook } from "../../domain/grid.ts";
import { fromOre } from "../../domain/money.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import { nameOf } from "../../model/tieOut/names.ts";
import type { LayoutCell } from "../layout.ts";
import { isYearVolume } from "./yearVolume.ts";

/** Volumes of a year's budget and of its forecast, as cells that point at their source. Neither is zero. */
export interface LineVolumes {
  readonly budget: VolumeCell;
  readonly forecast: VolumeCell;
}

export type VolumeCell = LayoutCell & { readonly value: number };

/** The volumes of an activity in a year; null where no table has both, or several say different things. */
export type VolumesOf = (activity: string, year: number) => LineVolumes | null;

/** Looks volumes up in a workbook. */
export function volumesIn({
  model,
  workbook,
}: {
  readonly model: BudgetModel;
  readonly workbook: Workbook;
}): VolumesOf {
  const counted = model.facts.filter(
    ({ table, meaning }) =>
      model.tables[table]?.table.kind === "volumes" &&
      (meaning.measure === "budget" || meaning.measure === "forecast") &&
      isYearVolume(meaning),
  );
  return (activity, year) => {
    const wanted = nameOf(activity);
    if (!wanted) return null;
    const isWanted = ({ table, row, meaning: { period } }: Fact): boolean =>
      nameOf(model.tables[table]?.table.rows[row]?.label ?? "")?.full === wanted.full &&
      (period.year === null || period.year === year);
    const own = counted.filter(isWanted);
    const one = (measure: "budget" | "forecast"): VolumeCell | null => {
      const [fact, ...others] = own.filter(({ meaning }) => meaning.measure === measure);
      return fact && others.length === 0 && fact.stated !== 0 ? cellOf(fact, { model, workbook }) : null;
    };
    const [budget, forecast] = [one("budget"), one("forecast")];
    return budget && forecast ? { budget, forecast } : null;
  };
}

function cellOf(
  { figure: id, stated, form }: Fact,
  { model, workbook }: { readonly model: BudgetModel; readonly workbook: Workbook },
): VolumeCell | null {
  const figure = model.system.figures[id];
  const sheet = figure && workbook.sheets[figure.cell.sheet];
  if (!figure || !sheet) return null;
  const value = fromOre(stated, figure.unit);
  const quantity = { kind: "count", decimals: Number.isInteger(value) ? 0 : 1 } as const;
  if (form.kind !== "number") return { value, quantity, fixed: true };
  const ref = { sheetName: sheet.name, row: figure.cell.row, column: figure.cell.column };
  return { value, quantity, formula: { op: "source", ref, factor: 1, form: { kind: "number" } } };
}
