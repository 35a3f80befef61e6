import { addressOf } from "../../src/domain/cell.ts";
import type { Fact } from "../../src/model/model.ts";
import type { Tie } from "../../src/model/tieOut/tie.ts";
import type { Book } from "./book.ts";

/** Ties as text: "Översikt: Hemtjänst = Hemtjänst: Summa (full)", then each pair of cells that an equation holds together. */
export function printTies({ model, workbook }: Book): string[] {
  const end = ({ table, row }: Tie["left"]): string => {
    const recognised = model.tables[table]?.table;
    return `${workbook.sheets[recognised?.sheet ?? -1]?.name ?? "?"}: ${recognised?.rows[row]?.label ?? "?"}`;
  };
  const at = ({ figure }: Fact): string => {
    const cell = model.system.figures[figure]?.cell;
    return cell ? addressOf(cell.row, cell.column) : "?";
  };
  return model.ties.map(({ left, right, name, comparisons }) => {
    const cells = comparisons.map(({ left: one, right: other, agreement, equation }) => {
      const sign = equation === null ? "|" : model.system.equations[equation]?.terms[0]?.factor === -1 ? "=-" : "=";
      return `${at(one)}${sign}${at(other)}${agreement === "same" ? "" : ` ${agreement}`}`;
    });
    return `${end(left)} = ${end(right)} (${name}) ${cells.join(", ")}`;
  });
}
