/** What a browser has and jsdom lacks. Imported for its effect, before anything is drawn. */
import { TextDecoder, TextEncoder } from "node:util";

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const matchMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

Object.assign(window, { ResizeObserver: NoResizeObserver, matchMedia });
// Nothing is laid out, so nothing is out of view; and nothing is drawn.
Element.prototype.scrollIntoView = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;
// Every browser decodes text, and jsdom does not. React asks for the last before it lets tests act.
Object.assign(globalThis, { TextDecoder, TextEncoder, IS_REACT_ACT_ENVIRONMENT: true });
