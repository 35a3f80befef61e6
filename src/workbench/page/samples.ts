import { texts } from "./texts.ts";

/** A workbook that comes with the page. */
export interface Sample {
  /** "lomma-1.xlsx", below `/samples/`. */
  readonly file: string;
  readonly name: string;
}

const tables = ["lomma-1", "lomma-2", "nacka-1", "enkoping-1", "enkoping-2", "socialt-stod-1"] as const;

/** Each published table twice: with figures, and as it is when figures were pasted as texts. The first is what the page opens with. */
export const samples: readonly Sample[] = [
  ...tables.map((table) => ({ file: `${table}.xlsx`, name: texts.samples[table] })),
  ...tables.map((table) => ({ file: `${table}-text.xlsx`, name: texts.withTextFigures(texts.samples[table]) })),
];

/** The bytes of a sample. @throws Error when the server does not have it */
export async function fetchSample({ file }: Sample): Promise<Uint8Array> {
  const answer = await fetch(`/samples/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
