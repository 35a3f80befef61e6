/** What the loaded Office.js knows of Excel: read from its own (debug) source, so that nothing here is a second list. */

/** A member as code names it and as the wire names it. */
export interface ClientMember {
  readonly name: string;
  readonly wire: string;
  readonly kind: "scalar" | "object" | "method" | "event";
  /** The requirement set the client checks: "ExcelApi 1.7"; null where it checks none (ExcelApi 1.1). */
  readonly set: string | null;
}

export interface ClientType {
  readonly name: string;
  readonly members: readonly ClientMember[];
  /** Every name that the type may send, those of events and of the client's own included. */
  readonly wireNames: ReadonlySet<string>;
}

interface ClientClass {
  readonly prototype: object;
}

/** The classes of the namespace, by name. `Excel` is that of a page with the debug build. */
export function clientTypes(Excel: object): ReadonlyMap<string, ClientType> {
  const helpers = helperSources(Excel);
  const types = Object.entries(Excel)
    .filter((entry): entry is [string, ClientClass] => isClass(entry[1]))
    .map(([name, { prototype }]) => [name, typeOf(name, prototype, helpers)] as const);
  return new Map(types);
}

function isClass(value: unknown): boolean {
  return typeof value === "function" && Object.hasOwn(value.prototype as object, "_className");
}

const wirePattern =
  /(?:_invokeMethod|_invokeSetProperty|_createPropertyObject|_createMethodObject)\((?:Excel\.\w+, )?(?:this|thisObj), "(\w+)"/g;
const setPattern = /_throwIfApiNotSupported\("[\w.]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/;

/** Members of the client itself, which stand for nothing in Excel. */
const ownMembers = new Set([
  "load",
  "retrieve",
  "set",
  "update",
  "toJSON",
  "setMockData",
  "ensureUnchanged",
  "track",
  "untrack",
  "items",
  "constructor",
]);

function typeOf(name: string, prototype: object, helpers: ReadonlyMap<string, string>): ClientType {
  const scalars = listOf(prototype, "_scalarPropertyNames");
  const wireScalars = listOf(prototype, "_scalarPropertyOriginalNames");
  const links = new Set(listOf(prototype, "_navigationPropertyNames"));
  const wireNames = new Set(wireScalars);
  const members: ClientMember[] = [];
  for (const [member, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const helper = helpers.get(`${name}_${member.charAt(0).toUpperCase()}${member.slice(1)}`) ?? "";
    const source = sourceOf(descriptor) + helper;
    const wires = [...source.matchAll(wirePattern)].map((match) => match[1] ?? "");
    if (source.includes("_createIndexerObject(")) wires.push(member.charAt(0).toUpperCase() + member.slice(1));
    for (const wire of wires) wireNames.add(wire);
    for (const id of listOf(prototype, "_scalarPropertyOriginalNames")) wireNames.add(id);
    if (member.startsWith("_") || ownMembers.has(member)) continue;
    const kind = kindOf(member, descriptor, scalars, links, source);
    if (!kind) continue;
    const wire =
      wireOf(kind, source) ?? (kind === "scalar" ? wireScalars[scalars.indexOf(member)] : wires[0]) ?? member;
    members.push({ name: member, wire, kind, set: setOf(source) });
  }
  return { name, members, wireNames };
}

function kindOf(
  member: string,
  descriptor: PropertyDescriptor,
  scalars: readonly string[],
  links: ReadonlySet<string>,
  source: string,
): ClientMember["kind"] | undefined {
  if (scalars.includes(member)) return "scalar";
  if (links.has(member)) return "object";
  if ("get" in descriptor) return source.includes("EventHandlers(") ? "event" : undefined;
  return /_invokeMethod|_createMethodObject|_createIndexerObject|_CC\./.test(source) ? "method" : undefined;
}

/** An event is asked for by a method of its own; the few that are the document's have none. */
function wireOf(kind: ClientMember["kind"], source: string): string | undefined {
  return kind === "event" ? /_this\.(_Register\w+)\(/.exec(source)?.[1] : undefined;
}

function sourceOf(descriptor: PropertyDescriptor): string {
  const parts = ["get", "set", "value"].map((name) => Reflect.get(descriptor, name) as unknown);
  return parts
    .filter((part) => typeof part === "function")
    .map(String)
    .join("\n");
}

function setOf(source: string): string | null {
  const match = setPattern.exec(source);
  if (!match) return null;
  const name = match[1] === "_defaultApiSetName" ? "ExcelApi" : (match[1] ?? "").replaceAll('"', "");
  return `${name} ${match[2] ?? ""}`;
}

function listOf(prototype: object, member: string): readonly string[] {
  const value: unknown = Reflect.get(prototype, member);
  return Array.isArray(value) ? (value as string[]) : [];
}

/** The functions by which the client bends single members ("Worksheet_ShowGridlines_Set"), joined by type and member. */
function helperSources(Excel: object): ReadonlyMap<string, string> {
  const helpers = new Map<string, string>();
  for (const [name, helper] of Object.entries((Reflect.get(Excel, "_CC") ?? {}) as object)) {
    if (typeof helper !== "function") continue;
    const [type = "", member = ""] = name.split("_");
    const key = `${type}_${member}`;
    helpers.set(key, (helpers.get(key) ?? "") + String(helper));
  }
  return helpers;
}
