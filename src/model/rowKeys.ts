import { remembered } from "../recognise/remembered.ts";

/** Stable keys of rows: the label made plain, unique within the table. */
export function rowKeysOf(labels: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const plain = plainKey(label);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}-${String(count)}`;
  });
}

/** "Hälsa, vård och omsorg" → "halsa-vard-och-omsorg"; a blank label → "row". */
const plainKey = remembered((label: string): string => {
  const plain = label
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? "row" : plain;
});
