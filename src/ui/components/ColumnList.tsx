import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { columnName } from "../../domain/cell.ts";
import { columnMeaning } from "../../messages/renderColumn.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

/** Each column by its letter, what it was read as, and its header as it stands. */
export function ColumnList({ columns }: { readonly columns: readonly RecognisedColumn[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { recognised } = texts.pane;
  return (
    <ul className={styles.list}>
      {columns.map((column) => (
        <li key={column.column} className={styles.column}>
          <Text weight="semibold" className={styles.letter}>
            <span className={shared.heardOnly}>{recognised.columnNamed(columnName(column.column))}</span>
            <span aria-hidden="true">{columnName(column.column)}</span>
          </Text>
          <span className={styles.words}>
            <Text>{columnMeaning(column, texts)}</Text>
            <Text size={200} className={shared.quiet}>
              {column.path.length === 0 ? recognised.noHeader : column.path.join(" / ")}
            </Text>
          </span>
          {column.confidence !== "sure" && (
            <Text size={200} className={mergeClasses(styles.doubt, column.confidence === "unsure" && styles.unsure)}>
              {texts.recognition.confidence[column.confidence]}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  column: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  letter: { width: "24px", flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  doubt: { flexShrink: 0, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase300 },
  unsure: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});
