import { damaged, RefusedFile } from "./refusal.ts";
import type { PackageLimits } from "./packageLimits.ts";

/** One entry of the zip: where its bytes are and what they must inflate to. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the file, for writing it back unchanged. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date, 32 bits. */
  readonly time: number;
  readonly crc: number;
  /** Inflated bytes, as declared; `chunks` holds the data to it. */
  readonly size: number;
  readonly externalAttributes: number;
  /** The data as it stands in the file: a view, not a copy. */
  readonly raw: Uint8Array;
}

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
const endBytes = 22;
const centralBytes = 46;
const localBytes = 30;
const flagEncrypted = 1;
const flagDescriptor = 8;
const flagUtf8 = 0x800;
/** What a 32-bit field holds when the figure stands in the ZIP64 extra field. */
const elsewhere = 0xffffffff;
/** Deflate cannot do better than 1032 to 1, so a larger declared size is a lie. */
const deflateRatio = 1032;

/** The zip's entries in the order of its central directory. Checks every entry against its local header. @throws RefusedFile */
export function readZipDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, end } = findDirectory(view);
  if (count > limits.parts) throw new RefusedFile({ reason: "too-many-parts", count, allowed: limits.parts });
  const records: CentralRecord[] = [];
  let position = offset;
  for (let index = 0; index < count; index++) {
    const record = readCentralRecord(view, bytes, position, end);
    records.push(record);
    position = record.next;
  }
  checkSizes(records, limits);
  const entries = records.map((record) => entryOf(view, bytes, record, offset));
  checkOverlap(entries, bytes.byteOffset);
  return entries;
}

interface CentralRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly localOffset: number;
  readonly next: number;
}

/** Where the central directory starts and ends, and how many records it has. */
function findDirectory(view: DataView): { count: number; offset: number; end: number } {
  const record = findEndRecord(view);
  const plain = {
    count: view.getUint16(record + 10, true),
    size: view.getUint32(record + 12, true),
    offset: view.getUint32(record + 16, true),
  };
  const needs64 = plain.count === 0xffff || plain.size === elsewhere || plain.offset === elsewhere;
  const { count, size, offset, end } = needs64 ? readEnd64(view, record) : { ...plain, end: record };
  if (offset + size > end || size < count * centralBytes) throw damaged(null, "directory");
  return { count, offset, end: offset + size };
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - endBytes;
  const first = Math.max(0, last - 0xffff);
  let loose = -1;
  for (let position = last; position >= first; position--) {
    if (view.getUint32(position, true) !== signature.end) continue;
    const rest = last - position - view.getUint16(position + 20, true);
    if (rest === 0) return position;
    // Bytes after the end of the zip are tolerated, a comment that is cut off is not.
    if (rest > 0 && loose < 0) loose = position;
  }
  if (loose < 0) throw damaged(null, "directory");
  return loose;
}

function readEnd64(view: DataView, endRecord: number): { count: number; size: number; offset: number; end: number } {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signature.locator64) throw damaged(null, "directory");
  const position = readUint64(view, locator + 8);
  if (position + 56 > locator || view.getUint32(position, true) !== signature.end64) throw damaged(null, "directory");
  return {
    count: readUint64(view, position + 32),
    size: readUint64(view, position + 40),
    offset: readUint64(view, position + 48),
    end: position,
  };
}

function readUint64(view: DataView, position: number): number {
  const value = Number(view.getBigUint64(position, true));
  if (!Number.isSafeInteger(value)) throw damaged(null, "directory");
  return value;
}

function readCentralRecord(view: DataView, bytes: Uint8Array, position: number, end: number): CentralRecord {
  if (position + centralBytes > end || view.getUint32(position, true) !== signature.central)
    throw damaged(null, "directory");
  const nameEnd = position + centralBytes + view.getUint16(position + 28, true);
  const extraEnd = nameEnd + view.getUint16(position + 30, true);
  const next = extraEnd + view.getUint16(position + 32, true);
  if (next > end) throw damaged(null, "directory");
  const flags = view.getUint16(position + 8, true);
  const nameBytes = bytes.subarray(position + centralBytes, nameEnd);
  const wide = readWideFields(view, { position: nameEnd, end: extraEnd }, [
    view.getUint32(position + 24, true),
    view.getUint32(position + 20, true),
    view.getUint32(position + 42, true),
  ]);
  return {
    name: decodeName(nameBytes, flags),
    nameBytes,
    flags,
    method: view.getUint16(position + 10, true),
    time: view.getUint32(position + 12, true),
    crc: view.getUint32(position + 16, true),
    size: wide[0],
    compressed: wide[1],
    externalAttributes: view.getUint32(position + 38, true),
    localOffset: wide[2],
    next,
  };
}

