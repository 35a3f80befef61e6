import { edgeStyles, type BorderLook, type EdgeLook, type FontLook, type UnderlineLook } from "./cellLook.ts";
import type { Colors } from "./readColors.ts";
import { isTrue } from "./readElements.ts";
import type { StartTag } from "./xml.ts";
import { unescapeXstring } from "./xmlText.ts";

/** What a font element says, and nothing else. */
export type FontParts = { -readonly [Part in keyof FontLook]?: FontLook[Part] };

const underlines: Readonly<Record<string, UnderlineLook>> = {
  none: "none",
  single: "single",
  double: "double",
  singleAccounting: "singleAccountant",
  doubleAccounting: "doubleAccountant",
};

/** Gathers font elements. `path` is that of one. */
export class FontReader {
  list: FontParts[] = [];
  readonly #path: string;
  readonly #colors: Colors;

  constructor(path: string, colors: Colors) {
    this.#path = path;
    this.#colors = colors;
  }

  clear(): void {
    this.list = [];
  }

  start(path: string, tag: StartTag): void {
    if (!path.startsWith(this.#path)) return;
    if (path === this.#path) this.list.push({});
    const font = this.list.at(-1);
    if (!font || path !== `${this.#path}/${tag.local}`) return;
    const value = tag.attribute("val");
    switch (tag.local) {
      case "b":
        font.bold = isTrue(value, true);
        break;
      case "i":
        font.italic = isTrue(value, true);
        break;
      case "strike":
        font.strikethrough = isTrue(value, true);
        break;
      case "u":
        font.underline = underlines[value ?? "single"] ?? "single";
        break;
      case "vertAlign":
        font.vertical = value === "superscript" || value === "subscript" ? value : "baseline";
        break;
      case "sz":
        if (Number(value) > 0) font.size = Number(value);
        break;
      case "name":
        if (value !== undefined) font.name = unescapeXstring(value);
        break;
      case "color": {
        const color = this.#colors.of(tag);
        if (color !== undefined) font.color = color;
        break;
      }
    }
  }
}

/** Gathers fills: the colour of a solid one, null for none. Patterns are shown by their background, gradients by their first colour. */
export class FillReader {
  list: (string | null)[] = [];
  readonly #path: string;
  readonly #colors: Colors;
  /** In conditional formats a fill without pattern is solid, and its colour the background. */
  readonly #isConditional: boolean;
  #pattern = "none";

  constructor(path: string, colors: Colors, isConditional = false) {
    this.#path = path;
    this.#colors = colors;
    this.#isConditional = isConditional;
  }

  clear(): void {
    this.list = [];
  }

  start(path: string, tag: StartTag): void {
    if (!path.startsWith(this.#path)) return;
    const last = this.list.length - 1;
    switch (path.slice(this.#path.length)) {
      case "":
        this.list.push(null);
        break;
      case "/patternFill":
        this.#pattern = tag.attribute("patternType") ?? (this.#isConditional ? "solid" : "none");
        break;
      case "/patternFill/fgColor":
        if (this.#pattern === "solid" && this.list[last] === null) this.list[last] = this.#colors.of(tag) ?? null;
        break;
      case "/patternFill/bgColor": {
        const isShown = this.#isConditional || !["none", "solid", "gray125"].includes(this.#pattern);
        if (isShown) this.list[last] = this.#colors.of(tag) ?? this.list[last] ?? null;
        break;
      }
      case "/gradientFill/stop/color":
        this.list[last] ??= this.#colors.of(tag) ?? null;
        break;
    }
  }
}

/** Gathers border elements. */
export class BorderReader {
  list: Partial<Record<keyof BorderLook, EdgeLook>>[] = [];
  readonly #path: string;
  readonly #colors: Colors;
  #diagonals: readonly (keyof BorderLook)[] = [];
  #sides: readonly (keyof BorderLook)[] = [];

  constructor(path: string, colors: Colors) {
    this.#path = path;
    this.#colors = colors;
  }

  clear(): void {
    this.list = [];
  }

  start(path: string, tag: StartTag): void {
    if (!path.startsWith(this.#path)) return;
    const [, side, color] = path.slice(this.#path.length).split("/");
    if (side === undefined) {
      this.list.push({});
      const down = isTrue(tag.attribute("diagonalDown")) ? (["diagonalDown"] as const) : [];
      this.#diagonals = isTrue(tag.attribute("diagonalUp")) ? [...down, "diagonalUp"] : down;
    } else if (color === undefined) {
      this.#sides = side === "diagonal" ? this.#diagonals : (sides[side] ?? []);
      const style = edgeStyles.find((name) => name === tag.attribute("style"));
      if (style) this.#set({ style, color: "000000" });
    } else {
      const rgb = this.#colors.of(tag);
      const edge = this.list.at(-1)?.[this.#sides[0] ?? "top"];
      if (rgb !== undefined && edge) this.#set({ ...edge, color: rgb });
    }
  }

  #set(edge: EdgeLook): void {
    const border = this.list.at(-1);
    for (const side of this.#sides) if (border) border[side] = edge;
  }
}

/** Strict files say start and end. */
const sides: Readonly<Record<string, readonly (keyof BorderLook)[]>> = {
  left: ["left"],
  start: ["left"],
  right: ["right"],
  end: ["right"],
  top: ["top"],
  bottom: ["bottom"],
};
