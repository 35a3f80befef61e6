import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts.ts";
import type { Call } from "../useCalls.ts";

export interface CallListProps {
  /** Oldest first. */
  readonly calls: readonly Call[];
}

/** The last calls, newest first. */
export function CallList({ calls }: CallListProps) {
  const styles = useStyles();
  const { time, actions, bytes, members, error } = texts.callColumns;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.callList}</caption>
      <thead>
        <tr>
          {[time, actions, bytes, members, error].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls
          .slice(-shownCalls)
          .toReversed()
          .map(({ id, at, record }) => (
            <tr key={id}>
              <td className={styles.cell}>{at.toLocaleTimeString("sv-SE")}</td>
              <td className={styles.cell}>{record.actions}</td>
              <td className={styles.cell}>{`${amount(record.requestBytes)} · ${amount(record.answerBytes)}`}</td>
              <td className={styles.members}>{membersText(record.members)}</td>
              <td className={styles.cell}>{record.error}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const shownCalls = 100;
const shownMembers = 8;

/** Each member once, in the order it was first used. */
function membersText(members: readonly string[]): string {
  const names = [...new Set(members)];
  const rest = names.length - shownMembers;
  return names.slice(0, shownMembers).join(", ") + (rest > 0 ? texts.more(rest) : "");
}

function amount(bytes: number): string {
  return bytes.toLocaleString("sv-SE");
}

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", padding: tokens.spacingHorizontalM, fontWeight: tokens.fontWeightSemibold },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  members: {
    width: "100%",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});
