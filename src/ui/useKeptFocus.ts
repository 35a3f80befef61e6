import { useEffect, type RefObject } from "react";
import { focusOn } from "./useFocusable.ts";

/**
 * Focus on something that is taken away goes to this element, so that the next Tab goes on here: Office.js, which moves the focus in
 * Excel on the web, would lead it out of the pane. Whoever knows a better place moves it on from there.
 */
export function useKeptFocus(refuge: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let focused: Element | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      const isLost = focused?.isConnected === false && document.activeElement === document.body;
      if (isLost) focusOn(refuge.current);
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", onFocus);
    };
  }, [refuge]);
}
