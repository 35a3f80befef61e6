import { vocabulary } from "../../recognise/vocabulary/index.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";
import type { Statement } from "../statement/statement.ts";

/** Columns that say how far each thing has come, by their heading: "Status", "Målet bedöms uppnås". Indexes into `table.columns`. */
export function statusColumns({ table }: Statement): ReadonlySet<number> {
  if (table.kind !== "text-table") return new Set();
  const withFigures = new Set(table.figures.map(({ column }) => column));
  return new Set(
    table.columns.flatMap(({ path, measure }, index) => {
      const heading = normaliseText(path.at(-1) ?? "");
      const isStatus = findWords(heading, vocabulary.statusHeaders).length > 0;
      return isStatus && (measure === "text" || !withFigures.has(index)) ? [index] : [];
    }),
  );
}
