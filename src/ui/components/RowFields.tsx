import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { components, measures, rowTypes } from "../../domain/meaning.ts";
import { units } from "../../domain/money.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { TableReading } from "../../recognise/index.ts";
import { keysOfRows } from "../../recognise/overrule/decide.ts";
import type { DecidedRow } from "../../recognise/overrule/overruling.ts";
import { decidedPart, none, withDecided, withPart } from "../decidedParts.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";

export interface RowFieldsProps {
  readonly reading: TableReading;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What is decided about one row at a time. */
export function RowFields({ reading: { table: read, natural }, draft, onChange }: RowFieldsProps) {
  const { overrule, recognition } = useTexts();
  const { decisions, units: unitNames } = recognition;
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
            <Choice
              label={overrule.measure}
              value={decided.measure}
              asRead={own?.measure ? decisions[own.measure] : null}
              choices={measures.map((value) => ({ value, text: decisions[value] }))}
              onChoose={(value) => set("measure", value)}
            />
          )}
          <Choice
            label={overrule.component}
            value={decided.component === null ? none : decided.component}
            asRead={own?.component ? decisions[own.component] : null}
            choices={[
              ...components.map((value) => ({ value, text: decisions[value] })),
              { value: none, text: overrule.noComponent },
            ]}
            onChoose={(value) => set("component", value === none ? null : value)}
          />
          <Choice
            label={overrule.unit}
            value={decided.unit === null ? none : decided.unit}
            asRead={own?.unit ? unitNames[own.unit] : overrule.unitOfTable}
            choices={[
              ...units.map((value) => ({ value, text: unitNames[value] })),
              { value: none, text: overrule.unitOfTable },
            ]}
            onChoose={(value) => set("unit", value === none ? null : value)}
          />
        </>
      )}
    </FieldGrid>
  );
}
