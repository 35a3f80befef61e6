import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { rangeAddress } from "../../domain/cell.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface DismissedTableProps {
  readonly table: RecognisedTable;
  readonly isBusy: boolean;
  readonly onShow: () => void;
  readonly onRead: () => void;
}

/** Something that looked like a table, and that a person says is none. */
export function DismissedTable({ table, isBusy, onShow, onRead }: DismissedTableProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { overrule, pane } = useTexts();
  return (
    <li className={shared.card}>
      <Text as="h3" className={styles.heading}>
        {overrule.dismissed}
      </Text>
      {table.title !== null && <Text className={shared.quiet}>{table.title}</Text>}
      <div className={shared.actions}>
        <CellLink onShow={onShow}>{pane.recognised.showTable(rangeAddress(table.range))}</CellLink>
        <Button size="small" disabledFocusable={isBusy} onClick={onRead}>
          {overrule.readAsTable}
        </Button>
      </div>
    </li>
  );
}

const useStyles = makeStyles({ heading: { margin: 0, color: tokens.colorNeutralForeground3 } });
