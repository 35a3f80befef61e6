import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Texts } from "../../messages/texts.ts";
import type { ShownCell, ShownFix } from "../shownFixes.ts";
import { useTexts } from "../texts.tsx";
import { useEscape } from "../useEscape.ts";
import { useFocusable } from "../useFocusable.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface FixConfirmProps {
  readonly fix: ShownFix;
  readonly isBusy: boolean;
  readonly onFix: () => void;
  readonly onCancel: () => void;
}

/** What would be replaced by what, before it is; why base figures should not be corrected here. Takes the focus; Escape is no. */
export function FixConfirm({ fix: { cells, hasSource }, isBusy, onFix, onCancel }: FixConfirmProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { check } = texts.pane;
  const { attach, focus } = useFocusable<HTMLButtonElement>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(focus, [focus]);
  useEscape(group, onCancel);
  const question = questionOf(cells, texts);
  return (
    <div ref={group} role="group" aria-label={question} className={shared.question}>
      <Text weight="semibold">{question}</Text>
      {cells.length > 1 ? (
        <ChangeTable cells={cells} />
      ) : (
        cells.map((cell) => <Change key={cell.address} cell={cell} />)
      )}
      {warningsOf(cells, texts).map((warning) => (
        <Text key={warning}>{warning}</Text>
      ))}
      <div className={shared.actions}>
        <Button
          ref={attach}
          size="small"
          appearance={hasSource ? "secondary" : "primary"}
          disabledFocusable={isBusy}
          onClick={onFix}
        >
          {hasSource ? texts.remedy.writeAnyway : check.fix}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
          {check.cancel}
        </Button>
      </div>
    </div>
  );
}

/** One cell: before and after below each other, since formulas are long. */
function Change({ cell: { before, after } }: { readonly cell: ShownCell }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  return (
    <dl className={styles.change}>
      <dt className={shared.quiet}>{check.now}</dt>
      <dd className={styles.figure}>{before?.text ?? check.blank}</dd>
      <dt className={shared.quiet}>{check.then}</dt>
      <dd className={styles.figure}>{after}</dd>
    </dl>
  );
}

function ChangeTable({ cells }: Pick<ShownFix, "cells">) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  return (
    <table className={styles.table}>
      <thead className={shared.quiet}>
        <tr>
          <th scope="col">
            <span className={shared.heardOnly}>{check.cell}</span>
          </th>
          <th scope="col">{check.now}</th>
          <th scope="col">{check.then}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ address, before, after }) => (
          <tr key={address}>
            <th scope="row">{address}</th>
            <td>{before?.text ?? check.blank}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function questionOf(cells: readonly ShownCell[], { pane: { check }, remedy }: Texts): string {
  const [only, ...others] = cells;
  if (!only || others.length > 0) return remedy.cellsChange(cells.length);
  return (only.before?.isFormula === true ? check.replacesFormula : check.replacesValue)(only.address);
}

/** What a reader should know before it is done. */
function warningsOf(cells: readonly ShownCell[], { remedy, formats }: Texts): string[] {
  const [ofSource, unhinged] = [cells.filter(({ inSource }) => inSource), cells.filter((cell) => cell.losesFormula)];
  const list = (some: readonly ShownCell[]): string => formats.list(some.map(({ address }) => address));
  return [
    ...(ofSource.length > 0 ? [remedy.sourceFirst(list(ofSource), ofSource.length)] : []),
    ...(unhinged.length > 0 ? [remedy.losesFormula(list(unhinged), unhinged.length)] : []),
  ];
}

const useStyles = makeStyles({
  change: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums" },
  table: {
    width: "fit-content",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& td, & th": {
      padding: `1px 0 1px ${tokens.spacingHorizontalM}`,
      verticalAlign: "baseline",
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
    },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
  },
});
