import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { rangeAddress } from "../../domain/cell.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { useTexts } from "../texts.tsx";
import { CellLink } from "./CellLink.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { Fold } from "./Fold.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface TableCardProps {
  readonly table: RecognisedTable;
  readonly onShow: () => void;
}

const looks = { sure: "success", likely: "informative", unsure: "warning" } as const;

/** How one table was read: what it is, where it is, and why. */
export function TableCard({ table, onShow }: TableCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { pane, recognition } = useTexts();
  const { recognised } = pane;
  const { kind, title, range, unit, signConvention, confidence, columns } = table;
  // A table of texts has no unit to miss, and only revenue and cost have signs to speak of.
  const facts = [
    ...(kind === "text-table" ? [] : [[recognised.unit, unit === null ? recognition.noUnit : recognition.units[unit]]]),
    ...(signConvention === null ? [] : [[recognised.signs, recognition.conventions[signConvention]]]),
  ] as const;
  return (
    <li className={shared.card}>
      <div className={styles.top}>
        <Text as="h3" weight="semibold" className={styles.kind}>
          {recognition.kinds[kind]}
        </Text>
        <Badge appearance="tint" color={looks[confidence]} className={styles.badge}>
          {recognised.confidence[confidence]}
        </Badge>
      </div>
      {title !== null && <Text className={shared.quiet}>{title}</Text>}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, fact]) => (
            <Fragment key={name}>
              <dt className={shared.quiet}>{name}</dt>
              <dd className={styles.fact}>{fact}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      <div className={shared.actions}>
        <CellLink onShow={onShow}>{recognised.showTable(rangeAddress(range))}</CellLink>
      </div>
      <div>
        <Fold title={recognised.columns(columns.length)}>
          <ColumnList columns={columns} />
        </Fold>
        <Fold title={recognised.why}>
          <EvidenceList table={table} />
        </Fold>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  kind: { margin: 0, "::first-letter": { textTransform: "uppercase" } },
  badge: { flexShrink: 0 },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  fact: { margin: 0 },
});
