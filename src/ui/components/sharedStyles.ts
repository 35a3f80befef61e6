import { makeStyles, tokens } from "@fluentui/react-components";

/** What several components look like. */
export const useSharedStyles = makeStyles({
  /** A thing of its own on the page: a table, a finding, a report. */
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  /** A card that the selected cells are about. */
  marked: {
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: `calc(${tokens.spacingHorizontalM} - 3px)`,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  /** One comes to it from elsewhere on the page. */
  focusable: {
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  /** Asks before something is done, inside a card. */
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // Colours are the user's own there, so an edge must set it apart.
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  /** Buttons and links side by side; below each other where there is no room. */
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  heading: { margin: 0, display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  /** For those who listen instead of looking. */
  heardOnly: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  figures: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
});
