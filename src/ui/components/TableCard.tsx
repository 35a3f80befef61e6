import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, useCallback, useState } from "react";
import { rangeAddress } from "../../domain/cell.ts";
import type { AskedPostings } from "../../io/session.ts";
import { decisionLines, type DecisionLine, type ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { TableReading } from "../../recognise/index.ts";
import type { OverrulingChange } from "../../recognise/overrule/change.ts";
import type { AskedFigure } from "../../report/postings/figures.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { ledgerBookOf, rowNamesOf } from "../ledgerBooks.ts";
import { changeOf, draftOf, withAccounts, withoutDecision } from "../readingDraft.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { useMarked } from "../useMarked.ts";
import { CellLink } from "./CellLink.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { Fold } from "./Fold.tsx";
import { LedgerAccounts } from "./LedgerAccounts.tsx";
import { LedgerGrant } from "./LedgerGrant.tsx";
import { LedgerPostings } from "./LedgerPostings.tsx";
import { OverruleForm } from "./OverruleForm.tsx";
import { RowList } from "./RowList.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface TableCardProps {
  readonly reading: TableReading;
  readonly table: RecognisedTable;
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  readonly onShow: () => void;
  /** Saves a decision about the table; true once it is saved. */
  readonly onOverrule: (change: OverrulingChange) => Promise<boolean>;
  /** Inserts the sheet of a figure's postings; true once it is there. */
  readonly onPostings: (asked: AskedPostings) => Promise<boolean>;
  /** Filters the ledger's own sheet to a figure; true once it is done. */
  readonly onFilter: (figure: AskedFigure) => Promise<boolean>;
}

const looks = { sure: "success", likely: "informative", unsure: "warning" } as const;

/** How one table was read: what it is, where it is, why, and what a person has decided about it. */
export function TableCard({
  reading,
  table,
  checked,
  isBusy,
  onShow,
  onOverrule,
  onPostings,
  onFilter,
}: TableCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { pane, recognition, overrule } = texts;
  const { recognised } = pane;
  const { kind, title, range, unit, signConvention, confidence, columns, rows } = table;
  const [isDeciding, setDeciding] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const { attach: attachCard, isMarked } = useMarked(({ known }) => known?.tables.includes(table) === true);
  const draft = draftOf(reading);
  const lines = reading.overruling === null ? [] : decisionLines(draft, table, texts);
  const saveDraft = async (next: ToldDecisions): Promise<boolean> => {
    const change = changeOf(reading, next, checked);
    return change.ok && onOverrule(change.value);
  };
  const takeBack = ({ about }: DecisionLine): void => void saveDraft(withoutDecision(draft, about));
  const book = kind === "ledger" ? ledgerBookOf(table, checked) : undefined;
  const stopDeciding = useCallback((): void => {
    setDeciding(false);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  const save = async (change: OverrulingChange): Promise<void> => {
    if (await onOverrule(change)) setDeciding(false);
  };
  // A table of texts has no unit to miss, and only revenue and cost have signs to speak of.
  const facts = [
    ...(kind === "text-table" && unit === null
      ? []
      : [[recognised.unit, unit === null ? recognition.noUnit : recognition.units[unit]]]),
    ...(signConvention === null
      ? []
      : [[recognised.signs, (kind === "ledger" ? pane.ledger.signs : recognition.conventions)[signConvention]]]),
    ...(book ? [[pane.ledger.rows, rowNamesOf(book, pane.ledger).now]] : []),
  ] as const;
  return (
    <li
      ref={attachCard}
      className={mergeClasses(shared.card, isMarked && shared.marked)}
      {...(isMarked ? { "aria-current": true } : {})}
    >
      <div className={styles.top}>
        <Text as="h3" weight="semibold" className={styles.kind}>
          {recognition.kinds[kind]}
        </Text>
        <span className={styles.badges}>
          {reading.overruling !== null && (
            <Badge appearance="outline" color="informative" className={styles.badge}>
              {overrule.changed}
            </Badge>
          )}
          <Badge appearance="tint" color={looks[confidence]} className={styles.badge}>
            {recognised.confidence[confidence]}
          </Badge>
        </span>
      </div>
      {title !== null && <Text className={shared.quiet}>{title}</Text>}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, fact]) => (
            <Fragment key={name}>
              <dt className={shared.quiet}>{name}</dt>
              <dd className={styles.fact}>{fact}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {!isDeciding && <DecisionList lines={lines} isBusy={isBusy} onTakeBack={takeBack} />}
      <div className={shared.actions}>
        <CellLink onShow={onShow}>{recognised.showTable(rangeAddress(range))}</CellLink>
        {!isDeciding && (
          <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={() => setDeciding(true)}>
            {overrule.change}
          </Button>
        )}
      </div>
      {book && !isDeciding && (
        <LedgerAccounts book={book} isBusy={isBusy} onSave={(accounts) => saveDraft(withAccounts(draft, accounts))} />
      )}
      {book && !isDeciding && (
        <LedgerGrant
          book={book}
          own={reading.natural[0]}
          checked={checked}
          told={draft}
          isBusy={isBusy}
          onSave={saveDraft}
        />
      )}
      {kind === "ledger" && (
        <LedgerPostings table={table} checked={checked} isBusy={isBusy} onAsk={onPostings} onFilter={onFilter} />
      )}
      {isDeciding && (
        <OverruleForm
          reading={reading}
          checked={checked}
          isBusy={isBusy}
          onSave={(change) => void save(change)}
          onCancel={stopDeciding}
        />
      )}
      <div>
        <Fold title={recognised.columns(columns.length)}>
          <ColumnList columns={columns} />
        </Fold>
        {rows.length > 0 && (
          <Fold title={overrule.rowsOf(rows.length)}>
            <RowList rows={rows} />
          </Fold>
        )}
        <Fold title={recognised.why}>
          <EvidenceList table={table} />
        </Fold>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  kind: { margin: 0, "::first-letter": { textTransform: "uppercase" } },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  badge: { flexShrink: 0 },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  fact: { margin: 0 },
});
