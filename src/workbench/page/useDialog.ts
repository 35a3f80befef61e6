import { useCallback, useEffect, useState } from "react";
import type { Dialog } from "../host/dialogs.ts";
import type { Host } from "../host/host.ts";

/** The window that the add-in has open, and how the user closes it. One at a time, as Excel allows a page. */
export function useDialog(host: Host | null): { readonly dialog: Dialog | null; readonly close: () => void } {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  useEffect(() => {
    if (!host) return;
    host.dialogs.draw = (asked) => {
      setDialog(asked);
      return () => setDialog((open) => (open === asked ? null : open));
    };
    return () => {
      host.dialogs.draw = null;
      setDialog(null);
    };
  }, [host]);
  const close = useCallback(() => {
    setDialog((open) => {
      open?.closedByUser();
      return null;
    });
  }, []);
  return { dialog, close };
}
