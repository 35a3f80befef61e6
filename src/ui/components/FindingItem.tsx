import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CellRef } from "../../domain/cell.ts";
import { findingText } from "../../messages/render.ts";
import { proofsOf } from "../../messages/renderProof.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { acceptanceScope } from "../../rules/accepted/index.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Fix } from "../../rules/fixes.ts";
import { cellLabel } from "../places.ts";
import { shownFixes } from "../shownFixes.ts";
import type { ShownFix } from "../shownFixes.ts";
import { shownTexts } from "../shownTexts.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { useMarked } from "../useMarked.ts";
import { CellLink } from "./CellLink.tsx";
import { FindingQuestion } from "./FindingQuestion.tsx";
import type { Asking } from "./FindingQuestion.tsx";
import { Fold } from "./Fold.tsx";
import { ProofTable } from "./ProofTable.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { ToDoList } from "./ToDoList.tsx";
import type { ToDoListProps } from "./ToDoList.tsx";
import { LeftTexts } from "./ToNumbers.tsx";

export interface FindingItemProps {
  /** Of the element: where one comes to from elsewhere on the page. */
  readonly id: string;
  readonly finding: Finding;
  readonly checked: CheckedWorkbook;
  /** The first that can be put right: its button is the usual thing to press. */
  readonly isFirst: boolean;
  /** Something is being done already. */
  readonly isBusy: boolean;
  readonly onShow: (cell: CellRef) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

/** One finding: the sentence, where it is, what to do about it, and the calculation that proves it. */
export function FindingItem({ id, finding, checked, isFirst, isBusy, onShow, onFix, onAccept }: FindingItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { pane, remedy } = texts;
  const [asked, setAsked] = useState<{ readonly asking: Asking; readonly back: () => void } | null>(null);
  const { attach: attachFix, focus: focusFix } = useFocusable<HTMLButtonElement>();
  const { attach: attachAccept, focus: focusAccept } = useFocusable<HTMLButtonElement>();
  const { attach, isMarked } = useMarked(({ known }) => known?.findings.includes(finding) === true);
  const { data } = finding;
  const what = findingText(finding, texts);
  const fixes = useMemo(() => shownFixes(finding, checked, texts), [finding, checked, texts]);
  const figures = useMemo(() => shownTexts(finding, checked, texts), [finding, checked, texts]);
  const proofs = data.kind === "arithmetic" ? proofsOf(data, texts) : [];

  /** `back` gives the focus to where the question came from. */
  const ask = (asking: Asking, back: () => void): void => setAsked({ asking, back });
  const stopAsking = (): void => {
    setAsked(null);
    if (asked) requestAnimationFrame(asked.back); // once it is there again
  };
  const begin = (fix: ShownFix, back: () => void): void => {
    const overwrites = fix.hasSource || fix.cells.some(({ before }) => before !== null);
    if (overwrites) ask({ about: "fix", fix }, back);
    else onFix(fix.fix);
  };
  const beginButton = (label: string, onClick: () => void, isUsual: boolean) => (
    <Button
      ref={attachFix}
      size="small"
      appearance={isUsual ? "primary" : "secondary"}
      disabledFocusable={isBusy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const [only, ...others] = fixes;
  const textFix = figures?.fix;
  return (
    <li
      ref={attach}
      id={id}
      tabIndex={-1}
      className={mergeClasses(shared.card, shared.focusable, isMarked && shared.marked)}
      {...(isMarked ? { "aria-current": true } : {})}
    >
      <Text>{what}</Text>
      <ToDo
        fixes={fixes}
        isBusy={isBusy || asked !== null}
        onShow={onShow}
        onChoose={(fix, button) => begin(fix, () => button.focus())}
      />
      {textFix === null && <LeftTexts left={figures?.left ?? []} />}
      {asked ? (
        <FindingQuestion
          asking={asked.asking}
          isBusy={isBusy}
          onFix={onFix}
          onAccept={(reason) => onAccept(finding, reason)}
          onCancel={stopAsking}
        />
      ) : (
        <div className={shared.actions}>
          {only && others.length === 0 && beginButton(nameOfFix(only), () => begin(only, focusFix), isFirst)}
          {figures &&
            textFix &&
            beginButton(
              remedy.toNumbers,
              () => ask({ about: "texts", fix: textFix, shown: figures }, focusFix),
              isFirst,
            )}
          <Button
            ref={attachAccept}
            size="small"
            aria-label={remedy.acceptThis(what)}
            disabledFocusable={isBusy}
            onClick={() => ask({ about: "reason", holdsFor: remedy.holdsFor[acceptanceScope(finding)] }, focusAccept)}
          >
            {remedy.accept}
          </Button>
          {data.kind !== "goodToKnow" && (
            <CellLink onShow={() => onShow(finding.cell)}>
              {pane.check.showCell(cellLabel(finding.cell, checked))}
            </CellLink>
          )}
        </div>
      )}
      {proofs.length > 0 && (
        <Fold title={pane.check.proof}>
          <div className={styles.proofs}>
            {proofs.map((proof, at) => (
              <ProofTable key={at} proof={proof} onShow={onShow} />
            ))}
          </div>
        </Fold>
      )}
    </li>
  );

  function nameOfFix({ cells, hasSource }: ShownFix): string {
    const [first, ...rest] = cells;
    if (hasSource) return remedy.writeHere;
    return first && rest.length === 0 ? pane.check.fixTo(first.value) : remedy.fixCells(cells.length);
  }
}

/** The cells to correct, where the button alone does not say it: one base figure in a sentence, else as a list. */
function ToDo(props: ToDoListProps) {
  const { findings, remedy, formats } = useTexts();
  const [only, ...others] = props.fixes.flatMap(({ cells }) => cells);
  const [fix] = props.fixes;
  if (!only || !fix) return null;
  const { follows } = fix;
  return (
    <>
      {others.length > 0 && <ToDoList {...props} />}
      {others.length === 0 && only.inSource && <Text>{findings.correctInSource(only.address, only.value)}</Text>}
      {props.fixes.length === 1 && follows.length > 0 && (
        <Text>{remedy.follows(formats.list(follows), follows.length)}</Text>
      )}
    </>
  );
}

const useStyles = makeStyles({
  proofs: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});
