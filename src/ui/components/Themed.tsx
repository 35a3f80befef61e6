import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { themeOf } from "../theme.ts";

export interface ThemedProps {
  /** Background of Excel's own panes, "#1f1f1f"; undefined where Excel does not tell. */
  readonly background: () => Promise<string | undefined>;
  readonly children: ReactNode;
}

/** Light or dark as Excel is, else as the user prefers, and at once when that changes. */
export function Themed({ background, children }: ThemedProps) {
  const prefersDark = useSyncExternalStore(subscribe, () => darkQuery().matches);
  const [excels, setExcels] = useState<string>();
  useEffect(() => {
    // A page without Excel's colours is still a page; whoever opens the workbook says what is wrong.
    background().then(setExcels, () => setExcels(undefined));
  }, [background]);
  return <FluentProvider theme={themeOf(excels, prefersDark)}>{children}</FluentProvider>;
}

function darkQuery(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function subscribe(changed: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
