import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, dirname } from "node:path";
import { setImmediate as nodeTask } from "node:timers";
import { createContext, Script } from "node:vm";
import type { HostedWindow } from "../../src/workbench/host/inPageHost.ts";

/** Microsoft's own Office.js, as npm delivers it. */
const distribution = join(
  dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** A page with just what Office.js looks at: about the smallest thing that it takes for a browser. */
export interface OfficePage {
  /** The page's globals: `Excel`, `Office`, `OfficeExtension` are among them once `loadOffice` has run. */
  readonly window: HostedWindow & Record<string, unknown>;
  /** Runs office.js, and what office.js loads in turn. */
  readonly loadOffice: () => void;
  /** Makes an event of the page's own kind. */
  readonly makeMessage: (init: { readonly data: string; readonly origin: string }) => unknown;
  /** Errors that nobody in the page caught. */
  readonly close: () => void;
}

const scripts = new Map<string, Script>();

function officeScript(name: string, debug: boolean): Script {
  const file = debug ? name.replace(/^(office|excel-web-16\.00)\.js$/, "$1.debug.js") : name;
  const known = scripts.get(file);
  if (known) return known;
  const path = join(distribution, file);
  const script = new Script(readFileSync(path, "utf8"), { filename: path });
  scripts.set(file, script);
  return script;
}

export interface PageOptions {
  /** The readable build: slower to load, with the source of every member to be read. */
  readonly debug?: boolean;
}

/** A page on https://localhost/, empty but for what browsers have. */
export function openPage({ debug = false }: PageOptions = {}): OfficePage {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): unknown => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run(...args);
    }, delay);
    timers.add(timer);
    return timer;
  };
  const every = (run: () => void, delay?: number): unknown => {
    const timer = setInterval(run, delay);
    timers.add(timer);
    return timer;
  };
  const forget = (timer: unknown): void => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
    timers.delete(timer as ReturnType<typeof setTimeout>);
  };
  const location = {
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    port: "",
    pathname: "/",
    search: "",
    hash: "",
  };
  const page: Record<string, unknown> = {
    name: "",
    location,
    navigator: { userAgent: "Node", language: "sv-SE", cookieEnabled: true },
    sessionStorage: storage(),
    localStorage: storage(),
    history: {},
    // The test's own, so that what Office.js makes of answers, dates and errors is of the test's realm, as in one page.
    Date,
    Error,
    JSON,
    Promise,
    console,
    performance,
    crypto,
    URL,
    opener: null,
    status: "",
    setTimeout: later,
    clearTimeout: forget,
    setInterval: every,
    clearInterval: forget,
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      const known = listeners.get(type) ?? new Set();
      listeners.set(type, known.add(listener));
    },
    removeEventListener: (type: string, listener: (event: unknown) => void) => listeners.get(type)?.delete(listener),
    dispatchEvent: (event: { readonly type: string }) => {
      for (const listener of [...(listeners.get(event.type) ?? [])]) listener(event);
    },
  };
  page["window"] = page;
  page["self"] = page;
  const context = createContext(page);
  const run = (name: string): unknown => officeScript(name, debug).runInContext(context);
  page["document"] = bareDocument(location, run);
  return {
    window: page as OfficePage["window"],
    loadOffice: () => {
      run("office.js");
    },
    makeMessage: ({ data, origin }) => ({ type: "message", data, origin, source: page["parent"] }),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      listeners.clear();
    },
  };
}

/** A document that runs the scripts that are put into it, and finds the one Office.js came from. */
function bareDocument(location: { readonly href: string }, run: (script: string) => unknown): object {
  const append = (element: Element): Element => {
    if (element.tagName !== "SCRIPT" || typeof element.src !== "string") return element;
    const name = basename(new URL(element.src).pathname);
    nodeTask(() => {
      run(/_strings(\.debug)?\.js$/.test(name) ? join("en-us", name) : name);
      element.onload?.();
    });
    return element;
  };
  const self = { tagName: "SCRIPT", src: "https://localhost/office.js", getAttribute: () => null };
  const head = { appendChild: append, tagName: "HEAD" };
  return {
    domain: "localhost",
    location,
    URL: location.href,
    cookie: "",
    readyState: "complete",
    head,
    body: { ...head, tagName: "BODY" },
    documentElement: head,
    createElement: (tag: string) => new BareElement(tag),
    getElementsByTagName: (tag: string) => (tag.toLowerCase() === "script" ? [self] : [head]),
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    attachEvent: undefined,
  };
}

type Element = BareElement;

class BareElement {
  readonly tagName: string;
  src: string | undefined;
  onload: (() => void) | undefined;
  #url: URL | undefined;

  constructor(tag: string) {
    this.tagName = tag.toUpperCase();
  }

  /** Links take addresses apart. */
  set href(address: string) {
    this.#url = new URL(address, "https://localhost/");
  }

  get href(): string {
    return this.#url?.href ?? "";
  }

  get protocol(): string {
    return this.#url?.protocol ?? "";
  }

  get hostname(): string {
    return this.#url?.hostname ?? "";
  }

  get host(): string {
    return this.#url?.host ?? "";
  }

  get port(): string {
    return this.#url?.port ?? "";
  }

  get pathname(): string {
    return this.#url?.pathname ?? "";
  }

  get search(): string {
    return this.#url?.search ?? "";
  }

  get hash(): string {
    return this.#url?.hash ?? "";
  }

  setAttribute(name: string, value: string): void {
    if (name === "src") this.src = value;
    if (name === "href") this.href = value;
  }

  getAttribute(): null {
    return null;
  }

  cloneNode(): BareElement {
    const copy = new BareElement(this.tagName);
    copy.href = this.href;
    return copy;
  }
}

function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, String(value)),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => {
      kept.clear();
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
