import { Field, Select } from "@fluentui/react-components";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { columnName } from "../../domain/cell.ts";
import { canMakeRows, rowsColumn, withRowsBy, type DraftColumn } from "../ledgerDraft.ts";
import { ledgerBookOf, rowNamesOf } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";

export interface LedgerRowsFieldProps {
  readonly columns: readonly DraftColumn[];
  readonly own: RecognisedTable;
  readonly checked: CheckedWorkbook;
  readonly draft: ToldDecisions;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** Chooses what a ledger's reports have rows for: a part of the coding string, or the lines of the income statement. */
export function LedgerRowsField({ columns, own, checked, draft, onChange }: LedgerRowsFieldProps) {
  const { overrule, pane } = useTexts();
  const words = pane.ledger;
  const chosen = rowsColumn(columns, draft);
  const book = ledgerBookOf(own, checked);
  const choices = columns.filter((column) => canMakeRows(column));
  const textOf = ({ column, role }: DraftColumn): string => {
    if (role === "account") return words.byLine;
    return column.path.at(-1) ?? overrule.columnNamed(columnName(column.column), "");
  };
  return (
    <Field label={words.rows} hint={words.rowsHelp} size="small" orientation="horizontal">
      <Select
        size="small"
        value={chosen ? String(chosen.column.column) : ""}
        onChange={(_event, { value }) =>
          onChange(
            withRowsBy(
              draft,
              choices.find(({ column }) => String(column.column) === value),
            ),
          )
        }
      >
        <option value="">{overrule.asRead(book ? rowNamesOf(book, words).usual : null)}</option>
        {choices.map((column) => (
          <option key={column.column.column} value={column.column.column}>
            {textOf(column)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
