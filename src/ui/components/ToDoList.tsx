import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import type { ShownFix } from "../shownFixes.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ToDoListProps {
  /** One repair, or several that are equally good. */
  readonly fixes: readonly ShownFix[];
  readonly isBusy: boolean;
  readonly onShow: (cell: CellRef) => void;
  /** Chooses one of several. */
  readonly onChoose: (fix: ShownFix, button: HTMLElement) => void;
}

/** What is to be corrected: the cells, each a link, with what they should hold. Of several repairs each has its button. */
export function ToDoList({ fixes, isBusy, onShow, onChoose }: ToDoListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, remedy, formats } = useTexts();
  const { check } = pane;
  const isChoice = fixes.length > 1;
  const isAllSource = fixes.every(({ cells }) => cells.every(({ inSource }) => inSource));
  const title = isChoice ? check.canBeEither : isAllSource ? check.toCorrectInSource : check.toCorrect;
  const named = ({ cells }: ShownFix): string =>
    formats.list(cells.map(({ address, value }) => remedy.cellBecomes(address, value)));
  return (
    <div className={styles.list}>
      <Text size={200} className={shared.quiet}>
        {title}
      </Text>
      <table className={styles.table}>
        <tbody>
          {fixes.map((fix, at) =>
            fix.cells.map(({ cell, address, value, inSource }, entry) => (
              <tr key={`${String(at)} ${address}`}>
                {isChoice && (
                  <td className={shared.quiet}>{entry > 0 ? check.and : at === 0 ? check.either : check.or}</td>
                )}
                <th scope="row" className={styles.cell}>
                  <CellLink label={check.showCell(address)} onShow={() => onShow(cell)}>
                    {address}
                  </CellLink>
                </th>
                <td className={shared.figures}>{value}</td>
                <td className={mergeClasses(styles.source, shared.quiet)}>
                  {inSource && !isAllSource && check.inSource}
                </td>
                {isChoice && entry === 0 && (
                  <td rowSpan={fix.cells.length}>
                    <Button
                      size="small"
                      aria-label={(fix.hasSource ? remedy.writeHereThat : remedy.fixSoThat)(named(fix))}
                      disabledFocusable={isBusy}
                      onClick={({ currentTarget }) => onChoose(fix, currentTarget)}
                    >
                      {fix.hasSource ? remedy.writeHere : remedy.fixSo}
                    </Button>
                  </td>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  table: {
    width: "fit-content",
    borderCollapse: "collapse",
    "& td, & th": { padding: `1px ${tokens.spacingHorizontalM} 1px 0`, verticalAlign: "baseline" },
    "& td": { whiteSpace: "nowrap" },
  },
  cell: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  source: { fontSize: tokens.fontSizeBase200 },
});
