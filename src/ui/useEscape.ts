import { useEffect, type RefObject } from "react";

/** Escape anywhere in the element. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const { current } = element;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onEscape();
    };
    current?.addEventListener("keydown", onKeyDown);
    return () => current?.removeEventListener("keydown", onKeyDown);
  }, [element, onEscape]);
}
