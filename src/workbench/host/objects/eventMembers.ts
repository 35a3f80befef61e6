import type { Host } from "../host.ts";
import type { ObjectType } from "../objectType.ts";

/** The methods by which the client asks for events and takes it back: `_Register…` and `_Unregister…`, by the number of the event. */
export function eventMembers<T>(
  numbers: Readonly<Record<string, number>>,
  targetId: (target: T) => string,
): NonNullable<ObjectType<T>["methods"]> {
  const register = (type: number) => (target: T, _: unknown, host: Host) => {
    host.events.register(type, targetId(target));
    return null;
  };
  const unregister = (type: number) => (target: T, _: unknown, host: Host) => {
    host.events.unregister(type, targetId(target));
    return null;
  };
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, type]) => [
      [`_Register${name}`, register(type)],
      [`_Unregister${name}`, unregister(type)],
    ]),
  );
}
