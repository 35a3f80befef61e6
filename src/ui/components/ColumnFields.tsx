import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { columnName } from "../../domain/cell.ts";
import { budgetVersions, spans } from "../../domain/meaning.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { TableReading } from "../../recognise/index.ts";
import { keysOfColumns } from "../../recognise/overrule/decide.ts";
import type { DecidedColumn } from "../../recognise/overrule/overruling.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import { decidedPart, withDecided, withPart } from "../decidedParts.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { ComponentChoice, MeasureChoice, UnitChoice } from "./MeaningChoices.tsx";

export interface ColumnFieldsProps {
  readonly reading: TableReading;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What is decided about one column at a time. */
export function ColumnFields({ reading: { table: read, natural }, draft, onChange }: ColumnFieldsProps) {
  const { overrule, recognition } = useTexts();
  const { decisions } = recognition;
  const table = read ?? natural[0];
  const keys = keysOfColumns(table.columns);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = table.columns.findIndex(({ column }) => column === chosen);
  const key = keys[at];
  const own = natural.flatMap(({ columns }) => columns).find(({ column }) => column === chosen);
  const decided: DecidedColumn = key ? (decidedPart(draft.columns, key) ?? {}) : {};
  const set = (part: keyof DecidedColumn, value: DecidedColumn[keyof DecidedColumn]): void => {
    if (key) onChange({ ...draft, columns: withPart(draft.columns, key, withDecided(decided, part, value)) });
  };
  const nameOf = ({ column, path }: RecognisedColumn): string =>
    overrule.columnNamed(columnName(column), path.join(" / "));
  const measure = decided.measure ?? own?.measure ?? null;
  return (
    <FieldGrid title={overrule.columns}>
      <Field label={overrule.column} size="small" orientation="horizontal">
        <Select
          size="small"
          value={at < 0 ? "" : String(chosen)}
          onChange={(_event, { value }) => setChosen(value === "" ? null : Number(value))}
        >
          <option value="">{overrule.choose}</option>
          {table.columns.map((column) => (
            <option key={column.column} value={column.column}>
              {nameOf(column)}
            </option>
          ))}
        </Select>
      </Field>
      {key && (
        <>
          <MeasureChoice decided={decided.measure} asRead={own?.measure} onDecide={(value) => set("measure", value)} />
          {measure === "budget" && (
            <Choice
              label={overrule.budgetVersion}
              value={decided.budgetVersion}
              asRead={own?.budgetVersion ? decisions[own.budgetVersion] : null}
              choices={budgetVersions.map((value) => ({ value, text: decisions[value] }))}
              onChoose={(value) => set("budgetVersion", value)}
            />
          )}
          <ComponentChoice
            decided={decided.component}
            asRead={own?.component}
            onDecide={(value) => set("component", value)}
          />
          <Choice
            label={overrule.span}
            value={decided.span}
            asRead={own?.period.span ? overrule.spans[own.period.span] : null}
            choices={spans.map((value) => ({ value, text: overrule.spans[value] }))}
            onChoose={(value) => set("span", value)}
          />
          <UnitChoice decided={decided.unit} asRead={own?.unit} onDecide={(value) => set("unit", value)} />
        </>
      )}
    </FieldGrid>
  );
}
