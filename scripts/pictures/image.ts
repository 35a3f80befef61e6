/** Pictures of pages: cut to what stands on them, and small. */
import { crc32, deflateSync } from "node:zlib";

/** Red, green and blue, a byte each, row by row. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A binary PPM, as pdftoppm writes it. */
export function readPpm(bytes: Uint8Array): Image {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (!head) throw new Error("no PPM");
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

const air = 12;

/** What is not white, with a little air. `footer`: rows at the bottom that are left out. */
export function cropped({ width, height, pixels }: Image, footer: number): Image {
  const isInk = (x: number, y: number): boolean => {
    const at = (y * width + x) * 3;
    return (pixels[at] ?? 255) < 250 || (pixels[at + 1] ?? 255) < 250 || (pixels[at + 2] ?? 255) < 250;
  };
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height - footer; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), y];
    }
  }
  [left, top] = [Math.max(0, left - air), Math.max(0, top - air)];
  [right, bottom] = [Math.min(width - 1, right + air), Math.min(height - 1, bottom + air)];
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    pixels.subarray(((top + row) * width + left) * 3, ((top + row) * width + right + 1) * 3),
  );
  return { width: right - left + 1, height: rows.length, pixels: Buffer.concat(rows) };
}

/** Steps that each colour is told apart in: text and lines need no more. */
const step = 0x11;
const mostColors = 256;

/** As PNG with a palette. */
export function pngOf({ width, height, pixels }: Image): Uint8Array {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const color = [0, 1, 2].reduce(
        (sum, part) => sum * 256 + Math.round((pixels[at + part] ?? 255) / step) * step,
        0,
      );
      let index = palette.get(color);
      if (index === undefined) palette.set(color, (index = Math.min(palette.size, mostColors - 1)));
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const colors = Buffer.from(
    [...palette.keys()].slice(0, mostColors).flatMap((color) => [color >> 16, (color >> 8) & 0xff, color & 0xff]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", colors),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
