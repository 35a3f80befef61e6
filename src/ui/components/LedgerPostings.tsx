import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { AskedPostings } from "../../io/session.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { AskedFigure } from "../../report/postings/figures.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { ledgerBookOf } from "../ledgerBooks.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { PostingsForm } from "./PostingsForm.tsx";

export interface LedgerPostingsProps {
  readonly table: RecognisedTable;
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  /** True once the sheet is there. */
  readonly onAsk: (asked: AskedPostings) => Promise<boolean>;
  /** True once the ledger's sheet is filtered. */
  readonly onFilter: (figure: AskedFigure) => Promise<boolean>;
}

/** A ledger's way from a figure to its postings: a button, and what it opens. Nothing where the ledger could not be added up. */
export function LedgerPostings({ table, checked, isBusy, onAsk, onFilter }: LedgerPostingsProps) {
  const { postings: words } = useTexts().pane;
  const [isOpen, setOpen] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const close = useCallback((): void => {
    setOpen(false);
    requestAnimationFrame(focus); // once the button is back
  }, [focus]);
  const book = ledgerBookOf(table, checked);
  if (!book) return null;
  const closeAfter = async (work: Promise<boolean>): Promise<void> => {
    if (await work) setOpen(false);
  };
  return isOpen ? (
    <PostingsForm
      book={book}
      checked={checked}
      isBusy={isBusy}
      onAsk={(asked) => void closeAfter(onAsk(asked))}
      onFilter={(figure) => void closeAfter(onFilter(figure))}
      onCancel={close}
    />
  ) : (
    <div>
      <Button ref={attach} size="small" disabledFocusable={isBusy} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </div>
  );
}
