import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HostBook } from "../../book/index.ts";
import { texts } from "../texts.ts";
import { useBookVersion } from "../useBookVersion.ts";

export interface SheetTabsProps {
  readonly book: HostBook;
}

/** The visible sheets of the book, below the cells. */
export function SheetTabs({ book }: SheetTabsProps) {
  const styles = useStyles();
  useBookVersion(book);
  const shown = book.sheets.filter(({ state }) => state.visibility === "visible");
  return (
    <nav className={styles.bar} aria-label={texts.sheets}>
      {shown.map((sheet) => {
        const isActive = sheet === book.activeSheet;
        const { tabColor } = sheet.state;
        return (
          <Button
            key={sheet.id}
            size="small"
            appearance="transparent"
            aria-current={isActive ? "page" : undefined}
            className={mergeClasses(styles.tab, isActive && styles.active)}
            onClick={() => book.as("user", () => book.activate(sheet))}
          >
            {tabColor !== null && <span className={styles.color} style={{ backgroundColor: `#${tabColor}` }} />}
            {sheet.name}
          </Button>
        );
      })}
    </nav>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    paddingInline: tokens.spacingHorizontalS,
  },
  tab: {
    minWidth: "auto",
    minHeight: "30px",
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    boxShadow: "none",
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}`,
  },
  color: {
    width: "8px",
    height: "8px",
    borderRadius: "2px",
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
});
