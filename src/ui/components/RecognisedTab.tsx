import { Text } from "@fluentui/react-components";
import { rangeAddress, type CellRange } from "../../domain/cell.ts";
import type { AskedPostings, CellPlace, OverruledTable } from "../../io/session.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { AskedFigure } from "../../report/postings/figures.ts";
import type { OverrulingChange } from "../../recognise/overrule/change.ts";
import { takeBack } from "../../recognise/overrule/change.ts";
import { useTexts } from "../texts.tsx";
import { DismissedTable } from "./DismissedTable.tsx";
import { LostDecisions } from "./LostDecisions.tsx";
import { useSharedStyles } from "./sharedStyles.ts";
import { TableCard } from "./TableCard.tsx";

export interface RecognisedTabProps {
  readonly checked: CheckedWorkbook;
  readonly isBusy: boolean;
  readonly onShow: (place: CellPlace) => void;
  /** Saves a decision about a table; true once it is saved. */
  readonly onOverrule: (table: OverruledTable, change: OverrulingChange) => Promise<boolean>;
  /** Inserts the sheet of a figure's postings; true once it is there. */
  readonly onPostings: (asked: AskedPostings) => Promise<boolean>;
  /** Filters a ledger's own sheet to a figure; true once it is done. */
  readonly onFilter: (figure: AskedFigure) => Promise<boolean>;
}

/** Inläst: the tables sheet by sheet, as they were read. */
export function RecognisedTab({ checked, isBusy, onShow, onOverrule, onPostings, onFilter }: RecognisedTabProps) {
  const shared = useSharedStyles();
  const { recognised } = useTexts().pane;
  const { workbook, recognition } = checked;
  const { readings, lost } = recognition;
  const sheets = [...new Set(readings.map(({ natural: [{ sheet }] }) => sheet))];
  const keyOf = ({ top, left }: CellRange): string => `${String(top)} ${String(left)}`;
  return (
    <>
      {readings.length === 0 && <Text>{recognised.empty}</Text>}
      {sheets.map((sheet) => {
        const sheetName = workbook.sheets[sheet]?.name ?? "";
        return (
          <section key={sheet} className={shared.section}>
            <Text as="h2" weight="semibold" className={shared.heading}>
              {sheetName}
            </Text>
            <ul className={shared.list}>
              {readings
                .filter(({ natural: [own] }) => own.sheet === sheet)
                .map((reading) => {
                  const { table, natural, overruling } = reading;
                  const { range } = table ?? natural[0];
                  const place = { sheetName, row: range.top, column: range.left };
                  const decide = (change: OverrulingChange): Promise<boolean> =>
                    onOverrule({ sheetName, address: rangeAddress(range) }, change);
                  return table === null ? (
                    <DismissedTable
                      key={keyOf(natural[0].range)}
                      table={natural[0]}
                      isBusy={isBusy}
                      onShow={() => onShow(place)}
                      onRead={() => overruling && void decide(takeBack(overruling))}
                    />
                  ) : (
                    <TableCard
                      key={keyOf(natural[0].range)}
                      reading={reading}
                      table={table}
                      checked={checked}
                      isBusy={isBusy}
                      onShow={() => onShow(place)}
                      onOverrule={decide}
                      onPostings={onPostings}
                      onFilter={onFilter}
                    />
                  );
                })}
            </ul>
          </section>
        );
      })}
      <LostDecisions
        lost={lost}
        isBusy={isBusy}
        onForget={(overruling) => void onOverrule({ sheetName: overruling.name, address: null }, takeBack(overruling))}
      />
    </>
  );
}
