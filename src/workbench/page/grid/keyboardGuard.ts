/** Whether the cells may have the keyboard. */
export interface KeyboardGuard {
  readonly mayTake: () => boolean;
  /** The user has turned to the cells. */
  readonly invite: () => void;
  readonly close: () => void;
}

/**
 * Univer takes the keyboard whenever it opens a workbook, also from who writes in the pane meanwhile. It may where the user has turned to
 * the cells, with the pointer or as `invite` says, and where nothing else has the keyboard.
 */
export function guardKeyboard(cells: HTMLElement): KeyboardGuard {
  const endings = new AbortController();
  const { signal } = endings;
  let isInvited = false;
  const invite = (): void => {
    isInvited = true;
  };
  cells.addEventListener("pointerdown", invite, { signal, capture: true });
  document.addEventListener(
    "focusin",
    ({ target }) => {
      if (!(target instanceof Node && cells.contains(target))) isInvited = false;
    },
    { signal },
  );
  // The pane's frame has it, or another window.
  window.addEventListener("blur", () => (isInvited = false), { signal });
  return {
    mayTake: () => {
      const { activeElement: holder } = document;
      return isInvited || holder === null || holder === document.body || cells.contains(holder);
    },
    invite,
    close: () => endings.abort(),
  };
}
