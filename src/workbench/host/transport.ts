import { appContext } from "./appContext.ts";
import type { BatchOutcome } from "./batch.ts";
import { carryOut } from "./batch.ts";
import { documentListener } from "./documentEvents.ts";
import type { Message } from "./envelope.ts";
import { answerText, eventText, readMessage } from "./envelope.ts";
import { transportError } from "./faults.ts";
import type { Json } from "./objectType.ts";
import type { Session } from "./session.ts";
import { runAsTask } from "./tasks.ts";

/** Methods of the document that the host carries out, by the client's numbers. */
const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

type Data = Readonly<Record<string, Json | undefined>>;

/** The host's end of the channel to one loaded page: takes the texts the page posts, posts texts back. */
export class Connection {
  readonly #session: Session;
  readonly #post: (text: string) => void;
  /** What ends the page's subscriptions, by event. */
  readonly #subscriptions = new Map<string, () => void>();
  /** Batches are carried out one after the other, whatever the latency. */
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(session: Session, post: (text: string) => void) {
    this.#session = session;
    this.#post = (text) => {
      if (!this.#isClosed) post(text);
    };
  }

  /** A text the page has posted. What is no message of Office.js is left alone. */
  receive(text: unknown): void {
    const message = readMessage(text);
    if (!message || this.#isClosed) return;
    if (message.actionType === "registerEvent") this.#subscribe(message);
    else if (message.actionType === "unregisterEvent") this.#unsubscribe(message);
    else if (message.actionName === "executeMethod") this.#execute(message, asData(message.data));
    else if (message.actionName === "ContextActivationManager_getAppContextAsync") {
      this.#forget(); // a page that asks who it is has just been loaded, perhaps again
      this.#answer(message, appContext(this.#session.host, this.#addInId(message)));
    } else this.#answer(message, {}); // focus, keys: nothing follows from them here
  }

  /** The page is gone. */
  close(): void {
    this.#isClosed = true;
    this.#forget();
    this.#session.references.close();
  }

  /** What the page that was there before has asked for. */
  #forget(): void {
    for (const end of this.#subscriptions.values()) end();
    this.#subscriptions.clear();
    this.#session.references.releaseAll();
  }

  #addInId({ data }: Message): string {
    return typeof data === "string" ? data : "avvika";
  }

  #answer(message: Message, data: Json): void {
    runAsTask(() => {
      this.#post(answerText(message, data));
    });
  }

  #execute(message: Message, data: Data): void {
    const { host } = this.#session;
    const id = Number(asData(data["DdaMethod"])["DispatchId"]);
    switch (id) {
      case dispatch.richApi:
        this.#queue = this.#queue.then(() => this.#batch(message, data["ArrayData"] as readonly Json[]));
        return;
      case dispatch.saveSettings: {
        const saved = asData(data["DdaSettingsMethod"])["Properties"] as readonly (readonly [string, string])[];
        host.book.change({ settings: new Map(saved) });
        this.#answer(message, ok());
        return;
      }
      case dispatch.loadSettings:
        this.#answer(message, ok({ Properties: { Settings: settingsOf(this.#session) } }));
        return;
      case dispatch.commandCompleted:
        host.commands.completed(textOf(data["0"]), { status: Number(data["1"]), event: textOf(data["2"]) });
        this.#answer(message, ok());
        return;
      default:
        this.#answer(message, { Version: 1, Error: transportError.internal });
    }
  }

  async #batch(message: Message, request: readonly Json[]): Promise<void> {
    const { host } = this.#session;
    await host.faults.held;
    if (host.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, host.faults.latency));
    host.events.hold();
    const outcome = this.#carryOut(textOf(request[4]), Number(request[6]));
    const answer =
      "transportError" in outcome
        ? { Version: 1, Error: outcome.transportError }
        : ok({ Data: [outcome.httpStatus, [], outcome.body] });
    await new Promise<void>((resolve) => {
      runAsTask(() => {
        this.#post(answerText(message, answer));
        host.events.release();
        resolve();
      });
    });
  }

  /** A mistake in the host must not leave the page waiting: it is noted, and Excel's "something went wrong inside" is the answer. */
  #carryOut(body: string, flags: number): BatchOutcome {
    try {
      return carryOut(this.#session, body, flags);
    } catch (error) {
      this.#session.host.internalErrors.push(error);
      return { transportError: transportError.internal };
    }
  }

  #subscribe(message: Message): void {
    const { eventDispId, targetId } = asData(message.data);
    const listen = documentListener(this.#session, Number(eventDispId), textOf(targetId));
    if (!listen) {
      this.#answer(message, { Version: 1, Error: transportError.internal });
      return;
    }
    this.#answer(message, ok());
    // What comes before the page has read the answer would be lost on it.
    runAsTask(() => {
      if (this.#isClosed) return;
      this.#subscriptions.get(message.actionName)?.();
      const send = (data: Json): void => {
        this.#post(eventText(message, data));
      };
      this.#subscriptions.set(message.actionName, listen(send));
    });
  }

  #unsubscribe(message: Message): void {
    this.#subscriptions.get(message.actionName)?.();
    this.#subscriptions.delete(message.actionName);
    this.#answer(message, ok());
  }
}

function ok(data: Readonly<Record<string, Json>> = {}): Json {
  return { Version: 1, Error: 0, ...data };
}

function settingsOf({ host }: Session): Json {
  return [...host.book.state.settings].map(([Name, Value]) => ({ Name, Value }));
}

function asData(value: Json | undefined): Data {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Data) : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
