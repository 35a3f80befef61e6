/** Figures that a reader has to be warned about, and the numbered lines that say why. */
import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { OpenFinding } from "../input.ts";
import type { ReportFigure } from "./reportFigure.ts";

/** Gives marks in the order in which figures are shown; one cause has one mark. */
export class Marks {
  /** Lines below the table, the first one for mark 1. */
  readonly lines: string[] = [];
  /** Some computed figure differs from the printed one, though no more than rounding explains. */
  hasRounding = false;
  readonly #ranks: ReadonlyMap<OpenFinding, number>;
  readonly #findingOf: ReadonlyMap<number, OpenFinding>;
  readonly #texts: StatementTexts;
  readonly #markOf = new Map<string | OpenFinding, number>();

  constructor(findings: readonly OpenFinding[], texts: StatementTexts) {
    this.#ranks = new Map(findings.map((finding, rank) => [finding, rank]));
    this.#texts = texts;
    // The first finding that names a figure speaks for it.
    this.#findingOf = new Map(
      [...findings].reverse().flatMap((finding) => finding.figures.map((id) => [id, finding] as const)),
    );
  }

  /** The mark of a figure; undefined when it needs none. */
  of(figure: ReportFigure): number | undefined {
    const [own] = figure.hangsOn;
    const ownFinding = own === undefined ? undefined : this.#findingOf.get(own);
    if (ownFinding) return this.#markFor(ownFinding, ownFinding.text);
    if (figure.isFixed) return this.#markFor("fixed", this.#texts.fixedFigure);
    const { value, printed } = figure;
    if (!figure.isDerived || value === null || printed === null) return undefined;
    const gap = Math.abs(value - printed);
    if (gap <= noise(value)) return undefined;
    if (gap <= figure.tolerance + noise(value)) {
      this.hasRounding = true;
      return undefined;
    }
    const cause = this.#causeOf(figure);
    if (cause) return this.#markFor(cause, cause.text);
    const text = this.#texts.differsFromSource(this.#texts.figure(printed, decimalsShown(figure)));
    return this.#markFor(`differs ${String(own)}`, text);
  }

  /** The first finding, in their order, about a figure that this one is computed from. */
  #causeOf({ hangsOn }: ReportFigure): OpenFinding | undefined {
    let first: OpenFinding | undefined;
    for (const id of hangsOn) {
      const cause = this.#findingOf.get(id);
      if (cause && (first === undefined || this.#rankOf(cause) < this.#rankOf(first))) first = cause;
    }
    return first;
  }

  #rankOf(finding: OpenFinding): number {
    return this.#ranks.get(finding) ?? 0;
  }

  #markFor(cause: string | OpenFinding, text: string): number {
    const known = this.#markOf.get(cause);
    if (known !== undefined) return known;
    this.lines.push(text);
    this.#markOf.set(cause, this.lines.length);
    return this.lines.length;
  }
}

/** What is left of float arithmetic in figures of this size. */
function noise(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

function decimalsShown({ quantity }: ReportFigure): number {
  switch (quantity.kind) {
    case "money":
    case "count":
      return quantity.decimals;
    case "percent":
      return 3;
    case "text":
    case "year":
    case "sourceRow":
      return 0;
  }
}
