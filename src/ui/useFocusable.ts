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
  const focus = useCallback(() => current.current?.focus(), []);
  return { attach, focus };
}
