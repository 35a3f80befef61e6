import type { HostObject, Json, ObjectType } from "./objectType.ts";
import { isHostObject } from "./objectType.ts";
import { at } from "./memberCall.ts";
import type { Session } from "./session.ts";
import { liveType, typeOf, unknownMember } from "./session.ts";
import type { QueryInfo } from "./wire.ts";
import { memberName, wireName } from "./wire.ts";

/** How names read in the answer: as on the wire (`load`) or as in code (`retrieve`). */
export type Naming = "wire" | "code";

interface Reading {
  readonly session: Session;
  readonly keepsReferences: boolean;
  readonly naming: Naming;
  readonly used: (member: string) => void;
}

/** The members asked for: each with what is asked of it in turn. Empty: all that hold values. */
type Selection = ReadonlyMap<string, Selection>;

/** What an object answers to `load`: its identity and the members asked for, nested as they were named. */
export function project(object: HostObject, query: QueryInfo | undefined, reading: Reading): Json {
  const selection = selectionOf([...(query?.Select ?? []), ...(query?.Expand ?? [])]);
  return read(object, selection, { top: query?.Top, skip: query?.Skip }, reading);
}

/** What every answer about an object carries, so that the client finds it again. */
export function identityOf(object: HostObject, { session, keepsReferences, naming }: Reading): Record<string, Json> {
  const type = typeOf(session, object);
  const named = { ...type.identity?.(object.target) };
  if (type.isReference) {
    const id = keepsReferences ? session.references.keep(object) : session.references.idOf(object);
    if (id !== undefined) named["_ReferenceId"] = id;
  }
  return naming === "wire" ? named : Object.fromEntries(Object.entries(named).map(([k, v]) => [inCode(k), v]));
}

interface Page {
  readonly top: number | undefined;
  readonly skip: number | undefined;
}

const whole: Page = { top: undefined, skip: undefined };

function read(object: HostObject, selection: Selection, page: Page, reading: Reading): Json {
  const { session, naming } = reading;
  const type = liveType(session, object);
  const answer = identityOf(object, reading);
  const name = (wire: string): string => (naming === "wire" ? wire : inCode(wire));
  const ofItems = new Map(selection);
  for (const [wire, below] of wanted(type, selection)) {
    const scalar = type.scalars[wire];
    const link = type.links?.[wire];
    if (scalar?.get) {
      reading.used(`${type.name}.${wire}`);
      answer[name(wire)] = at(
        `${type.name}.${memberName(wire)}`,
        () => scalar.get?.(object.target, session.host) ?? null,
      );
    } else if (link) {
      reading.used(`${type.name}.${wire}`);
      const linked = at(`${type.name}.${memberName(wire)}`, () => link(object.target, session.host));
      answer[name(wire)] = linked && read(linked, below, whole, reading);
    } else if (type.items) continue;
    else throw unknownMember(session, type, wire);
    ofItems.delete(wire);
  }
  if (type.items) {
    const asked = selection.size === 0 || ofItems.size > 0;
    if (asked) answer[naming === "wire" ? "_Items" : "items"] = items(object, type, ofItems, page, reading);
  }
  return answer;
}

function items(
  object: HostObject,
  type: ObjectType<unknown>,
  selection: Selection,
  page: Page,
  reading: Reading,
): readonly Json[] {
  const from = page.skip ?? 0;
  const all = type.items?.(object.target, reading.session.host) ?? [];
  return all
    .slice(from, page.top === undefined ? undefined : from + page.top)
    .map((item) => read(item, selection, whole, reading));
}

/** The members named, and for none or `*` every scalar that can be read. Names of the client's own (`_…`) are not ours to answer. */
function wanted(type: ObjectType<unknown>, selection: Selection): [string, Selection][] {
  const named = [...selection].filter(([wire]) => wire !== "*" && !wire.startsWith("_") && wire !== "IsNullObject");
  if (selection.size > 0 && !selection.has("*")) return named;
  const readable = Object.entries(type.scalars).filter(([, scalar]) => scalar.get);
  return [...readable.map(([wire]): [string, Selection] => [wire, new Map()]), ...named];
}

function selectionOf(paths: readonly string[]): Selection {
  const top = new Map<string, Selection>();
  for (const path of paths) {
    let level = top;
    for (const part of path.split("/").filter((name) => name !== "" && name.toLowerCase() !== "items")) {
      const wire = part.startsWith("_") || part === "*" ? part : wireName(part);
      const below = (level.get(wire) ?? new Map<string, Selection>()) as Map<string, Selection>;
      level.set(wire, below);
      level = below;
    }
  }
  return top;
}

function inCode(wire: string): string {
  return wire.startsWith("_") ? wire : memberName(wire);
}

/** A method's answer as the wire carries it: a value, or what an object carries about itself. */
export function resultValue(result: Json | HostObject, reading: Reading): Json {
  return isHostObject(result) ? identityOf(result, reading) : result;
}
