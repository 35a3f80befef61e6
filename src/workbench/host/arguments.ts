import type { Argument, HostObject, Json } from "./objectType.ts";
import type { ArgumentInfo, ReferencedIds } from "./wire.ts";

type Resolve = (pathId: number) => HostObject | null;

/** The arguments of a method. A left-out one travels as null and becomes undefined. */
export function methodArguments(info: ArgumentInfo | undefined, resolve: Resolve): Argument[] {
  return allArguments(info, resolve).map((argument) => (argument === null ? undefined : argument));
}

/** The value of a property that is set; null is a value. */
export function propertyArgument(info: ArgumentInfo | undefined, resolve: Resolve): Argument {
  return allArguments(info, resolve)[0];
}

function allArguments(info: ArgumentInfo | undefined, resolve: Resolve): Argument[] {
  const ids = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, i) => argument(value, ids?.[i] ?? null, resolve));
}

function argument(value: Json, id: ReferencedIds, resolve: Resolve): Argument {
  if (typeof id === "number" && id > 0) return resolve(id);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    // Arrays of cells are large and hold no objects: only those with ids are walked.
    const items = value as readonly Json[];
    const ids = Array.isArray(id) ? (id as readonly ReferencedIds[]) : undefined;
    return ids ? items.map((item, i) => argument(item, ids[i] ?? null, resolve)) : items;
  }
  return record(value as Readonly<Record<string, Json>>, resolve);
}

function record(value: Readonly<Record<string, Json>>, resolve: Resolve): Argument {
  const pathId = value["_ObjectPathId"];
  if (typeof pathId === "number") return resolve(pathId);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, argument(item, null, resolve)]));
}
