import type { Json } from "./objectType.ts";

/** A message of Office.js to its host, out of its JSON text. */
export interface Message {
  readonly actionName: string;
  readonly actionType: "invoke" | "registerEvent" | "unregisterEvent";
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: Json;
}

const actionTypes = ["invoke", "registerEvent", "unregisterEvent"] as const;

/** The request in a posted text; undefined for whatever else windows post to each other. */
export function readMessage(text: unknown): Message | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  const parsed = parse(text);
  const actionType = actionTypes[parsed?.["_actionType"] as number];
  if (!parsed || parsed["_messageType"] !== 0 || !actionType) return undefined;
  return {
    actionType,
    actionName: String(parsed["_actionName"]),
    conversationId: String(parsed["_conversationId"]),
    correlationId: Number(parsed["_correlationId"]),
    data: (parsed["_data"] ?? null) as Json,
  };
}

/** The answer to a message. */
export function answerText(message: Message, data: Json): string {
  return response(message.actionName, message.conversationId, {
    _responseType: 0,
    _correlationId: message.correlationId,
    _errorCode: 0,
    _data: data,
  });
}

/** Something that happened, to who subscribed to it with `message`. */
export function eventText(message: Message, data: Json): string {
  return response(message.actionName, message.conversationId, {
    _responseType: 1,
    _correlationId: message.correlationId,
    _errorCode: 0,
    _data: data,
  });
}

function response(actionName: string, conversationId: string, rest: Readonly<Record<string, Json>>): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: actionName,
    _conversationId: conversationId,
    _serializerVersion: 1,
    ...rest,
  });
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined; // another script's message, in a format of its own
  }
}
