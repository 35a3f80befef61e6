import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { blocksOf, isHead, textOf } from "../../report/layoutBlocks.ts";
import type { LayoutRow } from "../../report/layout.ts";
import type { PreviewedSheet } from "../previewedReports.ts";
import { useTexts } from "../texts.tsx";
import { Fold } from "./Fold.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

/** Rows that are drawn: enough to see what it will be, and few enough to be drawn at once. */
const mostRows = 60;

/** A report sheet as it will be: where it stands, its title, its tables, and what stands below them. */
export function SheetPreview({ layout, sheetName, isNew }: PreviewedSheet) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { preview: words } = useTexts().pane;
  const blocks = blocksOf(layout.rows);
  const tables = blocks.flatMap((block) => ("table" in block ? [block.table] : []));
  const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : []));
  const rows = tables.flat().filter((row) => !isHead(row)).length;
  const columns = layout.columns.filter(({ class: kind }) => kind !== "gap");
  const of = (...kinds: readonly LayoutRow["emphasis"][]): LayoutRow[] =>
    texts.filter(({ emphasis }) => kinds.includes(emphasis));
  const commentary = of("commentaryHeading", "commentary");
  const drawn = firstRows(tables);
  return (
    <div className={styles.sheet}>
      <div>
        <Text block>{isNew ? words.newSheet(sheetName) : words.updates(sheetName)}</Text>
        <Text block size={200} className={shared.quiet}>
          {words.size(rows, columns.length)}
        </Text>
      </div>
      <div className={styles.paper}>
        {of("title", "subtitle").map((row) => (
          <Text
            key={row.key}
            block
            size={row.emphasis === "title" ? 300 : 200}
            weight={row.emphasis === "title" ? "semibold" : "regular"}
            className={mergeClasses(row.emphasis === "subtitle" && shared.quiet)}
          >
            {textOf(row)}
          </Text>
        ))}
        {drawn.map((table, at) => (
          <PreviewTable
            key={table[0]?.key}
            layout={layout}
            rows={table}
            columns={columns}
            name={words.table(drawn.length === 1 ? sheetName : `${sheetName}, ${String(at + 1)}`)}
          />
        ))}
        {rows > mostRows && (
          <Text block size={200} className={shared.quiet}>
            {words.firstRows(mostRows, rows)}
          </Text>
        )}
        {of("note").map((row) => (
          <Text key={row.key} block size={200} className={shared.quiet}>
            {textOf(row)}
          </Text>
        ))}
        {commentary.length + layout.charts.length > 0 && (
          <Fold title={words.below}>
            <div className={shared.section}>
              {layout.charts.map(({ key, title }) => (
                <Text key={key} block size={200}>
                  {words.chart(title)}
                </Text>
              ))}
              {commentary.map((row) => (
                <Text
                  key={row.key}
                  block
                  size={200}
                  weight={row.emphasis === "commentaryHeading" ? "semibold" : "regular"}
                  className={styles.paragraph}
                >
                  {textOf(row)}
                </Text>
              ))}
            </div>
          </Fold>
        )}
      </div>
    </div>
  );
}

/** The first rows of all tables together, under the headings of their own. */
function firstRows(tables: readonly (readonly LayoutRow[])[]): LayoutRow[][] {
  const drawn: LayoutRow[][] = [];
  let room = mostRows;
  for (const table of tables) {
    const body = table.filter((row) => !isHead(row)).slice(0, room);
    room -= body.length;
    if (body.length > 0) drawn.push([...table.filter(isHead), ...body]);
  }
  return drawn;
}

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  paper: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  paragraph: { whiteSpace: "pre-line" },
});
