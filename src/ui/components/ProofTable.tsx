import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import type { ShownProof } from "../../messages/renderProof.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { CheckIcon } from "./icons.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ProofTableProps {
  readonly proof: ShownProof;
  readonly onShow: (cell: CellRef) => void;
}

/** One equation, written out as one would on paper: terms, a line, what they come to, and what stands in the cell. */
export function ProofTable({ proof, onShow }: ProofTableProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  const { caption, terms, hiddenTerms, computedLabel, computed, stated, holds, difference, repaired } = proof;
  const hasMinus = terms.some(({ factor }) => factor === -1);
  const operator = (at: number, factor: 1 | -1) => {
    if (factor === 1 && (at === 0 || !hasMinus)) return null;
    return (
      <>
        <span aria-hidden="true">{factor === 1 ? "+" : "−"}</span>
        <span className={shared.heardOnly}>{factor === 1 ? check.plus : check.minus}</span>
      </>
    );
  };
  const line = (label: string, figure: string, className?: string) => (
    <tr className={className}>
      <th scope="row" className={styles.label}>
        {label}
      </th>
      <td />
      <td className={shared.figures}>{figure}</td>
    </tr>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {terms.map(({ cell, label, factor, amount }, at) => (
          <tr key={at}>
            <th scope="row" className={styles.label}>
              <CellLink isQuiet onShow={() => onShow(cell)}>
                {label}
              </CellLink>
            </th>
            <td className={styles.operator}>{operator(at, factor)}</td>
            <td className={mergeClasses(shared.figures, amount === null && shared.quiet)}>{amount ?? check.blank}</td>
          </tr>
        ))}
        {hiddenTerms > 0 && (
          <tr>
            <td colSpan={3} className={shared.quiet}>
              {check.moreTerms(hiddenTerms)}
            </td>
          </tr>
        )}
      </tbody>
      <tbody className={styles.result}>
        {line(computedLabel, computed, styles.sum)}
        {(!holds || stated !== computed) && line(check.stated, stated)}
        {difference !== null && line(check.difference, difference, styles.difference)}
        {repaired !== null && line(check.repaired, repaired)}
        {(holds ? repaired === null : repaired !== null) && (
          <tr>
            <td colSpan={3} className={styles.holds}>
              <CheckIcon className={styles.tick} size={14} /> {check.holds}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Further from its name a figure is read on the wrong line. */
const widestSum = "420px";

const useStyles = makeStyles({
  table: {
    width: "100%",
    maxWidth: widestSum,
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "& td, & th": { padding: "1px 0", verticalAlign: "baseline" },
  },
  caption: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", width: "100%" },
  operator: { padding: `1px ${tokens.spacingHorizontalXS} !important`, color: tokens.colorNeutralForeground3 },
  result: { "& > tr:first-child > *": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` } },
  sum: { "& > *": { fontWeight: tokens.fontWeightSemibold } },
  // The status colour is made for marks: as small text it is too faint on dark.
  difference: { "& > *": { color: tokens.colorPaletteRedForeground1 } },
  holds: { color: tokens.colorNeutralForeground2 },
  tick: { color: tokens.colorStatusSuccessForeground1, verticalAlign: "text-bottom" },
});
