import { Field, Select } from "@fluentui/react-components";
import type { Cut, YearForecast } from "../../analysis/forecast/index.ts";
import { forecastMethods, type ForecastMethodId } from "../../domain/forecastMethod.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import { periodText } from "../../messages/renderForecast.ts";
import { useTexts } from "../texts.tsx";

export interface ForecastSetupProps {
  /** What each source is called; one is not asked about. */
  readonly sources: readonly string[];
  readonly source: number;
  readonly onSource: (source: number) => void;
  readonly cut: Cut;
  readonly onCut: (cut: Cut) => void;
  readonly method: ForecastMethodId;
  readonly onMethod: (method: ForecastMethodId) => void;
  readonly forecast: YearForecast;
}

/** Methods for all lines: one's own figure is given line by line. */
const forAll = forecastMethods.filter((method) => method !== "manual");

/** What is forecast, from where on, and how. */
export function ForecastSetup(props: ForecastSetupProps) {
  const { sources, source, onSource, cut, onCut, method, onMethod, forecast } = props;
  const texts = useTexts();
  const { setup } = texts.forecastPane;
  const { refused } = forecast.total;
  return (
    <>
      {sources.length > 1 && (
        <Field label={setup.source}>
          <Select value={source} onChange={(_event, { value }) => onSource(Number(value))}>
            {sources.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={setup.bookedTo}>
        <Select value={cut.month} onChange={(_event, { value }) => onCut({ ...cut, month: Number(value) })}>
          {Array.from({ length: monthsOfYear + 1 }, (_, month) => (
            <option key={month} value={month}>
              {periodText({ ...cut, month }, texts)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={setup.method}
        hint={texts.forecast.assumptions[method]}
        {...(refused > 0
          ? { validationState: "warning", validationMessage: setup.refusedLines(refused, forecast.lines.length) }
          : {})}
      >
        <Select
          value={method}
          onChange={(_event, { value }) => {
            const chosen = forAll.find((one) => one === value);
            if (chosen) onMethod(chosen);
          }}
        >
          {forAll.map((one) => (
            <option key={one} value={one}>
              {texts.forecast.methods[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
