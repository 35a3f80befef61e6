import type { CustomXmlEdits } from "../../io/xlsx/edits.ts";
import type { XmlPart } from "../book/bookTypes.ts";

/** Custom XML parts that came, went or changed. */
export function customXmlDifferences(before: readonly XmlPart[], after: readonly XmlPart[]): CustomXmlEdits {
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Set(after.map(({ id }) => id));
  return {
    written: after.filter(({ id, xml }) => was.get(id)?.xml !== xml),
    removed: before.map(({ id }) => id).filter((id) => !is.has(id)),
  };
}
