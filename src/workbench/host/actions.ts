import { ApiError } from "./apiError.ts";
import { methodArguments, propertyArgument } from "./arguments.ts";
import type { HostObject, Json, ObjectType } from "./objectType.ts";
import { at } from "./memberCall.ts";
import { ObjectPaths } from "./objectPaths.ts";
import type { Naming } from "./projection.ts";
import { identityOf, project, resultValue } from "./projection.ts";
import type { Session } from "./session.ts";
import { liveType, unknownMember } from "./session.ts";
import type { BatchRequest, WireAction } from "./wire.ts";
import { actionType, memberName, wireName } from "./wire.ts";

/** Carries out the actions of one batch, one by one. */
export class ActionRunner {
  readonly #session: Session;
  readonly #paths: ObjectPaths;
  readonly #keepsReferences: boolean;
  /** The members the batch has used so far ("Range.Values"). */
  readonly members = new Set<string>();

  constructor(session: Session, request: BatchRequest) {
    this.#session = session;
    this.#keepsReferences = request.AutoKeepReference === true;
    this.#paths = new ObjectPaths(session, request.ObjectPaths, this.#use);
  }

  readonly #use = (member: string): void => {
    this.members.add(member);
  };

  /** The `Value` of the action's result; null for a null object and for everything done to one. @throws ApiError */
  run(action: WireAction): Json {
    if (action.ActionType === actionType.trace) return null;
    const object = this.#paths.resolve(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case actionType.instantiate:
        liveType(this.#session, object);
        return identityOf(object, this.#reading("wire"));
      case actionType.query:
        return project(object, action.QueryInfo, this.#reading("wire"));
      case actionType.queryAsJson:
        return project(object, action.QueryInfo, this.#reading("code"));
      case actionType.method:
        return this.#call(object, action);
      case actionType.setProperty:
        this.#set(object, action.Name ?? "", propertyArgument(action.ArgumentInfo, this.#paths.resolve));
        return null;
      case actionType.update:
        this.#update(object, action.ObjectState ?? {});
        return null;
      case actionType.ensureUnchanged:
        this.#ensureUnchanged(object, action.ObjectState ?? {});
        return null;
      default:
        throw new ApiError("NotImplemented", {
          message: `The host knows no action of type ${String(action.ActionType)}.`,
        });
    }
  }

  #reading(naming: Naming) {
    return { session: this.#session, keepsReferences: this.#keepsReferences, naming, used: this.#use };
  }

  #call(object: HostObject, action: WireAction): Json {
    const { references, host } = this.#session;
    const type = liveType(this.#session, object);
    const name = action.Name ?? "";
    const args = methodArguments(action.ArgumentInfo, this.#paths.resolve);
    switch (name) {
      case "_KeepReference":
        references.keep(object);
        return null;
      case "_RemoveReference":
        references.release(typeof args[0] === "string" ? args[0] : "");
        return null;
      case "_RemoveAllReferences":
        references.releaseAll();
        return null;
      case "_GetReferenceCount":
        return references.size;
    }
    const method = type.methods?.[name];
    if (!method) throw unknownMember(this.#session, type, name);
    this.#use(`${type.name}.${name}`);
    return at(`${type.name}.${memberName(name)}`, () =>
      resultValue(method(object.target, args, host), this.#reading("wire")),
    );
  }

  #set(object: HostObject, name: string, value: ReturnType<typeof propertyArgument>): void {
    const type = liveType(this.#session, object);
    const set = type.scalars[name]?.set;
    if (!set) throw unknownMember(this.#session, type, name);
    this.#use(`${type.name}.${name}`);
    at(`${type.name}.${memberName(name)}`, () => {
      set(object.target, value, this.#session.host);
    });
  }

  #update(object: HostObject, state: Readonly<Record<string, Json>>): void {
    const type = liveType(this.#session, object);
    for (const [member, value] of Object.entries(state)) {
      const linked = this.#link(object, type, wireName(member));
      if (linked) this.#update(linked, value as Readonly<Record<string, Json>>);
      else this.#set(object, wireName(member), value);
    }
  }

  #ensureUnchanged(object: HostObject, state: Readonly<Record<string, Json>>): void {
    const type = liveType(this.#session, object);
    for (const [member, value] of Object.entries(state)) {
      const linked = this.#link(object, type, wireName(member));
      if (linked) this.#ensureUnchanged(linked, value as Readonly<Record<string, Json>>);
      else {
        const now = type.scalars[wireName(member)]?.get?.(object.target, this.#session.host) ?? null;
        if (JSON.stringify(now) !== JSON.stringify(value))
          throw new ApiError("InvalidOperation", { location: `${type.name}.${member}` });
      }
    }
  }

  #link(object: HostObject, type: ObjectType<unknown>, wire: string): HostObject | null {
    return type.links?.[wire]?.(object.target, this.#session.host) ?? null;
  }
}
