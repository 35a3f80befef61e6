import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

export interface FieldGridProps {
  readonly title: string;
  /** Names stand above their fields instead of beside them. */
  readonly isStacked?: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together, as a rule each on a line with its name. */
export function FieldGrid({ title, isStacked = false, children }: FieldGridProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Text as="h4" id={id} weight="semibold" size={200} className={styles.title}>
        {title}
      </Text>
      <div className={mergeClasses(styles.fields, !isStacked && styles.beside)}>{children}</div>
    </div>
  );
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    "& > * > *, & input": { minWidth: 0 },
    "& select": { width: "100%" },
  },
  // Room for the headers of a ledger's columns, which have no place to break at.
  beside: { "& .fui-Field": { gridTemplateColumns: "37% minmax(0, 1fr)" } },
});
