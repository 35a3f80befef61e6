import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts.ts";

/** Narrowest and widest pane, pixels. Excel's own is 320 at first. */
export const paneWidths = { least: 320, usual: 400, most: 760 } as const;

export interface DividerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** Frames swallow the pointer while the divider is dragged over them. */
  readonly onDragging: (isDragging: boolean) => void;
}

/** Between cells and pane: dragged, or moved with the arrow keys. */
export function Divider({ width, onWidth, onDragging }: DividerProps) {
  const styles = useStyles();
  const set = (wanted: number): void =>
    onWidth(Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(wanted))));
  return (
    <div
      className={styles.divider}
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={texts.paneWidth}
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      aria-valuenow={width}
      aria-valuetext={texts.pixels(width)}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId);
        onDragging(true);
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (currentTarget.hasPointerCapture(pointerId)) set(window.innerWidth - clientX);
      }}
      onPointerUp={() => onDragging(false)}
      onPointerCancel={() => onDragging(false)}
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") set(width + keyStep);
        if (key === "ArrowRight") set(width - keyStep);
        if (key === "Home") set(paneWidths.least);
        if (key === "End") set(paneWidths.most);
      }}
    />
  );
}

/** Pixels. */
const keyStep = 40;

const useStyles = makeStyles({
  divider: {
    width: "6px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" },
  },
});
