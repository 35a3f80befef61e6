import { Button, Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AskedPostings } from "../../io/session.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { dimensionOfRows, usableDimensions } from "../../report/ledger/ledgerSheet.ts";
import { askableFigures, type AskedFigure } from "../../report/postings/figures.ts";
import { postingsOf } from "../../report/postings/postings.ts";
import { useTexts } from "../texts.tsx";
import { CardForm } from "./CardForm.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface PostingsFormProps {
  readonly book: LedgerBook;
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  readonly onAsk: (asked: AskedPostings) => void;
  /** Filters the ledger's own sheet to the figure. */
  readonly onFilter: (figure: AskedFigure) => void;
  readonly onCancel: () => void;
}

/** Chooses a figure of a ledger's reports and asks for the postings it is the sum of, on a sheet of their own or in the ledger. */
export function PostingsForm({ book, checked, isBusy, onAsk, onFilter, onCancel }: PostingsFormProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { postings: words } = texts.pane;
  const [by, setBy] = useState<number | null>(() => dimensionOfRows(book, null)?.column.column ?? null);
  const [rowKey, setRow] = useState<string | null>(null);
  const [columnKey, setColumn] = useState<string | null>(null);
  const [withFreeText, setWithFreeText] = useState(false);
  const { ledgers } = checked;
  const dimensions = useMemo(() => usableDimensions(book), [book]);
  const figures = useMemo(() => askableFigures(book, by, ledgers, texts.report.ledger), [book, by, ledgers, texts]);
  const row = figures.rows.find(({ key }) => key === rowKey) ?? figures.rows[0];
  const column = figures.columns.find(({ key }) => key === columnKey) ?? figures.columns[0];
  const postings = useMemo(
    () => (row && column ? postingsOf(book, figures, row, column) : null),
    [book, figures, row, column],
  );
  const { unit } = book.ledger;
  const figure: AskedFigure | null =
    row && column && postings?.at.length !== 0 ? { ledger: book.index, by, row: row.key, column: column.key } : null;
  const submit = (): void => {
    if (!isBusy && figure) onAsk({ figure, withFreeText });
  };
  const filter = (): void => {
    if (!isBusy && figure) onFilter(figure);
  };
  return (
    <CardForm label={words.title} onSubmit={submit} onCancel={onCancel}>
      <FieldGrid title={words.title}>
        {dimensions.length > 0 && (
          <Chosen
            label={words.by}
            value={by === null ? "" : String(by)}
            choices={[
              { value: "", text: words.byLine },
              ...dimensions.map(({ column: { column: at, path } }) => ({
                value: String(at),
                text: path.at(-1) ?? "",
              })),
            ]}
            onChoose={(value) => {
              setBy(value === "" ? null : Number(value));
              setRow(null);
            }}
          />
        )}
        <Chosen
          label={words.row}
          value={row?.key ?? ""}
          choices={figures.rows.map(({ key, label }) => ({ value: key, text: label }))}
          onChoose={setRow}
        />
        <Chosen
          label={words.column}
          value={column?.key ?? ""}
          choices={figures.columns.map(({ key, heading }) => ({ value: key, text: heading }))}
          onChoose={setColumn}
        />
      </FieldGrid>
      <Checkbox
        checked={withFreeText}
        label={words.withFreeText}
        onChange={(_event, { checked: isChosen }) => setWithFreeText(isChosen === true)}
      />
      {withFreeText && (
        <Text size={200} className={shared.quiet}>
          {words.withFreeTextHelp}
        </Text>
      )}
      {postings && (
        <Text role="status">
          {postings.at.length === 0
            ? words.none
            : words.found(
                texts.formats.amountWithUnit({ ore: postings.total, unit, decimals: 2 }),
                words.rows(texts.formats.number(postings.at.length)),
              )}
        </Text>
      )}
      <div className={shared.actions}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy || figure === null}>
          {words.make}
        </Button>
        <Button size="small" disabledFocusable={isBusy || figure === null} onClick={filter}>
          {words.filter}
        </Button>
        <Button size="small" appearance="transparent" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </CardForm>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Chosen({ label, value, choices, onChoose }: ChosenProps) {
  return (
    <Field label={label} size="small" orientation="horizontal">
      <Select size="small" value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
