import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { columnName } from "../../domain/cell.ts";
import { budgetVersions, components, measures, spans } from "../../domain/meaning.ts";
import { units } from "../../domain/money.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { TableReading } from "../../recognise/index.ts";
import { keysOfColumns } from "../../recognise/overrule/decide.ts";
import type { DecidedColumn } from "../../recognise/overrule/overruling.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import { decidedPart, none, withDecided, withPart } from "../decidedParts.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";

export interface ColumnFieldsProps {
  readonly reading: TableReading;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What is decided about one column at a time. */
export function ColumnFields({ reading: { table: read, natural }, draft, onChange }: ColumnFieldsProps) {
  const { overrule, recognition } = useTexts();
  const { decisions, units: unitNames } = recognition;
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
          <Choice
            label={overrule.measure}
            value={decided.measure}
            asRead={own?.measure ? decisions[own.measure] : null}
            choices={measures.map((value) => ({ value, text: decisions[value] }))}
            onChoose={(value) => set("measure", value)}
          />
          {measure === "budget" && (
            <Choice
              label={overrule.budgetVersion}
              value={decided.budgetVersion}
              asRead={own?.budgetVersion ? decisions[own.budgetVersion] : null}
              choices={budgetVersions.map((value) => ({ value, text: decisions[value] }))}
              onChoose={(value) => set("budgetVersion", value)}
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
            label={overrule.span}
            value={decided.span}
            asRead={own?.period.span ? overrule.spans[own.period.span] : null}
            choices={spans.map((value) => ({ value, text: overrule.spans[value] }))}
            onChoose={(value) => set("span", value)}
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
