/** Most texts of which the reading is kept; a workbook with more of them starts afresh. */
const mostRemembered = 16_000;

/** The same reading of a text, made once: headers and labels come again on every sheet. Only for functions of the text alone. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const fresh = read(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
