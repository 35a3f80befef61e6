import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { columnName } from "../../domain/cell.ts";
import { evidenceTexts } from "../../messages/renderEvidence.ts";
import type { Evidence, RecognisedTable } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";

/** What spoke for and against the reading: of the table as a whole, then of each column. */
export function EvidenceList({ table }: { readonly table: RecognisedTable }) {
  const styles = useStyles();
  const texts = useTexts();
  const { recognised } = texts.pane;
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
  return (
    <div className={styles.parts}>
      {part(recognised.wholeTable, table.evidence)}
      {table.columns.map(({ column, evidence }) => part(recognised.columnNamed(columnName(column)), evidence))}
    </div>
  );
}

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  name: { margin: 0 },
  sentences: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
