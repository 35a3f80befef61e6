import type { FileRefusal, OtherFileKind } from "./refusal.ts";

/** Why bytes that are no zip are refused: what they are instead, as far as their beginning tells. */
export function refusalOfForeignBytes(bytes: Uint8Array): FileRefusal {
  if (bytes.length === 0) return { reason: "empty-file" };
  if (startsWith(bytes, oleSignature)) return refusalOfOleFile(bytes);
  if (isBareBiff(bytes)) return { reason: "legacy-xls" };
  return { reason: "not-a-zip", kind: textKind(bytes) };
}

/** Whether the file starts as a zip does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
}

/** What the content type of a package's main part makes it; null for a workbook in XML. */
export function refusalOfMainType(contentType: string): FileRefusal | null {
  const type = contentType.toLowerCase();
  if (type.startsWith("application/vnd.ms-excel.sheet.binary")) return { reason: "binary-xlsb" };
  if (workbookTypes.some((known) => type === known)) return null;
  return { reason: "not-a-workbook", kind: kindOfType(type) };
}

/** What a zip without a workbook is, by its entries. */
export function kindOfParts(names: readonly string[]): OtherFileKind {
  if (names.includes("mimetype") && names.includes("META-INF/manifest.xml")) return "opendocument";
  if (names.some((name) => name.endsWith(".iwa")) || names.includes("Index.zip")) return "numbers";
  if (names.some((name) => name.startsWith("word/"))) return "word";
  if (names.some((name) => name.startsWith("ppt/"))) return "powerpoint";
  if (names.some((name) => name.startsWith("visio/"))) return "visio";
  return "zip";
}

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const workbookTypes = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml",
  "application/vnd.ms-excel.template.macroenabled.main+xml",
  "application/vnd.ms-excel.addin.macroenabled.main+xml",
];

function kindOfType(type: string): OtherFileKind {
  if (type.includes("wordprocessingml") || type.includes("ms-word")) return "word";
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) return "powerpoint";
  if (type.includes("visio")) return "visio";
  return "unknown";
}

/** The entries of an OLE container stand in its directory by name, in UTF-16. */
function refusalOfOleFile(bytes: Uint8Array): FileRefusal {
  const holds = (name: string): boolean =>
    includesBytes(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    );
  if (holds("EncryptedPackage")) return { reason: "encrypted" };
  if (holds("WordDocument")) return { reason: "not-a-workbook", kind: "word" };
  if (holds("PowerPoint Document")) return { reason: "not-a-workbook", kind: "powerpoint" };
  if (holds("Workbook") || holds("Book")) return { reason: "legacy-xls" };
  return { reason: "not-a-workbook", kind: "unknown" };
}

/** Excel 2 to 4 wrote records without a container: BOF is 09 00, 09 02, 09 04 (and 09 08 for Excel 5). */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;
}

function textKind(bytes: Uint8Array): "html" | "xml" | "pdf" | "text" | "unknown" {
  const head = bytes.subarray(0, 1024);
  const text = Array.from(
    head.filter((byte) => byte > 0),
    (byte) => String.fromCharCode(byte),
  ).join("");
  const start = text.replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe\s]+/, "").toLowerCase();
  if (start.startsWith("%pdf")) return "pdf";
  if (start.startsWith("<?xml")) return start.includes("<html") ? "html" : "xml";
  if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) return "html";
  const printable = [...text].filter((letter) => /[\t\n\r\u0020-\u007e\u00a0-\u00ff]/.test(letter)).length;
  return printable > 0 && printable >= head.length * 0.95 ? "text" : "unknown";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
