/** Caps that keep a hostile or mistaken file from filling memory. */
export interface PackageLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Number of zip entries. */
  readonly parts: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of a part that is read in one piece (all but sheets and shared strings). */
  readonly wholePartBytes: number;
  /** Inflated bytes of all parts together. */
  readonly totalBytes: number;
}

const mebi = 1024 * 1024;

/**
 * A full sheet (1,048,576 rows × 12 columns) is about 550 MB of XML in a file of 60 to 80 MB; the caps leave it room.
 * 200 sheets with drawings, comments and relationships are about 1,500 parts.
 */
export const defaultPackageLimits: PackageLimits = {
  fileBytes: 512 * mebi,
  parts: 20_000,
  partBytes: 1024 * mebi,
  wholePartBytes: 256 * mebi,
  totalBytes: 2048 * mebi,
};
