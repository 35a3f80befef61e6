import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import type { ShownCell, ShownFix } from "../shownFixes.ts";
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
export function ToDoList(props: ToDoListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  const { fixes, onShow } = props;
  const isAllSource = fixes.every(({ cells }) => cells.every(({ inSource }) => inSource));
  const title = fixes.length > 1 ? check.canBeEither : isAllSource ? check.toCorrectInSource : check.toCorrect;
  return (
    <div className={styles.list}>
      <Text size={200} className={shared.quiet}>
        {title}
      </Text>
      {fixes.length > 1 ? (
        <Options {...props} />
      ) : (
        <table className={styles.table}>
          <tbody>
            {fixes.flatMap(({ cells }) =>
              cells.map((cell) => (
                <tr key={cell.address}>
                  <th scope="row" className={styles.cell}>
                    <Address cell={cell} onShow={onShow} />
                  </th>
                  <td className={shared.figures}>{cell.value}</td>
                  <td className={mergeClasses(styles.source, shared.quiet)}>
                    {cell.inSource && !isAllSource && check.inSource}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Repairs to choose between; the button goes below where there is no room beside. */
function Options({ fixes, isBusy, onShow, onChoose }: ToDoListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, remedy, formats } = useTexts();
  const { check } = pane;
  const named = ({ cells }: ShownFix): string =>
    formats.list(cells.map(({ address, value }) => remedy.cellBecomes(address, value)));
  return (
    <ul className={shared.list}>
      {fixes.map((fix, at) => (
        <li key={named(fix)} className={styles.option}>
          <span className={styles.cells}>
            {fix.cells.map((cell, entry) => (
              <span key={cell.address} className={styles.choice}>
                <span className={shared.quiet}>{entry > 0 ? check.and : at === 0 ? check.either : check.or}</span>
                <Address cell={cell} onShow={onShow} />
                <span className={shared.figures}>{cell.value}</span>
                {cell.inSource && <span className={mergeClasses(styles.source, shared.quiet)}>{check.inSource}</span>}
              </span>
            ))}
          </span>
          <Button
            size="small"
            aria-label={(fix.hasSource ? remedy.writeHereThat : remedy.fixSoThat)(named(fix))}
            disabledFocusable={isBusy}
            onClick={({ currentTarget }) => onChoose(fix, currentTarget)}
          >
            {fix.hasSource ? remedy.writeHere : remedy.fixSo}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Address({ cell: { cell, address }, onShow }: { readonly cell: ShownCell } & Pick<ToDoListProps, "onShow">) {
  const { check } = useTexts().pane;
  return (
    <CellLink label={check.showCell(address)} onShow={() => onShow(cell)}>
      {address}
    </CellLink>
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
  option: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  cells: { display: "flex", flexDirection: "column" },
  choice: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
});
