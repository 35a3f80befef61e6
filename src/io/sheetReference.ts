/** The sheet a reference like `Blad1!$A$1` or `'Min ''budget'''!A1:B2` points at; undefined when it names none (#REF!, a constant). */
export function sheetOfReference(reference: string): string | undefined {
  const text = reference.trim();
  if (!text.startsWith("'")) {
    const mark = text.indexOf("!");
    return mark > 0 && !text.startsWith("#") ? text.slice(0, mark) : undefined;
  }
  let name = "";
  for (let at = 1; at < text.length; at++) {
    if (text.charAt(at) !== "'") name += text.charAt(at);
    else if (text.charAt(at + 1) === "'") name += text.charAt(at++);
    else return text.charAt(at + 1) === "!" ? name : undefined;
  }
  return undefined;
}
