/** The pane on a page in jsdom, over a real checked workbook, and what a person does there. */
import "./browserStubs.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../src/messages/format.ts";
import type { Texts } from "../../src/messages/texts.ts";
import { App } from "../../src/ui/components/App.tsx";
import { createPane, type Pane } from "../../src/ui/pane.ts";
import { BookSession, workbookOfFile } from "./bookSession.ts";

const pages: (() => void)[] = [];
let drawn: DrawnPane[] = [];

/** To be called after each test: takes everything off the page. */
export function clearPage(): void {
  for (const clear of pages.splice(0)) clear();
  drawn = [];
}

/** Draws something in the page. */
export async function draw(content: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  pages.push(() => {
    act(() => root.unmount());
    place.remove();
  });
  await settle(() => root.render(<FluentProvider theme={webLightTheme}>{content}</FluentProvider>));
}

/** One of the workbooks in samples/. */
export function sample(name: string): BookSession {
  return new BookSession(workbookOfFile(readFileSync(join(__dirname, "../../samples", `${name}.xlsx`))));
}

export interface DrawnPane {
  readonly session: BookSession;
  readonly pane: Pane;
}

/** The pane over a session, after its first check (or in it, where the session's gate is closed). */
export async function drawPane(
  session: BookSession,
  {
    dictionary,
    hostLanguage = "sv-SE",
  }: { dictionary?: Readonly<Record<Language, Texts>>; hostLanguage?: string } = {},
): Promise<DrawnPane> {
  const pane = createPane(session);
  pages.push(pane.close);
  drawn.push({ session, pane });
  const about = { version: "1.2.3", excelApi: "1.17" };
  await draw(<App pane={pane} hostLanguage={hostLanguage} about={about} {...(dictionary ? { dictionary } : {})} />);
  await settle(() => void pane.check());
  return { session, pane };
}

/** Does it and lets React draw what comes of it within so many milliseconds, and until the pane's work is done and nothing in it says that it is busy. */
export async function settle(action: () => void = () => undefined, wait = 20): Promise<void> {
  const isWorking = (): boolean =>
    drawn.some(({ pane, session }) => pane.state().job !== null && session.gate === null);
  const pass = (): Promise<void> =>
    act(async () => {
      do await new Promise((resolve) => setTimeout(resolve, wait));
      while (isWorking());
    });
  act(action);
  // What is laid out in between is drawn when a pass has ended.
  do await pass();
  while (document.querySelector("[aria-busy=true]") !== null);
}

/** All text a person sees, no-break spaces as spaces. */
export function shownText(element: Element = document.body): string {
  return (element.textContent ?? "").replaceAll("\u00a0", " ");
}

/** What a control is called for who hears it. */
export function nameOf(element: Element): string {
  return (element.getAttribute("aria-label") ?? shownText(element)).replaceAll("\u00a0", " ").trim();
}

/** The buttons, tabs and links that are called so. */
export function controls(name: string | RegExp): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>("button, a[href], summary, select, input")];
  return all.filter((element) => (typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element))));
}

/** The only control called so. @throws when there is none, or several */
export function control(name: string | RegExp): HTMLElement {
  const [found, ...others] = controls(name);
  if (!found || others.length > 0) {
    throw new Error(`${String(controls(name).length)} controls are called ${String(name)} in: ${shownText()}`);
  }
  return found;
}

export async function click(name: string | RegExp): Promise<void> {
  await settle(() => control(name).click());
}

/** Writes in the field with this label, in place of what stands there. */
export async function write(label: string, text: string): Promise<void> {
  const labels = [...document.querySelectorAll("label")].filter((element) => shownText(element).startsWith(label));
  const field = document.getElementById(labels[0]?.htmlFor ?? "");
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field is called ${label}`);
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  await settle(() => {
    value?.set?.call(field, text); // past React, which would take it for its own
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Presses a key where the focus is. */
export async function press(key: string): Promise<void> {
  await settle(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
}

/** Chooses in the select with this label. */
export async function choose(label: string, value: string): Promise<void> {
  const labels = [...document.querySelectorAll("label")].filter((element) => shownText(element) === label);
  const select = document.getElementById(labels[0]?.htmlFor ?? "");
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no select is called ${label}`);
  await settle(() => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** Headings from the top down, "h2 Fel (1)". */
export function headings(): string[] {
  return [...document.querySelectorAll("h1, h2, h3, h4")].map(
    (heading) => `${heading.tagName.toLowerCase()} ${shownText(heading)}`,
  );
}
