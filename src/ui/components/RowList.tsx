import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { rowMeaning } from "../../messages/renderRow.ts";
import type { RecognisedRow } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

/** More rows than one looks through. */
const mostRows = 200;

/** Each row by its number, its label as it stands, and what it was read as: most are ordinary lines, and known by their labels. */
export function RowList({ rows }: { readonly rows: readonly RecognisedRow[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { overrule } = texts;
  const hidden = rows.length - mostRows;
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, mostRows).map((row) => (
          <li key={row.row} className={styles.row}>
            <Text weight="semibold" className={styles.number}>
              <span className={shared.heardOnly}>{overrule.rowNumber(row.row + 1)}</span>
              <span aria-hidden="true">{row.row + 1}</span>
            </Text>
            <span className={styles.words}>
              <Text>{row.label === "" ? overrule.noLabel : row.label}</Text>
              <Text size={200} className={shared.quiet}>
                {rowMeaning(row, texts)}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Text size={200} className={shared.quiet}>
          {overrule.moreRows(hidden)}
        </Text>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  number: { minWidth: "24px", flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
});
