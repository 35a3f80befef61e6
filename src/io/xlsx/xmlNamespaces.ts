/** Namespaces as transitional OOXML names them; strict ones are read as these. */
export const namespace = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  threadedComments: "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
} as const;

const strictRoot = "http://purl.oclc.org/ooxml/";

/** Whether a namespace or relationship type is of the strict variant (ISO 29500 strict, "Strict Open XML" in Excel). */
export function isStrict(uri: string): boolean {
  return uri.startsWith(strictRoot);
}

/** The transitional name of a namespace or relationship type; itself when it is not a strict one. */
export function transitional(uri: string): string {
  if (!isStrict(uri)) return uri;
  // http://purl.oclc.org/ooxml/spreadsheetml/main → http://schemas.openxmlformats.org/spreadsheetml/2006/main
  const [vocabulary = "", ...rest] = uri.slice(strictRoot.length).split("/");
  return ["http://schemas.openxmlformats.org", vocabulary, "2006", ...rest].join("/");
}
