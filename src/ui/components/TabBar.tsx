import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts.tsx";
import { Tabs } from "./Tabs.tsx";

export type PaneTab = "recognised" | "check" | "forecast" | "reports";

const order: readonly PaneTab[] = ["recognised", "check", "forecast", "reports"];

/** The pane's tabs. */
export function TabBar({
  selected,
  onSelect,
}: {
  readonly selected: PaneTab;
  readonly onSelect: (tab: PaneTab) => void;
}) {
  const styles = useStyles();
  const { frame } = useTexts().pane;
  return (
    <div className={styles.bar}>
      <Tabs
        label={frame.views}
        tabs={order.map((id) => ({ id, name: frame.tabs[id] }))}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  );
}

const useStyles = makeStyles({
  // In line with the words above: the tabs' own padding comes on top.
  bar: { padding: `0 ${tokens.spacingHorizontalXS}` },
});
