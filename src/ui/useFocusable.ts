import { useCallback, useRef } from "react";

/** An element that will be given the focus. `attach` is its ref: a function, which is the form Fluent's types take under strict settings. */
export function useFocusable<E extends HTMLElement>(): {
  readonly attach: (element: E | null) => void;
  readonly focus: () => void;
} {
  const current = useRef<E>(null);
  const attach = useCallback((element: E | null) => {
    current.current = element;
  }, []);
  const focus = useCallback(() => {
    focusOn(current.current);
  }, []);
  return { attach, focus };
}

/**
 * Gives the focus to an element, where there is one. In Excel on the web Office.js moves the focus on Tab, along a list that leaves out what is only focused by us: from there Tab would
 * lead out of the pane. So it is on the list for as long as it has the focus.
 */
export function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  if (element.tabIndex < 0) {
    element.tabIndex = 0;
    element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  }
  element.focus();
}
