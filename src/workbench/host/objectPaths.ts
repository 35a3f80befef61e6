import { ApiError } from "./apiError.ts";
import { methodArguments } from "./arguments.ts";
import type { HostObject, MethodResult } from "./objectType.ts";
import { at } from "./memberCall.ts";
import { isHostObject } from "./objectType.ts";
import type { Session } from "./session.ts";
import { liveType, unknownMember } from "./session.ts";
import type { WirePath } from "./wire.ts";
import { memberName, pathType } from "./wire.ts";

/**
 * The objects that a batch names by path. A path is walked once, in the order of the actions, because walking may change the
 * workbook (`worksheets.add()` is a path). Null stands for a null object; so does everything below one.
 */
export class ObjectPaths {
  readonly #session: Session;
  readonly #paths: Readonly<Record<string, WirePath>>;
  readonly #found = new Map<number, HostObject | null>();
  readonly #used: (member: string) => void;

  /** `used` is told every member that a path names ("Worksheet.GetRange"). */
  constructor(session: Session, paths: Readonly<Record<string, WirePath>>, used: (member: string) => void) {
    this.#session = session;
    this.#paths = paths;
    this.#used = used;
  }

  readonly resolve = (id: number): HostObject | null => {
    const found = this.#found.get(id);
    if (found !== undefined) return found;
    const path = this.#paths[String(id)];
    if (!path) throw new ApiError("GeneralException", { message: `The batch has no object path ${String(id)}.` });
    const object = this.#walk(path);
    this.#found.set(id, object);
    if (object) this.#session.references.name(object);
    return object;
  };

  #walk(path: WirePath): HostObject | null {
    const { services, references, root } = this.#session;
    switch (path.ObjectPathType) {
      case pathType.root:
        return root;
      case pathType.newObject: {
        const service = services.get(path.Name);
        if (!service) throw this.#unknownService(path.Name);
        return service;
      }
      case pathType.reference: {
        const object = references.get(path.Name);
        if (!object) throw new ApiError("InvalidReference", { location: path.Name });
        return object;
      }
      case pathType.nullObject:
        return null;
      default:
        return this.#below(path);
    }
  }

  #below(path: WirePath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const type = liveType(this.#session, parent);
    const { host } = this.#session;
    if (path.ObjectPathType === pathType.property) {
      const link = type.links?.[path.Name];
      if (!link) throw unknownMember(this.#session, type, path.Name);
      this.#used(`${type.name}.${path.Name}`);
      return at(`${type.name}.${memberName(path.Name)}`, () => link(parent.target, host));
    }
    const args = methodArguments(path.ArgumentInfo, this.resolve);
    if (path.ObjectPathType === pathType.indexer) {
      if (!type.indexer) throw unknownMember(this.#session, type, "GetItem");
      this.#used(`${type.name}.GetItem`);
      return at(`${type.name}.getItem`, () => type.indexer?.(parent.target, args, host)) as HostObject;
    }
    const method = type.methods?.[path.Name];
    if (!method) throw unknownMember(this.#session, type, path.Name);
    this.#used(`${type.name}.${path.Name}`);
    const result = at(`${type.name}.${memberName(path.Name)}`, () => method(parent.target, args, host));
    return asObject(result, `${type.name}.${path.Name}`);
  }

  #unknownService(name: string): ApiError {
    this.#session.host.unknownMembers.add(name);
    return new ApiError("NotImplemented", { message: `The requested feature isn't implemented: ${name}.` });
  }
}

function asObject(result: MethodResult, member: string): HostObject | null {
  if (result === null || isHostObject(result)) return result;
  throw new Error(`host: ${member} is used as an object and gives a value`);
}
