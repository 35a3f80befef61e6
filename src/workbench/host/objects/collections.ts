import type { Host } from "../host.ts";
import type { Argument, HostObject, ObjectType } from "../objectType.ts";
import { hostObject } from "../objectType.ts";
import { found, textOf } from "./argumentValues.ts";

interface ItemsOf<T, I> {
  /** Type of the items. */
  readonly item: ObjectType<I> | string;
  /** In the API's order. */
  readonly all: (target: T, host: Host) => readonly I[];
  /** The item of that key; undefined when there is none. */
  readonly byKey: (target: T, key: string, host: Host) => I | undefined;
}

/** The members that nearly every collection has: items, `getItem`, `getItemOrNullObject`, `getCount`. */
export function itemMembers<T, I>({
  item,
  all,
  byKey,
}: ItemsOf<T, I>): {
  readonly items: (target: T, host: Host) => readonly HostObject[];
  readonly indexer: (target: T, args: readonly Argument[], host: Host) => HostObject;
  readonly itemMethods: NonNullable<ObjectType<T>["methods"]>;
} {
  return {
    items: (target, host) => all(target, host).map((one) => hostObject(item, one)),
    indexer: (target, [key], host) => hostObject(item, found(byKey(target, textOf(key), host))),
    itemMethods: {
      GetItemOrNullObject: (target, [key], host) => {
        const one = byKey(target, textOf(key), host);
        return one === undefined ? null : hostObject(item, one);
      },
      GetCount: (target, _, host) => all(target, host).length,
    },
  };
}

/** Replaces one of the records of a list in the workbook's state. */
export function replaced<R>(records: readonly R[], old: R, record: R | null): readonly R[] {
  return records.flatMap((one) => (one === old ? (record === null ? [] : [record]) : [one]));
}
