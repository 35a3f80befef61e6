import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ChevronIcon } from "./icons.tsx";

export interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something that is there for who wants it: a line that opens. */
export function Fold({ title, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      {/* Office.js, which moves the focus on Tab in Excel on the web, knows no summary without it. */}
      <summary tabIndex={0} className={styles.title}>
        <ChevronIcon className={styles.chevron} size={12} />
        {title}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

const useStyles = makeStyles({
  fold: { "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  title: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    width: "fit-content",
    minHeight: "24px",
    cursor: "pointer",
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusSmall,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: {
    flexShrink: 0,
    transition: "transform 100ms",
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
  },
  content: { paddingTop: tokens.spacingVerticalXS },
});
