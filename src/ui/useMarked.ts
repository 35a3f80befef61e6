import { useCallback, useEffect, useRef } from "react";
import type { Selection } from "./navigation.ts";
import { useSelection } from "./selection.tsx";

/** An element that stands for something in the workbook. */
export interface Marked {
  /** Its ref. */
  readonly attach: (element: HTMLElement | null) => void;
  readonly isMarked: boolean;
}

/**
 * Whether the selected cells are those that an element stands for. Brought into view where the user is in the workbook; one who is in the
 * pane reads where he is. The focus is never moved.
 */
export function useMarked(isAbout: (selection: Selection) => boolean): Marked {
  const isMarked = useSelection((selection) => selection !== null && isAbout(selection));
  const current = useRef<HTMLElement>(null);
  const attach = useCallback((element: HTMLElement | null) => {
    current.current = element;
  }, []);
  useEffect(() => {
    if (isMarked && !document.hasFocus()) current.current?.scrollIntoView({ block: "nearest" });
  }, [isMarked]);
  return { attach, isMarked };
}
