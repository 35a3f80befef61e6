import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import { findingText } from "../../messages/render.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { cellLabel } from "../places.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface AcceptedListProps {
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  readonly onShow: (cell: CellRef) => void;
  /** `id`: of the acceptance. */
  readonly onTakeBack: (id: string) => void;
}

/** The findings somebody has accepted, with reason and date, each with the way back. Nothing while there are none. */
export function AcceptedList({ checked, isBusy, onShow, onTakeBack }: AcceptedListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { remedy, formats, pane } = texts;
  const { accepted } = checked;
  if (accepted.length === 0) return null;
  return (
    <Fold title={remedy.acceptedOnes(accepted.length)}>
      <ul className={shared.list}>
        {accepted.map(({ finding, acceptance: { id, at, reason } }, position) => {
          const what = findingText(finding, texts);
          return (
            <li key={`${id} ${String(position)}`} className={shared.card}>
              <Text>{what}</Text>
              <span className={styles.why}>
                <Text>{remedy.reason(reason)}</Text>
                <Text size={200} className={shared.quiet}>
                  <time dateTime={at}>{formats.dateTime(at)}</time>
                </Text>
              </span>
              <div className={shared.actions}>
                <Button
                  size="small"
                  aria-label={remedy.takeBackThis(what)}
                  disabledFocusable={isBusy}
                  onClick={() => onTakeBack(id)}
                >
                  {remedy.takeBack}
                </Button>
                {finding.data.kind !== "goodToKnow" && (
                  <CellLink onShow={() => onShow(finding.cell)}>
                    {pane.check.showCell(cellLabel(finding.cell, checked))}
                  </CellLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  why: { display: "flex", flexDirection: "column", color: tokens.colorNeutralForeground2 },
});
