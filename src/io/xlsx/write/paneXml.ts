import { addressOf } from "../../../domain/cell.ts";

/** Frozen rows from the top and columns from the left. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** The pane of a view with what it selects, A1 as in a new sheet; "" when nothing is frozen. */
export function paneXml(freeze: Frozen | null, q: (local: string) => string): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const { rows, columns } = freeze;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ""}${rows > 0 ? ` ySplit="${String(rows)}"` : ""}`;
  const pane = `<${q("pane")}${split} topLeftCell="${addressOf(rows, columns)}" activePane="${active}" state="frozen"/>`;
  const others =
    active === "bottomRight" ? ["topRight", "bottomLeft"].map((name) => selectionXml(name, q)).join("") : "";
  return `${pane}${others}${selectionXml(active, q, ` activeCell="A1" sqref="A1"`)}`;
}

function selectionXml(pane: string, q: (local: string) => string, more = ""): string {
  return `<${q("selection")} pane="${pane}"${more}/>`;
}
