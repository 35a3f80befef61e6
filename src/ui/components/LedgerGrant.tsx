import { Button, Text } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { hasTaxes } from "../../analysis/ledger/grantAccounts.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { reportedYear } from "../../report/ledger/ledgerColumns.ts";
import { reportGrant } from "../../report/ledger/grant.ts";
import { possibleAccounts } from "../grantQuestion.ts";
import { namedAccounts } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { LedgerGrantForm } from "./LedgerGrantForm.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LedgerGrantProps {
  readonly book: LedgerBook;
  /** The ledger as read without anybody's decisions. */
  readonly own: RecognisedTable;
  readonly checked: CheckedWorkbook;
  /** What is decided about it now. */
  readonly told: ToldDecisions;
  readonly isBusy: boolean;
  /** Saves what is decided; true once it is saved. */
  readonly onSave: (told: ToldDecisions) => Promise<boolean>;
}

/** Asks what grant the net of a ledger is set against, until somebody has said; without it there is no result. */
export function LedgerGrant({ book, own, checked, told, isBusy, onSave }: LedgerGrantProps) {
  const shared = useSharedStyles();
  const { pane, report, formats } = useTexts();
  const words = pane.ledger.grant;
  const [isOpen, setOpen] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const close = useCallback((): void => {
    setOpen(false);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  const isSaid = useMemo(() => reportGrant(book, reportedYear(book, report.ledger)) !== null, [book, report]);
  const possible = useMemo(() => possibleAccounts(book), [book]);
  const isWhole = useMemo(() => hasTaxes(book), [book]);
  const save = async (next: ToldDecisions): Promise<void> => {
    if (await onSave(next)) close();
  };
  if (isOpen)
    return (
      <LedgerGrantForm
        book={book}
        own={own}
        checked={checked}
        told={told}
        isBusy={isBusy}
        onSave={(next) => void save(next)}
        onCancel={close}
      />
    );
  const isLikely = !isSaid && possible.length > 0;
  const asked = isWhole
    ? words.askedOfTaxes
    : isLikely
      ? words.askedOfAccounts(formats.either(namedAccounts(possible)))
      : words.asked;
  return (
    <div className={isLikely ? shared.question : shared.section}>
      {!isSaid && (isLikely ? <Text>{asked}</Text> : <Text className={shared.quiet}>{asked}</Text>)}
      <div>
        <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    </div>
  );
}
