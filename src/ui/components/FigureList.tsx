import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useSharedStyles } from "./sharedStyles.ts";

export interface NamedFigure {
  readonly name: string;
  readonly figure: string;
  readonly isStrong?: boolean;
}

/** Names and figures, a line each, the figures under each other. */
export function FigureList({ figures }: { readonly figures: readonly NamedFigure[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <dl className={styles.list}>
      {figures.map(({ name, figure, isStrong = false }) => (
        <Fragment key={name}>
          <dt className={isStrong ? styles.strong : shared.quiet}>{name}</dt>
          <dd className={mergeClasses(shared.figures, styles.figure, isStrong && styles.strong)}>{figure}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    // Further from its name a figure is read on the wrong line.
    maxWidth: "420px",
    gridTemplateColumns: "1fr max-content",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  figure: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
