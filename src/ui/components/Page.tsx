import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { useKeptFocus } from "../useKeptFocus.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface PageProps {
  /** Heading that is only heard, where the page shows none. */
  readonly title?: string;
  /** Stays in view while the rest is scrolled. */
  readonly top?: ReactNode;
  /** The same below it. */
  readonly bottom?: ReactNode;
  readonly children: ReactNode;
}

/** Fills the pane; only the lower part scrolls, and only downwards. */
export function Page({ title, top, bottom, children }: PageProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className={styles.page}>
      {top !== undefined && <header className={styles.top}>{top}</header>}
      <main ref={main} tabIndex={-1} className={styles.main}>
        {title !== undefined && <h1 className={shared.heardOnly}>{title}</h1>}
        {children}
      </main>
      {bottom}
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    position: "fixed",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  top: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    outlineStyle: "none",
    scrollPaddingBottom: "64px", // what has the focus is not behind a button that stays in view
    "& > *": { flexShrink: 0 },
    // A long choice is cut off rather than making the pane wider; a field is no wider than its pane at 200 % either.
    "& select, & input, & :has(> select), & :has(> input)": { minWidth: 0 },
    "& select": { textOverflow: "ellipsis" },
    "& .fui-Field > *": { minWidth: 0 },
    "& .fui-Field select": { width: "100%" },
  },
});
