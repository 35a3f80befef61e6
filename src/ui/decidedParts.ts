/** Decisions about columns or rows in a draft. */
import { isSamePart, type PartKey } from "../recognise/overrule/partKeys.ts";

/** Stands for "none" among the values of a list. */
export const none = "none";

interface Part<Decision> {
  readonly key: PartKey;
  readonly decided: Decision;
}

/** What is decided about one of them. */
export function decidedPart<Decision>(parts: readonly Part<Decision>[], key: PartKey): Decision | undefined {
  return parts.find((part) => isSamePart(part.key, key))?.decided;
}

/** The same with this decided about one of them; deciding nothing takes it out. */
export function withPart<Decision extends object>(
  parts: readonly Part<Decision>[],
  key: PartKey,
  decided: Decision,
): Part<Decision>[] {
  const others = parts.filter((part) => !isSamePart(part.key, key));
  return Object.keys(decided).length === 0 ? others : [...others, { key, decided }];
}

/** A decision with one thing decided, or (undefined) left to the reading again. */
export function withDecided<Decision extends object>(
  decided: Decision,
  part: keyof Decision,
  value: Decision[keyof Decision] | undefined,
): Decision {
  const rest = Object.fromEntries(Object.entries(decided).filter(([name]) => name !== part));
  return { ...rest, ...(value === undefined ? {} : { [part]: value }) } as Decision;
}
