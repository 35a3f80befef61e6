import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { HostBook } from "../../book/index.ts";
import { Grid } from "../grid/grid.ts";
import { guardKeyboard, type KeyboardGuard } from "../grid/keyboardGuard.ts";
import { focusUniver, startUniver, type RunningUniver } from "../grid/startUniver.ts";
import { texts } from "../texts.ts";

export interface GridViewProps {
  readonly book: HostBook | null;
  /** An edit that the book refuses, or a grid that cannot be loaded. */
  readonly onProblem: (error: unknown) => void;
}

/** The cells of the active sheet. Univer is loaded once; each book is drawn in turn. */
export function GridView({ book, onProblem }: GridViewProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const guard = useRef<KeyboardGuard>(null);
  useEffect(() => {
    if (!container.current) return;
    const guarding = guardKeyboard(container.current);
    guard.current = guarding;
    return () => guarding.close();
  }, []);
  const running = useUniver(container, guard, onProblem);
  const [drawn, setDrawn] = useState<HostBook | null>(null);
  useEffect(() => {
    if (!running || !book) return;
    const grid = new Grid(running, book, onProblem, () => setDrawn(book));
    return () => grid.close();
  }, [running, book, onProblem]);
  return (
    <section
      data-grid
      aria-busy={drawn !== book}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => {
        if (target !== currentTarget || !running) return;
        guard.current?.invite();
        focusUniver(running);
      }}
      className={styles.frame}
      aria-label={texts.grid}
    >
      <div ref={container} className={styles.canvas} />
    </section>
  );
}

function useUniver(
  container: React.RefObject<HTMLDivElement | null>,
  guard: React.RefObject<KeyboardGuard | null>,
  onProblem: (error: unknown) => void,
): RunningUniver | null {
  const [running, setRunning] = useState<RunningUniver | null>(null);
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current || !container.current) return;
    hasStarted.current = true;
    startUniver(container.current, () => guard.current?.mayTake() ?? true).then(setRunning, onProblem);
  }, [container, guard, onProblem]);
  return running;
}

const useStyles = makeStyles({
  frame: { position: "relative", minHeight: 0, minWidth: 0, overflow: "hidden", backgroundColor: "#fff" },
  canvas: { position: "absolute", inset: 0 },
});
