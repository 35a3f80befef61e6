import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { CellLooks, isHead, shownCell } from "../../report/layoutBlocks.ts";
import type { LayoutColumn, LayoutRow, SheetLayout } from "../../report/layout.ts";
import { useTexts } from "../texts.tsx";

export interface PreviewTableProps {
  readonly layout: SheetLayout;
  /** Headings first. */
  readonly rows: readonly LayoutRow[];
  readonly columns: readonly LayoutColumn[];
  /** For who hears it. */
  readonly name: string;
}

/** A table of a report sheet. It scrolls by itself, also by the arrow keys, with its headings and labels in view. */
export function PreviewTable({ layout, rows, columns, name }: PreviewTableProps) {
  const styles = useStyles();
  const looks = useMemo(() => new CellLooks(layout, columns), [layout, columns]);
  return (
    // The arrow keys scroll what has the focus.
    <div role="region" aria-label={name} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <thead className={styles.thead}>
          {rows.filter(isHead).map((row) => (
            <tr key={row.key}>
              {cellsOf(row, columns, looks, (cell) => (
                <HeadCell key={cell.column.key} {...cell} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows
            .filter((row) => !isHead(row))
            .map((row) => (
              <tr key={row.key} className={mergeClasses(isStrong(row) && styles.strong, rule(row, styles))}>
                {cellsOf(row, columns, looks, (cell) => (
                  <BodyCell key={cell.column.key} {...cell} looks={looks} />
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface Cell {
  readonly row: LayoutRow;
  readonly column: LayoutColumn;
  readonly span: number;
  readonly isFirst: boolean;
}

function cellsOf(
  row: LayoutRow,
  columns: readonly LayoutColumn[],
  looks: CellLooks,
  drawn: (cell: Cell) => ReactNode,
): ReactNode[] {
  const cells: ReactNode[] = [];
  for (let at = 0; at < columns.length;) {
    const column = columns[at] as LayoutColumn;
    const span = looks.spanOf(row, column);
    cells.push(drawn({ row, column, span, isFirst: at === 0 }));
    at += span;
  }
  return cells;
}

function HeadCell({ row, column, span, isFirst }: Cell) {
  const styles = useStyles();
  const text = String(row.cells[column.key]?.value ?? "");
  const isGroup = row.emphasis === "columnGroup";
  const look = mergeClasses(
    styles.head,
    isFigure(column) && styles.figures,
    isGroup && !isFirst && styles.group,
    column.class === "source" && styles.faint,
    isFirst && styles.label,
    column.startsGroup === true && styles.startsGroup,
  );
  // A heading of nothing is none.
  if (text === "") return <td colSpan={span} className={look} />;
  return (
    <th scope={isGroup ? "colgroup" : "col"} colSpan={span} className={look}>
      {text}
    </th>
  );
}

function BodyCell({ looks, row, column, span, isFirst }: Cell & { readonly looks: CellLooks }) {
  const styles = useStyles();
  const { language } = useTexts().formats;
  const cell = row.cells[column.key];
  const shown = shownCell(cell, language);
  const text = (
    <>
      {shown}
      {cell?.mark !== undefined && <sup>{cell.mark}</sup>}
    </>
  );
  if (isFirst && column.class === "label" && shown !== "") {
    return (
      <th scope={row.emphasis === "section" ? "colgroup" : "row"} colSpan={span} className={styles.label}>
        <span className={styles.words} style={{ paddingLeft: `${String(row.level * 8)}px` }}>
          {text}
        </span>
      </th>
    );
  }
  return (
    <td
      colSpan={span}
      className={mergeClasses(
        isFigure(column) && styles.figures,
        column.class === "prose" && styles.prose,
        column.class === "source" && styles.faint,
        cell?.mark !== undefined && styles.marked,
        cell?.fixed === true && styles.fixed,
        looks.isNegative(row, column.key) && styles.negative,
        column.startsGroup === true && styles.startsGroup,
        isFirst && styles.label,
      )}
    >
      {text}
    </td>
  );
}

function isFigure({ class: kind }: LayoutColumn): boolean {
  return kind === "money" || kind === "percent" || kind === "count" || kind === "source";
}

function isStrong({ emphasis }: LayoutRow): boolean {
  return emphasis === "section" || emphasis === "subtotal" || emphasis === "total";
}

function rule({ emphasis }: LayoutRow, styles: ReturnType<typeof useStyles>): string | undefined {
  return emphasis === "total" ? styles.total : emphasis === "subtotal" ? styles.subtotal : undefined;
}

const line = `${tokens.strokeWidthThin} solid`;

const useStyles = makeStyles({
  scroll: {
    overflow: "auto",
    maxHeight: "340px",
    border: `${line} ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // The lines between cells are drawn by cells: those of rows do not follow what sticks.
    "& :where(td, th)": { padding: "3px 6px", textAlign: "left", verticalAlign: "top", fontWeight: "inherit" },
  },
  thead: { position: "sticky", top: 0, zIndex: 1 },
  head: {
    "&&": {
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: "bottom",
      backgroundColor: tokens.colorNeutralBackground3,
    },
    borderBottom: `${line} ${tokens.colorNeutralStroke1}`,
  },
  group: { "&&": { textAlign: "center" } },
  label: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${line} ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "block", width: "max-content", maxWidth: "min(32vw, 220px)", overflowWrap: "anywhere" },
  figures: { "&&": { textAlign: "right" }, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  startsGroup: { borderLeft: `${line} ${tokens.colorNeutralStroke2}` },
  prose: { minWidth: "220px" },
  faint: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  marked: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  fixed: { fontStyle: "italic" },
  negative: { color: tokens.colorPaletteRedForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  subtotal: { "& > *": { borderTop: `${line} ${tokens.colorNeutralStroke1}` } },
  total: {
    "& > *": {
      borderTop: `${line} ${tokens.colorNeutralForeground3}`,
      borderBottom: `${line} ${tokens.colorNeutralForeground3}`,
    },
  },
});
