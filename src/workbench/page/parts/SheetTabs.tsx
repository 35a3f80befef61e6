import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { HostBook } from "../../book/index.ts";
import { texts } from "../texts.ts";
import { useBookVersion } from "../useBookVersion.ts";

export interface SheetTabsProps {
  readonly book: HostBook;
}

/** The visible sheets of the book, as tabs below the cells. */
export function SheetTabs({ book }: SheetTabsProps) {
  const styles = useStyles();
  useBookVersion(book);
  const shown = book.sheets.filter(({ state }) => state.visibility === "visible");
  return (
    <nav className={styles.bar} aria-label={texts.sheets}>
      <TabList
        size="small"
        selectedValue={book.activeSheet.id}
        onTabSelect={(_event, { value }) => {
          const sheet = book.sheetWithId(String(value));
          if (sheet) book.as("user", () => book.activate(sheet));
        }}
      >
        {shown.map(({ id, name, state }) => (
          <Tab key={id} value={id}>
            <span style={state.tabColor === null ? undefined : { borderBottom: `2px solid #${state.tabColor}` }}>
              {name}
            </span>
          </Tab>
        ))}
      </TabList>
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
});
