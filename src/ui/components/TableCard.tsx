import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
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
      <dl className={styles.facts}>
        <dt className={shared.quiet}>{recognised.unit}</dt>
        <dd className={styles.fact}>{unit === null ? recognition.noUnit : recognition.units[unit]}</dd>
        <dt className={shared.quiet}>{recognised.signs}</dt>
        <dd className={styles.fact}>
          {signConvention === null ? recognised.noSigns : recognition.conventions[signConvention]}
        </dd>
      </dl>
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
