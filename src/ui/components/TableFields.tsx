import { Checkbox, Field, Input } from "@fluentui/react-components";
import { rangeAddress } from "../../domain/cell.ts";
import { signConventions, tableKinds, type TableKind } from "../../domain/meaning.ts";
import { units } from "../../domain/money.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { TableReading } from "../../recognise/index.ts";
import type { DecidedTable } from "../../recognise/overrule/overruling.ts";
import { none } from "../decidedParts.ts";
import { cellsDecided, possibleParts, rangeAsRead, type DraftProblem } from "../readingDraft.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";

export interface TableFieldsProps {
  readonly reading: TableReading;
  readonly checked: CheckedWorkbook;
  readonly draft: ToldDecisions;
  readonly problem: DraftProblem | null;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What makes a ledger is found before other tables are, so that nothing would come of calling one of those so. */
const kinds = tableKinds.filter((kind) => kind !== "ledger");

/** What is decided about a table as a whole. */
export function TableFields({ reading, checked, draft, problem, onChange }: TableFieldsProps) {
  const { overrule, recognition } = useTexts();
  const [own] = reading.natural;
  const { isTable, kind, unit, signConvention } = draft.table;
  const asRead = rangeAsRead(reading, draft, checked);
  const parts = possibleParts(reading, checked);
  const set = (change: DecidedTable, gone: keyof DecidedTable): void => {
    const { [gone]: _gone, ...rest } = draft.table;
    onChange({ ...draft, table: { ...rest, ...change } });
  };
  const chooseKind = (chosen: TableKind | typeof none | undefined): void => {
    const { isTable: _isTable, kind: _kind, ...rest } = draft.table;
    const said = chosen === none ? { isTable: false as const } : chosen === undefined ? {} : { kind: chosen };
    onChange({ ...draft, table: { ...rest, ...said } });
  };
  const problemText = ((): string | undefined => {
    switch (problem?.reason) {
      case undefined:
        return undefined;
      case "not-a-range":
        return overrule.notARange;
      case "cuts-table":
        return overrule.cutsTable(rangeAddress(problem.table.range));
      case "no-account":
      case "no-amount":
        return undefined;
    }
  })();
  return (
    <FieldGrid title={overrule.table}>
      <Choice<TableKind | typeof none>
        label={overrule.kind}
        value={isTable === false ? none : kind}
        asRead={recognition.kinds[own.kind]}
        choices={[
          ...kinds.map((value) => ({ value, text: recognition.kinds[value] })),
          { value: none, text: overrule.notATable },
        ]}
        onChoose={chooseKind}
      />
      {isTable !== false && (
        <>
          <Choice
            label={overrule.unit}
            value={unit}
            asRead={own.unit === null ? recognition.noUnit : recognition.units[own.unit]}
            choices={units.map((value) => ({ value, text: recognition.units[value] }))}
            onChoose={(value) => set(value === undefined ? {} : { unit: value }, "unit")}
          />
          {own.signConvention !== null && (
            <Choice
              label={overrule.signs}
              value={signConvention}
              asRead={recognition.conventions[own.signConvention]}
              choices={signConventions.map((value) => ({ value, text: recognition.conventions[value] }))}
              onChoose={(value) => set(value === undefined ? {} : { signConvention: value }, "signConvention")}
            />
          )}
          <Field
            label={overrule.cells}
            hint={overrule.cellsAsRead(rangeAddress(asRead))}
            size="small"
            orientation="horizontal"
            {...(problemText === undefined ? {} : { validationMessage: problemText })}
          >
            <Input
              size="small"
              value={draft.cells ?? rangeAddress(asRead)}
              spellCheck={false}
              onChange={(_event, { value }) => onChange({ ...draft, cells: cellsDecided(value, asRead) })}
            />
          </Field>
          {parts.length > 0 && (
            <div role="group" aria-label={overrule.parts}>
              {overrule.parts}
              {parts.map(({ range, title }) => {
                const address = rangeAddress(range);
                return (
                  <Checkbox
                    key={address}
                    size="medium"
                    checked={draft.parts.includes(address)}
                    label={title === null ? address : `${address} · ${title}`}
                    onChange={(_event, { checked: isPart }) =>
                      onChange({
                        ...draft,
                        parts:
                          isPart === true ? [...draft.parts, address] : draft.parts.filter((one) => one !== address),
                      })
                    }
                  />
                );
              })}
            </div>
          )}
        </>
      )}
    </FieldGrid>
  );
}
