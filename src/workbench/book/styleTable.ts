import { plainStyle, type BookStyle, type StylePatch } from "./bookStyle.ts";

/** The styles of a book: equal styles become one object, so that `===` compares them and a map can count them. */
export class StyleTable {
  readonly #byKey = new Map<string, BookStyle>();
  /** What patches have made of a style, by the patch as text: formatting cell by cell asks the same again and again. */
  readonly #patched = new WeakMap<BookStyle, Map<string, BookStyle>>();
  #plain: BookStyle;

  constructor(plain: BookStyle = plainStyle) {
    this.#plain = this.intern(plain);
  }

  /** What a cell looks like that nobody has formatted: the book's Normal style. */
  get plain(): BookStyle {
    return this.#plain;
  }

  /** For the loader, before the first sheet is made. */
  setPlain(style: BookStyle): void {
    this.#plain = this.intern(style);
  }

  intern(style: BookStyle): BookStyle {
    const ordered = inOrder(style);
    const key = JSON.stringify(ordered);
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#byKey.set(key, ordered);
    return ordered;
  }

  /** The style with what the patch says. */
  patched(style: BookStyle, patch: StylePatch): BookStyle {
    const known = this.#patched.get(style) ?? new Map<string, BookStyle>();
    const key = JSON.stringify(patch);
    const before = known.get(key);
    if (before) return before;
    const made = this.intern({
      ...style,
      ...patch,
      font: { ...style.font, ...patch.font },
      border: { ...style.border, ...patch.border },
    });
    this.#patched.set(style, known.set(key, made));
    return made;
  }
}

/** The same record with its members in one order, so that its JSON is a key. */
function inOrder(style: BookStyle): BookStyle {
  const { font, border } = style;
  const edge = (side: keyof typeof border) => {
    const { [side]: line } = border;
    return line && { style: line.style, color: line.color };
  };
  return {
    numberFormat: style.numberFormat,
    font: {
      name: font.name,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      strikethrough: font.strikethrough,
      vertical: font.vertical,
      color: font.color,
    },
    fill: style.fill,
    border: {
      top: edge("top"),
      bottom: edge("bottom"),
      left: edge("left"),
      right: edge("right"),
      diagonalDown: edge("diagonalDown"),
      diagonalUp: edge("diagonalUp"),
    },
    horizontal: style.horizontal,
    vertical: style.vertical,
    indent: style.indent,
    wrap: style.wrap,
    shrink: style.shrink,
    textOrientation: style.textOrientation,
    readingOrder: style.readingOrder,
    locked: style.locked,
    formulaHidden: style.formulaHidden,
  };
}
