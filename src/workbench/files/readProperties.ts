import type { Package } from "../../io/xlsx/package.ts";
import { readXml } from "../../io/xlsx/xml.ts";
import type { DocumentProperties } from "../book/bookTypes.ts";

const core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Our names of the core properties, by the file's. */
const names: Readonly<Record<string, Exclude<keyof DocumentProperties, "custom">>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  category: "category",
  created: "creationDate",
};

/** The document properties that say who and what; those a file lacks are absent. @throws RefusedFile */
export function readProperties(pkg: Package): Partial<DocumentProperties> {
  const part = pkg.relationships(null).find(({ type, external }) => type === core && !external)?.target;
  if (part === undefined || !pkg.has(part)) return {};
  const found: Partial<Record<Exclude<keyof DocumentProperties, "custom">, string>> = {};
  let open: string | undefined;
  readXml(pkg.chunks(part), part, {
    start: (tag) => (open = tag.local),
    text: (text) => {
      const name = names[open ?? ""];
      if (name) found[name] = (found[name] ?? "") + text;
    },
    end: () => (open = undefined),
  });
  return found;
}
