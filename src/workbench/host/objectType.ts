/**
 * How the host describes an object of the Excel API: a table of its members, which the dispatcher reads. Nothing is served that
 * does not stand in such a table: a member that is missing answers `NotImplemented` with its name.
 * Names are those of the wire: PascalCase, as Office.js sends them (`Values`, `GetUsedRangeOrNullObject`).
 */
import type { Host } from "./host.ts";
import type { Json } from "./json.ts";

export type { Json } from "./json.ts";

/** An object of the API: what it is, and what of the workbook it stands for. */
export interface HostObject<T = unknown> {
  /** The type, or its name where two types refer to each other (a range knows its sheet, a sheet its ranges). */
  readonly type: ObjectType<T> | string;
  readonly target: T;
}

/** An argument with its object paths resolved; a left-out one is undefined. */
export type Argument = undefined | Json | HostObject | readonly Argument[] | { readonly [name: string]: Argument };

export interface ObjectType<T> {
  /** As the API names it: "Worksheet", "RangeFormat". */
  readonly name: string;
  /** What every answer about the object carries, so that Office.js finds it again: `{ Id }`, `{ Name }`. Ranges: see `isReference`. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** The object has no name of its own (a range): the dispatcher gives it a `_ReferenceId` and keeps it until it is released. */
  readonly isReference?: boolean;
  /** Whether what it stands for is still there; a deleted sheet's objects answer `ItemNotFound`. Left out: always. */
  readonly exists?: (target: T, host: Host) => boolean;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  /** Objects that stand under a property; null where there is none. */
  readonly links?: Readonly<Record<string, (target: T, host: Host) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[], host: Host) => MethodResult>>;
  /** Collections: what is in it, in order. */
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  /** Collections: the item by name or id. @throws ApiError ItemNotFound */
  readonly indexer?: (target: T, args: readonly Argument[], host: Host) => HostObject;
}

/** A property that holds a value. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get?: (target: T, host: Host) => Json;
  readonly set?: (target: T, value: Argument, host: Host) => void;
}

/** An object, null for a null object (`…OrNullObject`) or no result, or a value. */
export type MethodResult = HostObject | Json;

/** Gives `types` their inference: `objectType<HostSheet>({ … })`. */
export function objectType<T>(type: ObjectType<T>): ObjectType<T> {
  return type;
}

/** An object of a type, or of the type with a name (every type stands in `objects/objectTypes.ts`). */
export function hostObject<T>(type: ObjectType<T> | string, target: T): HostObject {
  return new TypedObject(type as ObjectType<unknown> | string, target);
}

/** Whether an argument or a result is an object of the API and no plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TypedObject;
}

/** The object stands for something else from now on: its cells have moved. */
export function retarget(object: HostObject, target: unknown): void {
  if (object instanceof TypedObject) object.target = target;
}

/** What the object stood for is gone, and will not come back. */
export function loseTarget(object: HostObject): void {
  if (object instanceof TypedObject) object.isLost = true;
}

export function isLost(object: HostObject): boolean {
  return object instanceof TypedObject && object.isLost;
}

/** A class, so that a plain `{ type, target }` that a client sends is never taken for one of ours. */
class TypedObject implements HostObject {
  readonly type: ObjectType<unknown> | string;
  target: unknown;
  isLost = false;

  constructor(type: ObjectType<unknown> | string, target: unknown) {
    this.type = type;
    this.target = target;
  }
}
