import { Field, Select } from "@fluentui/react-components";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { columnName } from "../../domain/cell.ts";
import {
  canHaveRowsWithin,
  canMakeRows,
  rowsColumn,
  withRowsBy,
  withRowsWithin,
  type DraftColumn,
} from "../ledgerDraft.ts";
import { ledgerBookOf, rowNamesOf } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";

export interface LedgerRowsFieldProps {
  readonly columns: readonly DraftColumn[];
  readonly own: RecognisedTable;
  readonly checked: CheckedWorkbook;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** Chooses what a ledger's reports have rows for: a part of the coding string, and another within it, or the lines of the income statement. */
export function LedgerRowsField({ columns, own, checked, draft, onChange }: LedgerRowsFieldProps) {
  const { overrule, pane } = useTexts();
  const words = pane.ledger;
  const chosen = rowsColumn(columns, draft);
  const book = ledgerBookOf(own, checked);
  const choices = columns.filter((column) => canMakeRows(column));
  const within = choices.filter((column) => column !== chosen && canHaveRowsWithin(column));
  const textOf = ({ column, role }: DraftColumn): string => {
    if (role === "account") return words.byLine;
    return column.path.at(-1) ?? overrule.columnNamed(columnName(column.column), "");
  };
  const found = (value: string): DraftColumn | undefined =>
    choices.find(({ column }) => String(column.column) === value);
  const options = (some: readonly DraftColumn[]) =>
    some.map((column) => (
      <option key={column.column.column} value={column.column.column}>
        {textOf(column)}
      </option>
    ));
  const valueOf = (column: DraftColumn | undefined): string => (column ? String(column.column.column) : "");
  return (
    <>
      <Field label={words.rows} hint={words.rowsHelp} size="small" orientation="horizontal">
        <Select
          size="small"
          value={valueOf(chosen)}
          onChange={(_event, { value }) => onChange(withRowsBy(draft, found(value)))}
        >
          <option value="">{overrule.asRead(book ? rowNamesOf(book, words).usual : null)}</option>
          {options(choices)}
        </Select>
      </Field>
      {chosen && canHaveRowsWithin(chosen) && within.length > 0 && (
        <Field label={words.rowsWithin} size="small" orientation="horizontal">
          <Select
            size="small"
            value={valueOf(rowsColumn(columns, draft, "makesRowsWithin"))}
            onChange={(_event, { value }) => onChange(withRowsWithin(draft, found(value)))}
          >
            <option value="">{words.nothingWithin}</option>
            {options(within)}
          </Select>
        </Field>
      )}
    </>
  );
}
