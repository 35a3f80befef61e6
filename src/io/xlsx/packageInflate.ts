import { Inflate } from "fflate";
import { crc32 } from "./packageChecksum.ts";
import type { ZipEntry } from "./packageZip.ts";
import { damaged } from "./refusal.ts";

/** Compressed bytes given to the inflater at a time. At deflate's best ratio one step yields 16 MB, which bounds an overrun. */
const stepBytes = 16 * 1024;

/**
 * The entry's content, inflated piece by piece. Stops as soon as more comes out than the directory declares, so that what the
 * caps allow is what memory holds; at the end size and checksum must agree.
 * @throws RefusedFile damaged
 */
export function* inflatedChunks(entry: ZipEntry): Generator<Uint8Array, void> {
  let size = 0;
  let crc = 0;
  for (const chunk of entry.method === 0 ? stored(entry) : inflated(entry)) {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry.name, "size");
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size) throw damaged(entry.name, "size");
  if (crc !== entry.crc) throw damaged(entry.name, "checksum");
}

function* stored({ raw }: ZipEntry): Generator<Uint8Array, void> {
  const step = 8 * stepBytes;
  for (let start = 0; start < raw.length; start += step) yield raw.subarray(start, start + step);
}

function* inflated({ raw, name }: ZipEntry): Generator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((data) => {
    if (data.length > 0) ready.push(data);
  });
  for (let start = 0; start < raw.length; start += stepBytes) {
    try {
      inflate.push(raw.subarray(start, start + stepBytes), start + stepBytes >= raw.length);
    } catch {
      // fflate throws for broken data only; which of its errors it is helps nobody.
      throw damaged(name, "compression");
    }
    yield* ready.splice(0);
  }
}

/** Pieces in one array. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
