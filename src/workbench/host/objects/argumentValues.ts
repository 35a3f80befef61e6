import { ApiError } from "../apiError.ts";
import type { Argument, HostObject } from "../objectType.ts";
import { isHostObject } from "../objectType.ts";

/** Arguments as the API wants them; anything else is its `InvalidArgument`. A left-out argument is undefined. */

export function textOf(value: Argument): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  return value;
}

export function booleanOf(value: Argument): boolean {
  if (typeof value !== "boolean") throw new ApiError("InvalidArgument");
  return value;
}

export function numberOf(value: Argument): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ApiError("InvalidArgument");
  return value;
}

/** A whole number from `least` on. */
export function countOf(value: Argument, least = 0): number {
  const number = numberOf(value);
  if (!Number.isInteger(number) || number < least) throw new ApiError("InvalidArgument");
  return number;
}

/** One of the words of an enumeration, whatever its case. */
export function wordOf<W extends string>(value: Argument, words: readonly W[]): W {
  const found = words.find((word) => word.toLowerCase() === textOf(value).toLowerCase());
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}

/** An object of the API, and what it stands for. `type` is its name: "Range". */
export function targetOf<T>(value: Argument, type: string): T {
  if (!isHostObject(value) || typeName(value) !== type) throw new ApiError("InvalidArgument");
  return value.target as T;
}

function typeName({ type }: HostObject): string {
  return typeof type === "string" ? type : type.name;
}

/** What the method got, or the error that nothing is there. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new ApiError("ItemNotFound");
  return value;
}
