import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { columnName } from "../../domain/cell.ts";
import { signConventions, spans, type Measure, type Span } from "../../domain/meaning.ts";
import { isMoney, units } from "../../domain/money.ts";
import type { ToldDecisions } from "../../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import type { TableReading } from "../../recognise/index.ts";
import { decidedRoles } from "../../recognise/ledger/decidedRole.ts";
import type { DecidedColumn, DecidedTable } from "../../recognise/overrule/overruling.ts";
import { decidedPart, none, withDecided, withPart } from "../decidedParts.ts";
import { draftColumns, type DraftColumn } from "../ledgerDraft.ts";
import type { DraftProblem } from "../readingDraft.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "./Choice.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { LedgerRowsField } from "./LedgerRowsField.tsx";
import { useSharedStyles } from "./sharedStyles.ts";

export interface LedgerFieldsProps {
  readonly reading: TableReading;
  readonly checked: CheckedWorkbook;
  readonly draft: ToldDecisions;
  readonly problem: DraftProblem | null;
  readonly onChange: (draft: ToldDecisions) => void;
}

/** What an amount can be of. */
const measures = ["actual", "budget", "forecast"] as const satisfies readonly Measure[];
const moneyUnits = units.filter(isMoney);
const times = spans.filter((span): span is Span => ["month", "toDate", "fullYear"].includes(span));

/** What is decided about a ledger: its unit and signs, what its reports have rows for, and what each column is for. */
export function LedgerFields({ reading, checked, draft, problem, onChange }: LedgerFieldsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { overrule, recognition, pane } = useTexts();
  const words = pane.ledger;
  const [own] = reading.natural;
  const { isTable, unit, signConvention } = draft.table;
  const columns = draftColumns(own, draft);
  const asked = columns.filter((column) => !isOfMonth(column));
  const aside = columns.length - asked.length;
  const setTable = (change: DecidedTable, gone: keyof DecidedTable): void => {
    const { [gone]: _gone, ...rest } = draft.table;
    onChange({ ...draft, table: { ...rest, ...change } });
  };
  const set = ({ key }: DraftColumn, part: keyof DecidedColumn, value: DecidedColumn[keyof DecidedColumn]): void => {
    const decided = withDecided(decidedPart(draft.columns, key) ?? {}, part, value);
    onChange({ ...draft, columns: withPart(draft.columns, key, decided) });
  };
  return (
    <>
      <FieldGrid title={overrule.table}>
        <Choice<typeof none>
          label={overrule.kind}
          value={isTable === false ? none : undefined}
          asRead={recognition.kinds[own.kind]}
          choices={[{ value: none, text: overrule.notATable }]}
          onChoose={(chosen) => setTable(chosen === none ? { isTable: false } : {}, "isTable")}
        />
        {isTable !== false && (
          <>
            <Choice
              label={overrule.unit}
              value={moneyUnits.find((each) => each === unit)}
              asRead={own.unit === null ? recognition.noUnit : recognition.units[own.unit]}
              choices={moneyUnits.map((value) => ({ value, text: recognition.units[value] }))}
              onChoose={(value) => setTable(value === undefined ? {} : { unit: value }, "unit")}
            />
            <Choice
              label={overrule.signs}
              value={signConvention}
              asRead={own.signConvention === null ? null : words.signs[own.signConvention]}
              choices={signConventions.map((value) => ({ value, text: words.signs[value] }))}
              onChoose={(value) => setTable(value === undefined ? {} : { signConvention: value }, "signConvention")}
            />
            <LedgerRowsField columns={columns} own={own} checked={checked} draft={draft} onChange={onChange} />
          </>
        )}
      </FieldGrid>
      {isTable !== false && (
        <FieldGrid title={words.columns}>
          {asked.map((each) => {
            const { column, key, role } = each;
            const name = words.columnNamed(columnName(column.column), column.path.join(" / "));
            const { role: decided, measure, span } = decidedPart(draft.columns, key) ?? {};
            return (
              <div key={column.column} className={styles.column}>
                <Choice
                  label={name}
                  value={decided}
                  asRead={column.role === undefined ? null : words.roles[column.role]}
                  choices={decidedRoles.map((value) => ({ value, text: words.roles[value] }))}
                  onChoose={(value) => set(each, "role", value)}
                />
                {role === "amount" && (
                  <>
                    <Choice
                      label={words.measureOf(columnName(column.column))}
                      value={measures.find((value) => value === measure)}
                      asRead={isMeasure(column.measure) ? recognition.decisions[column.measure] : null}
                      choices={measures.map((value) => ({ value, text: recognition.decisions[value] }))}
                      onChoose={(value) => set(each, "measure", value)}
                    />
                    <Choice
                      label={words.spanOf(columnName(column.column))}
                      value={times.find((value) => value === span)}
                      asRead={column.period.span ? overrule.spans[column.period.span] : null}
                      choices={times.map((value) => ({ value, text: overrule.spans[value] }))}
                      onChoose={(value) => set(each, "span", value)}
                    />
                  </>
                )}
              </div>
            );
          })}
          {aside > 0 && (
            <Text size={200} className={shared.quiet}>
              {words.monthsAside(aside)}
            </Text>
          )}
        </FieldGrid>
      )}
      {(problem?.reason === "no-account" || problem?.reason === "no-amount") && (
        <Text role="alert" className={styles.problem}>
          {problem.reason === "no-account" ? words.noAccount : words.noAmount}
        </Text>
      )}
    </>
  );
}

/** Months side by side are told by their headings. */
function isOfMonth({ column: { role, period } }: DraftColumn): boolean {
  return role === "amount" && period.span === "month" && period.endMonth !== null;
}

function isMeasure(measure: Measure | null): measure is (typeof measures)[number] {
  return measures.some((each) => each === measure);
}

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});
