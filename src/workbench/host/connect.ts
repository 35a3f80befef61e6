import type { Host } from "./host.ts";
import { hostObject } from "./objectType.ts";
import { objectTypes } from "./objects/objectTypes.ts";
import { serviceObjects } from "./objects/services.ts";
import { References } from "./references.ts";
import type { Session } from "./session.ts";
import { Connection } from "./transport.ts";

/** One page at the host: what it may ask for, and what it keeps. */
export function openSession(host: Host, takesCommands = true): Session {
  return {
    host,
    references: new References(host.book),
    types: objectTypes,
    root: hostObject("Workbook", host.book),
    services: serviceObjects(),
    takesCommands,
  };
}

export interface Connected {
  readonly session: Session;
  readonly connection: Connection;
}

/** The host's end of a channel to one page. `post` takes what the page is to receive. */
export function connect(host: Host, post: (text: string) => void, takesCommands?: boolean): Connected {
  const session = openSession(host, takesCommands);
  return { session, connection: new Connection(session, post) };
}
