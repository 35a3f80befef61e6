import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { rangeText, type HostBook } from "../../book/index.ts";
import { editText } from "../grid/typedText.ts";
import { deleteRows, insertRows, typeInto } from "../grid/userEdits.ts";
import { texts } from "../texts.ts";
import { useBookVersion } from "../useBookVersion.ts";

export interface FormulaBarProps {
  readonly book: HostBook;
  /** An edit that the book refuses. */
  readonly onProblem: (error: unknown) => void;
}

/** Where the selection is and what its first cell holds, which can be typed here as well. */
export function FormulaBar({ book, onProblem }: FormulaBarProps) {
  const styles = useStyles();
  useBookVersion(book);
  const sheet = book.activeSheet;
  const [first] = book.selection(sheet);
  if (!first) return null;
  const { top, left } = first;
  const content = editText(sheet.cell(top, left), sheet.style(top, left).numberFormat);
  const attempt = (edit: () => void): void => {
    try {
      edit();
    } catch (error) {
      onProblem(error);
    }
  };
  return (
    <div className={styles.bar}>
      <Text className={styles.address} aria-label={texts.address} role="status">
        {rangeText(first)}
      </Text>
      <Text className={styles.fx} aria-hidden>
        {texts.fx}
      </Text>
      <ContentField
        key={`${sheet.id} ${String(top)} ${String(left)} ${content}`}
        content={content}
        onEnter={(text) => attempt(() => typeInto(book, sheet, top, left, text))}
      />
      <Button size="small" appearance="subtle" onClick={() => attempt(() => insertRows(book, sheet, first))}>
        {texts.insertRow}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => attempt(() => deleteRows(book, sheet, first))}>
        {texts.deleteRow}
      </Button>
    </div>
  );
}

interface ContentFieldProps {
  readonly content: string;
  readonly onEnter: (text: string) => void;
}

/** Enter and leaving the field take what was typed, Esc drops it. */
function ContentField({ content, onEnter }: ContentFieldProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(content);
  const take = (): void => {
    if (draft !== content) onEnter(draft);
  };
  return (
    <Input
      className={styles.content}
      size="small"
      appearance="filled-lighter"
      aria-label={texts.content}
      value={draft}
      onChange={(_event, { value }) => setDraft(value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === "Enter") take();
        if (key === "Escape") setDraft(content);
      }}
    />
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  address: { minWidth: "72px", paddingInline: tokens.spacingHorizontalXS },
  fx: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
  content: { flexGrow: 1, minWidth: 0 },
});
