import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../domain/cell.ts";
import type { ShownRepair } from "../shownRepairs.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface ToDoListProps {
  /** One repair, or several that are equally good. */
  readonly repairs: readonly ShownRepair[];
  readonly onShow: (cell: CellRef) => void;
}

/** What the user corrects by hand: the cells, each a link, with what they should hold. */
export function ToDoList({ repairs, onShow }: ToDoListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { check } = useTexts().pane;
  const cells = repairs.flat();
  const isAllSource = cells.every(({ inSource }) => inSource);
  const title = repairs.length > 1 ? check.canBeEither : isAllSource ? check.toCorrectInSource : check.toCorrect;
  return (
    <div className={styles.list}>
      <Text size={200} className={shared.quiet}>
        {title}
      </Text>
      <table className={styles.table}>
        <tbody>
          {repairs.map((repair, at) =>
            repair.map(({ cell, address, value, inSource }, entry) => (
              <tr key={`${String(at)} ${address}`}>
                {repairs.length > 1 && (
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
