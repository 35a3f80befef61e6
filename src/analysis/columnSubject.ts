import { readHeaderWords } from "../recognise/headerWords.ts";
import type { Measure } from "../domain/meaning.ts";
import type { RecognisedColumn } from "../recognise/table.ts";

const timed: readonly (Measure | null)[] = ["actual", "budget", "forecast"];

/** What a group of columns is about, "Omsättning" or "Resultat"; empty where its heading only tells measure or time ("Ack utfall 2024"). */
export function columnSubject(column: RecognisedColumn | undefined): string {
  const [group, ...leaves] = column?.path ?? [];
  if (group === undefined || leaves.length === 0) return "";
  const { measure, span, period } = readHeaderWords([group]);
  return timed.includes(measure) || span !== null || period.year !== null || period.endMonth !== null ? "" : group;
}
