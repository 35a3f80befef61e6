import { Text } from "@fluentui/react-components";
import type { ForecastTotal } from "../../analysis/forecast/index.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import { accuracyText, forecastFigure, paceText, signedFigure } from "../../messages/renderForecast.ts";
import { useTexts } from "../texts.tsx";
import { FigureList, type NamedFigure } from "./FigureList.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ForecastTotalCardProps {
  readonly total: ForecastTotal;
  readonly method: ForecastMethodId;
  readonly unit: MoneyUnit;
}

/** All lines together: where the year ends, before and after measures, and what the rest of it has to be. */
export function ForecastTotalCard({ total, method, unit }: ForecastTotalCardProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { figures: names, wholeYear, accuracy } = texts.forecastPane;
  const { budget, booked, beforeMeasures, final, deviation, pace, events } = total;
  const hasMeasures = events.secured !== 0;
  const figure = (name: string, amount: Ore | null, isStrong = false): NamedFigure[] =>
    amount === null ? [] : [{ name, figure: forecastFigure(amount, unit, texts), isStrong }];
  const tested = total.accuracies.get(method);
  return (
    <section className={shared.card}>
      <Text as="h2" weight="semibold" className={shared.heading}>
        {`${wholeYear}, ${texts.recognition.units[unit]}`}
      </Text>
      <FigureList
        figures={[
          ...figure(names.budget, budget),
          ...figure(names.booked, booked),
          ...(hasMeasures ? figure(names.beforeMeasures, beforeMeasures) : []),
          ...figure(hasMeasures ? names.afterMeasures : names.forecast, final, true),
          ...(deviation === null
            ? []
            : [{ name: names.deviation, figure: signedFigure(deviation, unit, texts), isStrong: true }]),
        ]}
      />
      {pace && <Text>{paceText(pace, unit, texts)}</Text>}
      {tested !== undefined && (
        <Text size={200} className={shared.quiet}>
          {accuracy.ofSum(accuracyText(tested, unit, texts))}
        </Text>
      )}
    </section>
  );
}
