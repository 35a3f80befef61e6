import type { HostEvent } from "./hostEvent.ts";
import type { Json } from "./json.ts";
import type { Session } from "./session.ts";

/** Events of the document that a page may subscribe to, by the client's numbers. */
const documentEvent = {
  settingsChanged: 1,
  selectionChanged: 2,
  dialogMessage: 10, // subscribing to it is what opens a window
  richApiMessage: 33,
  appCommand: 39,
} as const;

/** The category of messages that are events of objects. */
const objectEvents = 65536;

/** Starts to tell a page; returns what ends it. */
type Listen = (send: (data: Json) => void) => () => void;

/** How to subscribe to an event of the document; undefined for those the host does not have. `target` goes with windows only. */
export function documentListener(session: Session, event: number, target: string): Listen | undefined {
  const { host, takesCommands } = session;
  switch (event) {
    case documentEvent.richApiMessage:
      return (send) => host.events.listen((events) => send({ ArrayData: events.map(entryOf) }));
    case documentEvent.selectionChanged:
      return (send) => host.events.listenToSelection(() => send({}));
    case documentEvent.appCommand:
      if (!takesCommands) return () => () => undefined;
      return (send) =>
        host.commands.listen(({ id, functionName, controlId }) =>
          send({ 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) }),
        );
    case documentEvent.dialogMessage:
      return host.dialogs.opener(target);
    case documentEvent.settingsChanged:
      return () => () => undefined; // raised when a co-author saves settings, and ours edit cells
    default:
      return undefined;
  }
}

/** An event as the client unpacks it: category, type, target, arguments, message id, and whether to call it remote. */
function entryOf({ type, target, args }: HostEvent): Json {
  return [objectEvents, type, target, JSON.stringify(args), 0, false];
}
