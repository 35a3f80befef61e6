import { Text } from "@fluentui/react-components";
import type { CellPlace } from "../../io/session.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { useTexts } from "../texts.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { TableCard } from "./TableCard.tsx";

export interface RecognisedTabProps {
  readonly checked: CheckedWorkbook;
  readonly onShow: (place: CellPlace) => void;
}

/** Inläst: the tables sheet by sheet, as they were read. */
export function RecognisedTab({ checked: { workbook, tables }, onShow }: RecognisedTabProps) {
  const shared = useSharedStyles();
  const { recognised } = useTexts().pane;
  if (tables.length === 0) return <Text>{recognised.empty}</Text>;
  return [...new Set(tables.map(({ sheet }) => sheet))].map((sheet) => {
    const sheetName = workbook.sheets[sheet]?.name ?? "";
    return (
      <section key={sheet} className={shared.section}>
        <Text as="h2" weight="semibold" className={shared.heading}>
          {sheetName}
        </Text>
        <ul className={shared.list}>
          {tables
            .filter((table) => table.sheet === sheet)
            .map((table) => (
              <TableCard
                key={`${String(table.range.top)} ${String(table.range.left)}`}
                table={table}
                onShow={() => onShow({ sheetName, row: table.range.top, column: table.range.left })}
              />
            ))}
        </ul>
      </section>
    );
  });
}