/** Size, compressed size and offset, taken from the ZIP64 extra field where the 32-bit field says so. */
function readWideFields(
  view: DataView,
  extra: { readonly position: number; readonly end: number },
  fields: readonly [number, number, number],
): [number, number, number] {
  if (!fields.includes(elsewhere)) return [...fields];
  for (let position = extra.position; position + 4 <= extra.end;) {
    const id = view.getUint16(position, true);
    const end = position + 4 + view.getUint16(position + 2, true);
    if (end > extra.end) break;
    if (id === 1) {
      let at = position + 4;
      const take = (field: number): number => {
        if (field !== elsewhere) return field;
        if (at + 8 > end) throw damaged(null, "directory");
        at += 8;
        return readUint64(view, at - 8);
      };
      return [take(fields[0]), take(fields[1]), take(fields[2])];
    }
    position = end;
  }
  throw damaged(null, "directory");
}

/** Caps on what the directory declares; what is inflated is held to the declared size later. */
function checkSizes(records: readonly CentralRecord[], limits: PackageLimits): void {
  let total = 0;
  for (const { name, flags, method, size, compressed } of records) {
    if (flags & flagEncrypted) throw new RefusedFile({ reason: "encrypted" });
    if (method !== 0 && method !== 8) throw damaged(name, "compression");
    if (method === 0 ? size !== compressed : size > compressed * deflateRatio) throw damaged(name, "size");
    if (size > limits.partBytes)
      throw new RefusedFile({ reason: "too-large", limit: "part", part: name, allowed: limits.partBytes });
    total += size;
  }
  if (total > limits.totalBytes)
    throw new RefusedFile({ reason: "too-large", limit: "total", part: null, allowed: limits.totalBytes });
}

function entryOf(view: DataView, bytes: Uint8Array, record: CentralRecord, directory: number): ZipEntry {
  const { name, nameBytes, flags, method, time, crc, size, compressed, externalAttributes, localOffset } = record;
  const dataStart = checkLocalHeader(view, bytes, record, directory);
  if (localOffset + dataStart + compressed > directory) throw damaged(name, "header");
  const raw = bytes.subarray(localOffset + dataStart, localOffset + dataStart + compressed);
  return { name, nameBytes, flags, method, time, crc, size, externalAttributes, raw };
}

/** Length of the local header, which must tell the same story as the directory. */
function checkLocalHeader(view: DataView, bytes: Uint8Array, record: CentralRecord, directory: number): number {
  const at = record.localOffset;
  if (at + localBytes > directory || view.getUint32(at, true) !== signature.local) throw damaged(record.name, "header");
  const nameLength = view.getUint16(at + 26, true);
  const name = bytes.subarray(at + localBytes, at + localBytes + nameLength);
  const flags = view.getUint16(at + 6, true);
  const sameName =
    nameLength === record.nameBytes.length && name.every((byte, index) => byte === record.nameBytes[index]);
  if (!sameName || view.getUint16(at + 8, true) !== record.method || flags & flagEncrypted)
    throw damaged(record.name, "header");
  // With a data descriptor the figures stand after the data, and these fields are usually 0.
  const hasFigures = !(flags & flagDescriptor);
  const agrees = (offset: number, value: number, wide: boolean): boolean => {
    const stated = view.getUint32(at + offset, true);
    return stated === value || (wide && stated === elsewhere);
  };
  if (
    hasFigures &&
    !(agrees(14, record.crc, false) && agrees(18, record.compressed, true) && agrees(22, record.size, true))
  ) {
    throw damaged(record.name, "header");
  }
  return localBytes + nameLength + view.getUint16(at + 28, true);
}

/** Entries that share bytes are how a small file unpacks into a huge one. */
function checkOverlap(entries: readonly ZipEntry[], base: number): void {
  const ordered = [...entries].sort((a, b) => a.raw.byteOffset - b.raw.byteOffset);
  let end = base;
  for (const { name, nameBytes, raw } of ordered) {
    if (raw.byteOffset - localBytes - nameBytes.length < end) throw damaged(name, "header");
    end = raw.byteOffset + raw.length;
  }
}

function decodeName(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Old zippers write names in the code page of their machine; part names are ASCII, so any reading of the rest will do.
    if (flags & flagUtf8) throw damaged(null, "directory");
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
