import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef } from "../../domain/cell.ts";
import { findingText } from "../../messages/render.ts";
import { proofsOf } from "../../messages/renderProof.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { Finding } from "../../rules/finding.ts";
import { oneFixOf } from "../oneFix.ts";
import { shownRepairs } from "../shownRepairs.ts";
import { cellLabel } from "../places.ts";
import { useTexts } from "../texts.tsx";
import { useFocusable } from "../useFocusable.ts";
import { CellLink } from "./CellLink.tsx";
import { FixConfirm } from "./FixConfirm.tsx";
import { Fold } from "./Fold.tsx";
import { ProofTable } from "./ProofTable.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { ToDoList } from "./ToDoList.tsx";

export interface FindingItemProps {
  readonly finding: Finding;
  readonly checked: CheckedWorkbook;
  /** Something is being done already. */
  readonly isBusy: boolean;
  readonly onShow: (cell: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
}

/** One finding: the sentence, where it is, what to do about it, and the calculation that proves it. */
export function FindingItem({ finding, checked, isBusy, onShow, onFix }: FindingItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { check } = texts.pane;
  const [isAsking, setAsking] = useState(false);
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const { data } = finding;
  const fix = oneFixOf(finding, checked, texts);
  const toDo = fix ? [] : shownRepairs(finding, checked, texts);
  // One base figure is said in a sentence; its link stands below.
  const [only, ...others] = toDo.flat();
  const inSource = only?.inSource === true && others.length === 0 ? only : undefined;
  const proofs = data.kind === "arithmetic" ? proofsOf(data, texts) : [];
  const stopAsking = (): void => {
    setAsking(false);
    requestAnimationFrame(focus); // once it is back
  };
  return (
    <li className={shared.card}>
      <Text>{findingText(finding, texts)}</Text>
      {inSource ? (
        <Text>{texts.findings.correctInSource(inSource.address, inSource.value)}</Text>
      ) : (
        toDo.length > 0 && <ToDoList repairs={toDo} onShow={onShow} />
      )}
      {fix && isAsking ? (
        <FixConfirm fix={fix} isBusy={isBusy} onFix={() => onFix(finding)} onCancel={stopAsking} />
      ) : (
        <div className={shared.actions}>
          {fix && (
            <Button
              ref={attach}
              size="small"
              disabledFocusable={isBusy}
              onClick={() => (fix.before === null ? onFix(finding) : setAsking(true))}
            >
              {check.fixTo(fix.value)}
            </Button>
          )}
          {data.kind !== "goodToKnow" && (
            <CellLink onShow={() => onShow(finding.cell)}>{check.showCell(cellLabel(finding.cell, checked))}</CellLink>
          )}
        </div>
      )}
      {proofs.length > 0 && (
        <Fold title={check.proof}>
          <div className={styles.proofs}>
            {proofs.map((proof, at) => (
              <ProofTable key={at} proof={proof} onShow={onShow} />
            ))}
          </div>
        </Fold>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  proofs: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});
