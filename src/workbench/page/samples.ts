import { texts } from "./texts.ts";

/** A workbook that comes with the page. */
export interface Sample {
  /** "lomma-1.xlsx", below `/samples/`. */
  readonly file: string;
  readonly name: string;
}

const tables = Object.entries(texts.samples);

/** The published tables. The first is what the page opens with. */
export const figureSamples: readonly Sample[] = tables.map(([table, name]) => ({ file: `${table}.xlsx`, name }));

/** The same as they are when figures were pasted as texts. */
export const textSamples: readonly Sample[] = tables.map(([table, name]) => ({
  file: `${table}-text.xlsx`,
  name: texts.withTextFigures(name),
}));

/** Made up, month by month: no municipality publishes its months. */
export const monthSamples: readonly Sample[] = [{ file: "manader-2024.xlsx", name: texts.monthSample }];

export const samples: readonly Sample[] = [...figureSamples, ...textSamples, ...monthSamples];

/** The bytes of a sample. @throws Error when the server does not have it */
export async function fetchSample({ file }: Sample): Promise<Uint8Array> {
  const answer = await fetch(`/samples/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
