import { Checkbox, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { accountGroups, unplacedGroups, type AccountGroup } from "../../analysis/ledger/accountGroups.ts";
import { accountLines, type AccountLine, type AccountMapping } from "../../domain/accountLine.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import { namedAccounts } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";
import { CardForm } from "./CardForm.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { Fold } from "./Fold.tsx";
import { SaveOrCancel } from "./SaveOrCancel.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface AccountLinesFormProps {
  readonly book: LedgerBook;
  readonly isBusy: boolean;
  readonly onSave: (mapping: AccountMapping) => void;
  readonly onCancel: () => void;
}

/** Accounts named for each group; the others are counted. */
const named = 2;
/** Balance accounts make no line of a result. */
const lines = accountLines.filter((line) => line !== "balance");

/** Chooses the line of the income statement for groups of accounts, those first that have none for certain. */
export function AccountLinesForm({ book, isBusy, onSave, onCancel }: AccountLinesFormProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane } = useTexts();
  const words = pane.ledger;
  const { unit, mapping } = book.ledger;
  const [draft, setDraft] = useState(mapping);
  const [isApart, setApart] = useState(false);
  const groups = useMemo(() => accountGroups(book, isApart), [book, isApart]);
  const unplaced = unplacedGroups(groups);
  const others = groups.filter((group) => !unplaced.includes(group));
  const choose = (begins: string, line: AccountLine | undefined): void => {
    const { [begins]: _before, ...rest } = draft;
    setDraft(line === undefined ? rest : { ...rest, [begins]: line });
  };
  const submit = (): void => {
    if (!isBusy) onSave(draft);
  };
  const fields = (some: readonly AccountGroup[]) =>
    some.map((group) => (
      <GroupField
        key={group.begins}
        group={group}
        unit={unit}
        line={draft[group.begins]}
        onChoose={(line) => choose(group.begins, line)}
      />
    ));
  return (
    <CardForm label={words.accountsTitle} onSubmit={submit} onCancel={onCancel}>
      <FieldGrid title={words.accountsTitle} isStacked>
        <Text size={200} className={shared.quiet}>
          {words.accountsHelp}
        </Text>
        <Checkbox
          checked={isApart}
          label={words.apart}
          onChange={(_event, { checked }) => setApart(checked === true)}
        />
        {fields(unplaced)}
        {unplaced.length === 0
          ? fields(others)
          : others.length > 0 && (
              <Fold title={words.otherGroups(others.length)}>
                <div className={styles.others}>{fields(others)}</div>
              </Fold>
            )}
      </FieldGrid>
      <SaveOrCancel isBusy={isBusy} onCancel={onCancel} />
    </CardForm>
  );
}

interface GroupFieldProps {
  readonly group: AccountGroup;
  readonly unit: MoneyUnit;
  /** undefined: nobody has said. */
  readonly line: AccountLine | undefined;
  readonly onChoose: (line: AccountLine | undefined) => void;
}

function GroupField({ group: { begins, accounts, line: now, isDecided, ore }, unit, line, onChoose }: GroupFieldProps) {
  const { overrule, pane, report, formats } = useTexts();
  const words = pane.ledger;
  const lineTexts = report.ledger.lines;
  const amount = formats.amountWithUnit({ ore, unit, decimals: 0 });
  const told = namedAccounts(accounts.slice(0, named));
  const isAsked = now === "unallocated" && !isDecided;
  return (
    <Field
      label={words.accountsNamed(begins)}
      hint={words.accountsAre(told.join(", "), accounts.length - told.length, amount)}
      size="small"
    >
      <Select
        size="small"
        value={line ?? ""}
        onChange={(_event, { value }) => onChoose(lines.find((one) => one === value))}
      >
        <option value="">
          {isAsked ? overrule.choose : overrule.asRead(line === undefined ? lineTexts[now] : null)}
        </option>
        {lines.map((one) => (
          <option key={one} value={one}>
            {one === "unallocated" ? words.leftUnallocated : lineTexts[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  others: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});
