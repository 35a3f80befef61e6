import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { columnName } from "../../domain/cell.ts";
import { evidenceTexts } from "../../messages/renderEvidence.ts";
import type { Evidence, RecognisedTable } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";

/** Rows whose evidence is told; nobody reads more. */
const mostRows = 100;

/** What spoke for and against the reading: of the table as a whole, then of each column and row. */
export function EvidenceList({ table }: { readonly table: RecognisedTable }) {
  const styles = useStyles();
  const texts = useTexts();
  const {
    pane: { recognised },
    overrule,
  } = texts;
  const part = (name: string, evidence: readonly Evidence[]) => {
    const sentences = evidenceTexts(evidence, texts);
    if (sentences.length === 0) return null;
    return (
      <div key={name}>
        <Text as="h4" weight="semibold" size={200} className={styles.name}>
          {name}
        </Text>
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    );
  };
  const spoken = table.rows.filter(({ evidence }) => evidence.length > 0);
  return (
    <div className={styles.parts}>
      {part(recognised.wholeTable, table.evidence)}
      {table.columns.map(({ column, evidence }) => part(recognised.columnNamed(columnName(column)), evidence))}
      {spoken.length > 0 && (
        <Fold title={overrule.rowsOf(spoken.length)}>
          <div className={styles.parts}>
            {spoken
              .slice(0, mostRows)
              .map(({ row, label, evidence }) => part(overrule.rowNamed(row + 1, label), evidence))}
          </div>
        </Fold>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  name: { margin: 0 },
  sentences: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    listStyleType: "disc", // also inside a list
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
