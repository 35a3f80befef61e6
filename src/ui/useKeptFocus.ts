import { useEffect, type RefObject } from "react";

/** Milliseconds: whoever takes an element away with the focus on it has so long to say where the focus goes. */
const patience = 100;

/** Focus on an element that is taken away goes to this one, so that the next Tab starts here and not at the top of the page. */
export function useKeptFocus(refuge: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let focused: Element | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
    };
    const isLost = (): boolean => focused?.isConnected === false && document.activeElement === document.body;
    const keep = (): void => {
      if (isLost()) refuge.current?.focus();
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(waiting);
      waiting = setTimeout(keep, patience);
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      document.removeEventListener("focusin", onFocus);
    };
  }, [refuge]);
}
