import { isMoney } from "../../domain/money.ts";
import type { Progress } from "../../domain/progress.ts";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table.ts";
import { bridgeLayout, type BridgePart } from "../bridge/bridgeLayout.ts";
import { partedStep, wholeStep } from "../bridge/bridgeRow.ts";
import { bridgeSteps, isAmount, type BridgeStep } from "../bridge/bridgeSteps.ts";
import type { BesideLayout, SheetInput } from "../input.ts";
import type { LayoutCell, SheetLayout } from "../layout.ts";
import { figureBeside } from "../statement/besides.ts";
import type { ReportTemplate } from "./template.ts";

/** Prognosbrygga: from the year's budget to its forecast, what takes it there, and a chart of the steps. */
export const forecastBridge: ReportTemplate = {
  id: "forecast-bridge",
  kinds: ["operating-statement"],
  allows: hasBudgetAndForecast,
  sheetName: ({ forecastBridge: texts }) => texts.sheet,
  title: ({ forecastBridge: texts }) => texts.title,
  build: bridgeSheet,
};

function hasBudgetAndForecast({ columns }: RecognisedTable): boolean {
  const has = (measure: RecognisedColumn["measure"]): boolean =>
    columns.some(
      (one) =>
        one.measure === measure &&
        one.period.span === "fullYear" &&
        (one.component === null || one.component === "net") &&
        (one.unit === null || isMoney(one.unit)),
    );
  return has("budget") && has("forecast");
}

function* bridgeSheet(input: SheetInput): Generator<Progress, SheetLayout> {
  const { forecastBridge: texts, statement: common } = input.texts;
  const own = input.statements.find(({ tableIndex }) => tableIndex === input.tableIndex);
  const unit = own?.layout.unit ?? null;
  const moneyUnit = isMoney(unit) ? unit : null;
  const beside = { ...input, statements: own ? [own] : [] };
  const end = (measure: "budget" | "forecast"): LayoutCell | undefined =>
    moneyUnit === null
      ? undefined
      : (figureBeside({ name: null, measure, span: "fullYear", unit: moneyUnit }, beside) ?? addedTotal(own, measure));
  const [from, to] = [end("budget"), end("forecast")];
  const levels = isAmount(from) && isAmount(to) ? { from, to } : null;
  const steps = own && moneyUnit !== null ? yield* bridgeSteps(beside, own.layout, moneyUnit) : [];
  const parts = steps.flatMap((step, at) => partsOf(step, at, texts));
  const hasValues = steps.some(({ effects }) => effects?.volume.fixed === true);
  const year = input.model.tables[input.tableIndex]?.table.columns.find(({ measure }) => measure === "forecast")?.period
    .year;
  const amounts = common.amountsIn(unit);
  return bridgeLayout(
    {
      key: input.key,
      name: input.name,
      title: texts.title,
      subtitle: [common.covers({ toDate: null, fullYear: year ?? null }), amounts],
      amounts,
      unit: moneyUnit,
      levels,
      parts: [...parts, { kind: "others", label: texts.others }],
      outside: [],
      notes: [levels ? texts.reads : texts.nothing, ...(hasValues ? [texts.effectsAreValues] : [])],
    },
    input.texts,
  );
}

/** A total that only the statement's sheet has, which is not written: there is no cell to point at. */
function addedTotal(own: BesideLayout | undefined, measure: "budget" | "forecast"): LayoutCell | undefined {
  const total = own?.layout.rows.findLast(({ emphasis }) => emphasis === "total");
  const cell = total?.cells[`${measure}-fullYear`] ?? total?.cells[`${measure}-net-fullYear`];
  return cell && { value: cell.value, quantity: cell.quantity, fixed: true };
}

/** An activity as one step, or as its volume and its price. */
function partsOf(
  { name, budget, forecast, effects }: BridgeStep,
  index: number,
  texts: SheetInput["texts"]["forecastBridge"],
): BridgePart[] {
  const key = `step-${String(index + 1)}`;
  const pair = { budget, forecast };
  const rows = effects ? partedStep(key, name, pair, effects, texts) : [wholeStep(key, name, pair)];
  return rows.map((row) => ({ kind: "step", row }));
}
