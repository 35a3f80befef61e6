import { deflateSync } from "fflate";
import type { Package } from "./package.ts";
import { crc32 } from "./packageChecksum.ts";
import { joined } from "./packageInflate.ts";
import { partKey } from "./packageParts.ts";
import type { ZipEntry } from "./packageZip.ts";

/** 1980-01-01 00:00, the first time zip knows: the same input gives the same bytes. */
const fixedTime = 0x00210000;
const flagUtf8 = 0x800;
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;

/** What is written of one entry. */
type WrittenEntry = Pick<
  ZipEntry,
  "nameBytes" | "flags" | "method" | "time" | "crc" | "size" | "externalAttributes" | "raw"
>;

/**
 * The package as a file, with changes: a part's new content, or null to leave it out. Untouched entries are copied as they
 * stand compressed, in their order; changed ones stay in place; new ones come last, in the order of `changes`.
 */
export function savePackage(source: Package, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const pending = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const entries: WrittenEntry[] = [];
  for (const entry of source.entries) {
    const key = partKey(entry.name);
    const change = pending.get(key);
    pending.delete(key);
    if (!change) entries.push(entry);
    else if (change.content) entries.push(newEntry(entry.nameBytes, change.content));
  }
  for (const { name, content } of pending.values()) {
    if (content) entries.push(newEntry(new TextEncoder().encode(name), content));
  }
  return zipOf(entries);
}

function newEntry(nameBytes: Uint8Array, content: Uint8Array): WrittenEntry {
  const deflated = deflateSync(content, { level: 6 });
  const shrinks = deflated.length < content.length;
  return {
    nameBytes,
    flags: nameBytes.some((byte) => byte > 0x7f) ? flagUtf8 : 0,
    method: shrinks ? 8 : 0,
    time: fixedTime,
    crc: crc32(content),
    size: content.length,
    externalAttributes: 0,
    raw: shrinks ? deflated : content,
  };
}

function zipOf(entries: readonly WrittenEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localHeader(entry);
    files.push(local, entry.nameBytes, entry.raw);
    directory.push(centralHeader(entry, offset), entry.nameBytes);
    offset += local.length + entry.nameBytes.length + entry.raw.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joined([...files, ...directory, endRecord(entries.length, directorySize, offset)]);
}

/** Sizes stand in the header, so a data descriptor the entry may have had is gone; its flag (8) goes with it. */
function writtenFlags({ flags }: WrittenEntry): number {
  return flags & ~8;
}

function localHeader(entry: WrittenEntry): Uint8Array {
  return record(30, (view) => {
    view.setUint32(0, localSignature, true);
    view.setUint16(4, 20, true);
    setCommonFields(view, 6, entry);
  });
}

function centralHeader(entry: WrittenEntry, offset: number): Uint8Array {
  return record(46, (view) => {
    view.setUint32(0, centralSignature, true);
    view.setUint16(4, 20, true);
    view.setUint16(6, 20, true);
    setCommonFields(view, 8, entry);
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, offset, true);
  });
}

/** Flags, method, time, checksum, sizes and name length stand in the same order in both headers. */
function setCommonFields(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, writtenFlags(entry), true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.raw.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  return record(22, (view) => {
    view.setUint32(0, endSignature, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, directorySize, true);
    view.setUint32(16, directoryOffset, true);
  });
}

function record(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}
