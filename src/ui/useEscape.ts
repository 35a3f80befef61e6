import { useEffect, type RefObject } from "react";

/** Escape anywhere in the element. Office.js does not hear of it, which would take the focus out of the pane. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const { current } = element;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onEscape();
    };
    current?.addEventListener("keydown", onKeyDown);
    return () => current?.removeEventListener("keydown", onKeyDown);
  }, [element, onEscape]);
}
