import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface CellLinkProps {
  /** What a screen reader hears, where the words alone do not say where one gets. */
  readonly label?: string;
  readonly onShow: () => void;
  /** One of many, in a table that is not about the links. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

/** Takes the user to a place in the workbook. */
export function CellLink({ label, onShow, isQuiet = false, children }: CellLinkProps) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      type="button"
      className={mergeClasses(styles.link, isQuiet && styles.quiet)}
      {...(label === undefined ? {} : { "aria-label": label })}
      onClick={onShow}
    >
      {children}
    </Link>
  );
}

const useStyles = makeStyles({
  link: {
    fontSize: "inherit",
    lineHeight: "inherit",
    overflowWrap: "anywhere",
    // Without its colour a link is a text like others.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  quiet: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralForeground3,
    textUnderlineOffset: "3px",
  },
});
