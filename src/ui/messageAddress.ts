import type { Language } from "../messages/format.ts";

/** What the message window shows, ready to print. */
export interface Message {
  readonly language: Language;
  readonly heading: string;
  readonly points: readonly string[];
  readonly closing: string;
  /** For a supporter; null where nothing went wrong. */
  readonly details: string | null;
}

/** Longest address that every browser Excel uses opens, with room for what Office.js adds to it. */
const longestAddress = 1900;

/**
 * The address of the window that shows the message. The text stands behind "#", which browsers never send to a server.
 * Points are left out from the end where the address would grow too long.
 */
export function messageAddress(message: Message, pageAddress: string): string {
  const address = new URL("message.html", pageAddress);
  address.hash = packed(message);
  if (address.href.length <= longestAddress || message.points.length === 0) return address.href;
  return messageAddress({ ...message, points: message.points.slice(0, -1) }, pageAddress);
}

/** The message in an address; null where there is none. */
export function messageIn(address: string): Message | null {
  const { hash } = new URL(address);
  try {
    const bytes = Uint8Array.from(atob(fromUrlSafe(hash.slice(1))), (letter) => letter.charCodeAt(0));
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isMessage(read) ? read : null;
  } catch {
    return null; // somebody opened the page by hand
  }
}

function packed(message: Message): string {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Whatever comes after the text, such as what Office.js puts there, begins with a letter that the text never has. */
function fromUrlSafe(hash: string): string {
  const text = /^[\w-]*/.exec(hash)?.[0] ?? "";
  return text.replaceAll("-", "+").replaceAll("_", "/");
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null) return false;
  const { language, heading, points, closing, details } = value as Partial<Record<keyof Message, unknown>>;
  return (
    (language === "sv" || language === "en") &&
    typeof heading === "string" &&
    Array.isArray(points) &&
    points.every((point) => typeof point === "string") &&
    typeof closing === "string" &&
    (details === null || typeof details === "string")
  );
}
