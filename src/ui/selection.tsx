import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { SelectedRange } from "../io/session.ts";
import type { Selection } from "./navigation.ts";
import type { Pane } from "./pane.ts";

type Followed = Pick<Pane, "subscribe" | "navigation">;

const SelectionContext = createContext<Followed | null>(null);

/** Lets everything inside it follow what is selected in the workbook. */
export function SelectionProvider({ pane, children }: { readonly pane: Followed; readonly children: ReactNode }) {
  return <SelectionContext value={pane}>{children}</SelectionContext>;
}

/**
 * Something about the selection; who asks is drawn again when it changes, and not at every step of the user's. `choose` has to give the
 * same for the same selection.
 */
export function useSelection<T>(choose: (selection: Selection | null) => T): T {
  return useNavigation((navigation) => choose(navigation?.selection() ?? null));
}

/** Where the user was before the pane took him elsewhere. */
export function useOrigin(): SelectedRange | null {
  return useNavigation((navigation) => navigation?.origin() ?? null);
}

function useNavigation<T>(choose: (navigation: Followed["navigation"] | undefined) => T): T {
  const pane = useContext(SelectionContext);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [pane?.subscribe(changed), pane?.navigation.subscribe(changed)];
      return () => stops.forEach((stop) => stop?.());
    },
    [pane],
  );
  return useSyncExternalStore(subscribe, () => choose(pane?.navigation));
}
