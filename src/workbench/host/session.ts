import { ApiError } from "./apiError.ts";
import type { Host } from "./host.ts";
import type { HostObject, ObjectType } from "./objectType.ts";
import { isLost } from "./objectType.ts";
import type { References } from "./references.ts";

/** What one loaded page talks to: the host, the types of its API, and the references that page keeps. */
export interface Session {
  readonly host: Host;
  readonly references: References;
  readonly types: ReadonlyMap<string, ObjectType<unknown>>;
  /** The workbook. */
  readonly root: HostObject;
  /** Objects that stand beside the workbook, by the name of their service ("Microsoft.DynamicRibbon.DynamicRibbon"). */
  readonly services: ReadonlyMap<string, HostObject>;
  /** Ribbon buttons run functions of this page. False for a task pane that has a function file beside it. */
  readonly takesCommands: boolean;
}

/** The table of an object's members. */
export function typeOf({ types }: Session, { type }: HostObject): ObjectType<unknown> {
  if (typeof type !== "string") return type;
  const found = types.get(type);
  if (!found) throw new ApiError("NotImplemented", { message: `The host has no type ${type}.`, location: type });
  return found;
}

/** The object's type, when the thing it stands for is still there. @throws ApiError ItemNotFound, for deleted cells InvalidReference */
export function liveType(session: Session, object: HostObject): ObjectType<unknown> {
  const type = typeOf(session, object);
  if (isLost(object)) throw new ApiError("InvalidReference", { location: type.name });
  if (type.exists && !type.exists(object.target, session.host))
    throw new ApiError("ItemNotFound", { location: type.name });
  return type;
}

/** Records that code asked for something the host does not know, and gives the error that says what. */
export function unknownMember({ host }: Session, type: ObjectType<unknown>, member: string): ApiError {
  const name = `${type.name}.${member}`;
  host.unknownMembers.add(name);
  return new ApiError("NotImplemented", {
    message: `The requested feature isn't implemented: ${name}.`,
    location: name,
  });
}
