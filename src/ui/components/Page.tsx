import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSharedStyles } from "./sharedStyles.ts";

export interface PageProps {
  /** Heading that is only heard, where the page shows none. */
  readonly title?: string;
  /** Stays in view while the rest is scrolled. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
}

/** Fills the pane; only the lower part scrolls, and only downwards. */
export function Page({ title, top, children }: PageProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.page}>
      {top !== undefined && <header className={styles.top}>{top}</header>}
      <main className={styles.main}>
        {title !== undefined && <h1 className={shared.heardOnly}>{title}</h1>}
        {children}
      </main>
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
    "& > *": { flexShrink: 0 },
    // A long choice is cut off rather than making its field wider than the pane, and the words below it with it.
    "& .fui-Field > *, & .fui-Field select": { minWidth: 0 },
    "& .fui-Field select": { width: "100%", textOverflow: "ellipsis" },
  },
});
