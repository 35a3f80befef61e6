import { Button, Text } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { accountGroups, unplacedGroups } from "../../analysis/ledger/accountGroups.ts";
import type { AccountMapping } from "../../domain/accountLine.ts";
import type { Ore } from "../../domain/money.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { AccountLinesForm } from "./AccountLinesForm.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LedgerAccountsProps {
  readonly book: LedgerBook;
  readonly isBusy: boolean;
  /** Saves what accounts are said to be; true once it is saved. */
  readonly onSave: (mapping: AccountMapping) => Promise<boolean>;
}

/** Says which groups of a ledger's accounts have no line for certain, and opens the choice. */
export function LedgerAccounts({ book, isBusy, onSave }: LedgerAccountsProps) {
  const shared = useSharedStyles();
  const { pane, formats } = useTexts();
  const words = pane.ledger;
  const [isOpen, setOpen] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const groups = useMemo(() => accountGroups(book), [book]);
  const unplaced = unplacedGroups(groups);
  const close = useCallback((): void => {
    setOpen(false);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  if (groups.length === 0) return null;
  const ore = unplaced.reduce((sum, group) => sum + group.ore, 0) as Ore;
  const amount = formats.amountWithUnit({ ore, unit: book.ledger.unit, decimals: 0 });
  const save = async (mapping: AccountMapping): Promise<void> => {
    if (await onSave(mapping)) close();
  };
  if (isOpen)
    return <AccountLinesForm book={book} isBusy={isBusy} onSave={(mapping) => void save(mapping)} onCancel={close} />;
  return (
    <div className={unplaced.length > 0 ? shared.question : undefined}>
      {unplaced.length > 0 && <Text>{words.unplaced(unplaced.length, amount)}</Text>}
      <div>
        <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={() => setOpen(true)}>
          {words.openAccounts}
        </Button>
      </div>
    </div>
  );
}
