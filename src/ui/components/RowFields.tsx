import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { rowTypes } from "../../domain/meaning.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { TableReading } from "../../recognise/index.ts";
import { keysOfRows } from "../../recognise/overrule/decide.ts";
import type { DecidedRow } from "../../recognise/overrule/overruling.ts";
import { decidedPart, withDecided, withPart } from "../decidedParts.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { ComponentChoice, MeasureChoice, UnitChoice } from "./MeaningChoices.tsx";

export interface RowFieldsProps {
  readonly reading: TableReading;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What is decided about one row at a time. */
export function RowFields({ reading: { table: read, natural }, draft, onChange }: RowFieldsProps) {
  const { overrule, recognition } = useTexts();
  const { decisions } = recognition;
  const table = read ?? natural[0];
  const keys = keysOfRows(table.rows);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = table.rows.findIndex(({ row }) => row === chosen);
  const key = keys[at];
  const own = natural.flatMap(({ rows }) => rows).find(({ row }) => row === chosen);
  const decided: DecidedRow = key ? (decidedPart(draft.rows, key) ?? {}) : {};
  const set = (part: keyof DecidedRow, value: DecidedRow[keyof DecidedRow]): void => {
    if (key) onChange({ ...draft, rows: withPart(draft.rows, key, withDecided(decided, part, value)) });
  };
  const doRowsCarryMeasure = table.rows.some(({ measure }) => measure !== null);
  return (
    <FieldGrid title={overrule.rows}>
      <Field label={overrule.row} size="small" orientation="horizontal">
        <Select
          size="small"
          value={at < 0 ? "" : String(chosen)}
          onChange={(_event, { value }) => setChosen(value === "" ? null : Number(value))}
        >
          <option value="">{overrule.choose}</option>
          {table.rows.map(({ row, label }) => (
            <option key={row} value={row}>
              {overrule.rowNamed(row + 1, label)}
            </option>
          ))}
        </Select>
      </Field>
      {key && (
        <>
          <Choice
            label={overrule.type}
            value={decided.type}
            asRead={own ? decisions[own.type] : null}
            choices={rowTypes.map((value) => ({ value, text: decisions[value] }))}
            onChoose={(value) => set("type", value)}
          />
          {doRowsCarryMeasure && (
            <MeasureChoice
              decided={decided.measure}
              asRead={own?.measure}
              onDecide={(value) => set("measure", value)}
            />
          )}
          <ComponentChoice
            decided={decided.component}
            asRead={own?.component}
            onDecide={(value) => set("component", value)}
          />
          <UnitChoice decided={decided.unit} asRead={own?.unit} onDecide={(value) => set("unit", value)} />
        </>
      )}
    </FieldGrid>
  );
}
