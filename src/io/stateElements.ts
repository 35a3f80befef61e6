/** Elements of the state part, written and read. */
import type { StartTag } from "./xlsx/xml.ts";
import { escapeAttribute, escapeXstring, unescapeXstring } from "./xlsx/xmlText.ts";

/** `<cell address="A1"/>`, or with content; an attribute that is undefined is left out. */
export function elementXml(
  local: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  content = "",
): string {
  const text = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${attributeText(String(value))}"`],
  );
  const start = `<${local}${text.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${local}>`;
}

/** What XML cannot hold (control characters of a cell's text) is escaped as in cells. */
export function attributeText(text: string): string {
  return escapeAttribute(escapeXstring(text));
}

/** The text of an attribute; "" when it is not there, nor its element. */
export function textIn(tag: StartTag | undefined, attribute: string): string {
  return unescapeXstring(tag?.attribute(attribute) ?? "");
}
