import type { Ore } from "../domain/money.ts";
import type { ArithmeticData, ChangeData, ProofLine, ShownAmount } from "../rules/finding.ts";
import { placeOf, placesInList, rowOf } from "./places.ts";
import type { EquationName } from "./findingTexts.ts";
import { isTableLine, otherEnd, tablesDifferSentence, type TableLine } from "./renderBetweenTables.ts";
import type { Texts } from "./texts.ts";

/** Candidates that a sentence names; a report lists them all. */
const namedCandidates = 3;

/** What is wrong, by what, and what proves it. */
export function arithmeticSentence(data: ArithmeticData, texts: Texts): string {
  const [change, ...others] = data.changes;
  const differing = differingTables(data);
  if (differing && (!change || data.alternatives.length > 0)) return tablesDifferSentence(differing, data, texts);
  if (!change) return undeterminedSentence(data, texts);
  if (data.alternatives.length > 0) return eitherSentence(data, texts) ?? leadSentence(change, texts);
  if (others.length === 0 && isMisprintByOne(change, data.proof)) return likelySentence(change, data, texts);
  const sentences = isAddedGross(data)
    ? [...grossSentences(change, others, texts)]
    : others.length === 0
      ? [leadSentence(change, texts), ...reasonSentences(change, texts), ...proofSentences(change, data.proof, texts)]
      : [...new Set(data.changes.map((one) => leadSentence(one, texts))), ...offsetSentences(data, texts)];
  return sentences.join(" ");
}

/** The same in a few words, for the line under a report table. */
export function shortArithmeticSentence(data: ArithmeticData, texts: Texts): string {
  const { findings, formats } = texts;
  const [change] = data.changes;
  if (isAddedGross(data) && change) return grossSentence(change, data.changes, texts);
  if (change && data.alternatives.length === 0) {
    return data.changes
      .map((one) => findings.shortShouldBe(placeOf(one, texts), statedText(one, texts), formats.amount(one.expected)))
      .join(" ");
  }
  const differing = differingTables(data);
  if (differing) return tablesDifferSentence(differing, data, texts);
  const line = brokenLine(data);
  if (!line) return undeterminedSentence(data, texts);
  return findings.shortDoesNotFollow(
    placeOf(line.result, texts),
    formats.amount(line.stated),
    formats.amount(line.computed),
  );
}

function isAddedGross({ changes }: ArithmeticData): boolean {
  return changes[0]?.kind === "grossInsteadOfNet";
}

/** "SUMMA helår: intäkter och kostnader är adderade …", then the lines whose minus went missing with it. */
function grossSentences(change: ChangeData, others: readonly ChangeData[], texts: Texts): string[] {
  const { findings, formats } = texts;
  const lines = others.filter(({ kind }) => kind !== "grossInsteadOfNet");
  const unsigned = lines.filter(({ stated, expected }) => stated !== null && stated.ore > 0 && expected.ore < 0);
  const byRow = groupedByRow(unsigned);
  return [
    grossSentence(change, [change, ...others], texts),
    ...[...byRow].map(([row, cells]) =>
      findings.rowLacksMinus(row, formats.list(cells.map((cell) => statedText(cell, texts)))),
    ),
    ...lines.filter((line) => !unsigned.includes(line)).map((line) => leadSentence(line, texts)),
  ];
}

function grossSentence(change: ChangeData, changes: readonly ChangeData[], texts: Texts): string {
  const totals = changes.filter(({ kind }) => kind === "grossInsteadOfNet");
  return texts.findings.addedGross(placeAcross(totals, texts), texts.formats.amount(change.expected));
}

function groupedByRow(changes: readonly ChangeData[]): Map<string, ChangeData[]> {
  const rows = new Map<string, ChangeData[]>();
  for (const change of changes) {
    const row = rowOf(change);
    rows.set(row, [...(rows.get(row) ?? []), change]);
  }
  return rows;
}

/** One row across several columns is named by the time they share. */
function placeAcross(changes: readonly ChangeData[], texts: Texts): string {
  const [first] = changes;
  if (!first) return "";
  const isOneRow = changes.every(({ row, span }) => row === first.row && span === first.span);
  return changes.length > 1 && isOneRow && first.span !== null
    ? texts.findings.placeInSpan(rowOf(first), first.span)
    : placeOf(first, texts);
}

function leadSentence(change: ChangeData, texts: Texts): string {
  const { findings, formats } = texts;
  const place = placeOf(change, texts);
  const { stated, expected, kind } = change;
  if (stated === null) return findings.isBlank(place, formats.amount(expected));
  if (kind === "signTurned" && stated.ore > 0) return findings.lacksMinus(place, formats.amount(stated));
  if (kind === "signTurned") return findings.hasMinusTooMany(place, formats.amount(stated));
  return findings.shouldBe(place, formats.amount(stated), formats.amount(expected));
}

/** How the figure came to be wrong. */
function reasonSentences({ kind, about, factor, cell }: ChangeData, texts: Texts): string[] {
  const { findings, formats } = texts;
  const lines = formats.list(
    about.map(({ name, amount }) => {
      const line = name.cell.row === cell.row && name.shortColumn !== "" ? name.shortColumn : rowOf(name);
      return amount ? findings.lineWithAmount(line, formats.amount(amount)) : line;
    }),
  );
  switch (kind) {
    case "lineLeftOut":
      return about.length > 0 ? [findings.leftOut(lines, about.length)] : [];
    case "lineCountedTwice":
      return about.length > 0 ? [findings.countedTwice(lines, about.length)] : [];
    case "digitChanged":
      return [findings.oneDigit];
    case "digitsSwapped":
      return [findings.digitsSwapped];
    case "factor":
      if (factor === null || factor === 0) return [];
      return [
        factor > 1
          ? findings.timesTooLarge(formats.number(factor))
          : findings.timesTooSmall(formats.number(1 / factor)),
      ];
    case "shifted":
      return [about[0] ? findings.belongsTo(placeOf(about[0].name, texts)) : findings.belongsElsewhere];
    case "signTurned":
    case "grossInsteadOfNet":
    case "emptyFilled":
    case "freeValue":
      return [];
  }
}

/** What then holds. A line that is named as left out is proof enough. */
function proofSentences(change: ChangeData, proof: readonly ProofLine[], texts: Texts): string[] {
  const { findings, formats } = texts;
  if (change.kind === "lineLeftOut" && change.about.length > 0) return [];
  const isOwn = (line: ProofLine): boolean => isSameCell(line.result, change);
  // What a figure is added from says more than where else it stands.
  const own =
    proof.find((line) => isOwn(line) && !isTableLine(line)) ??
    proof.find((line) => isTableLine(line) && otherEnd(line, change, texts));
  const results = formats.list(proof.filter((line) => line !== own).map((line) => resultText(line, change, texts)));
  if (own) {
    const gives = givesText(own, change, texts);
    return [results === "" ? `${gives}.` : findings.givesAndHolds(gives, results)];
  }
  return results === "" ? [] : [findings.holdsWith(formats.amount(change.expected), results)];
}

/** What then holds: a result by its kind, or the same figure in another table. */
function resultText(line: ProofLine, change: ChangeData, texts: Texts): string {
  const { findings, formats } = texts;
  const name = nameOf(line);
  // A formula that held follows the change; a typed figure then holds as it stands.
  if (name) return findings.result[name](formats.amount(line.holds ? line.repaired : line.stated));
  const other = isTableLine(line) ? otherEnd(line, change, texts) : undefined;
  return findings.sameFact(other?.table ?? "", other?.amount ?? formats.amount(line.stated));
}

function givesText(line: ProofLine, change: ChangeData, texts: Texts): string {
  const { findings, formats } = texts;
  const name = nameOf(line);
  if (name) return findings.gives[name](formats.amount(line.repaired));
  const other = isTableLine(line) ? otherEnd(line, change, texts) : undefined;
  return findings.sameInTable(other?.table ?? "", other?.amount ?? formats.amount(line.stated));
}

/** The lines that fail, when all of them tie tables. */
function differingTables({ proof }: ArithmeticData): readonly TableLine[] | undefined {
  const broken = proof.filter(({ holds }) => !holds);
  const between = broken.filter(isTableLine);
  return between.length > 0 && between.length === broken.length ? between : undefined;
}

function offsetSentences({ proof, changes }: ArithmeticData, texts: Texts): string[] {
  const changed = (name: ProofLine["result"]): boolean => changes.some((change) => isSameCell(change, name));
  const tied = proof.some(
    ({ kind, result, terms }) =>
      kind !== "deviation" && !changed(result) && terms.filter(({ name }) => changed(name)).length > 1,
  );
  return tied ? [texts.findings.totalHoldsAnyway] : [];
}

/** Equally good repairs: what does not follow, and each way to mend it. */
function eitherSentence(data: ArithmeticData, texts: Texts): string | undefined {
  const { findings, formats } = texts;
  const line = brokenLine(data);
  if (!line) return undefined;
  const repairs = [data.changes, ...data.alternatives];
  const places = placesInList(repairs.flat(), texts).values();
  const options = repairs.map((changes) => {
    const amounts = changes.map(({ expected }) =>
      findings.isAmount(places.next().value ?? "", formats.amount(expected)),
    );
    // The same figure in two tables is told once.
    return findings.option(formats.list([...new Set(amounts)]));
  });
  return `${brokenSentence(line, data, texts)} ${findings.holdsIf(formats.either(options))}`;
}

/** A digit that one equation alone speaks for: a total typed wrong would explain it too, so it is told as what is likely. */
function isMisprintByOne({ kind, cell }: ChangeData, proof: readonly ProofLine[]): boolean {
  const broken = proof.filter(({ holds }) => !holds);
  const isDigit = kind === "digitChanged" || kind === "digitsSwapped";
  return isDigit && broken.length === 1 && broken.every(({ result }) => !isSameCell(result, { cell }));
}

function likelySentence(change: ChangeData, data: ArithmeticData, texts: Texts): string {
  const line = brokenLine(data);
  const [place = ""] = placesInList([change], texts);
  const likely = texts.findings.mostLikely(place, statedText(change, texts), texts.formats.amount(change.expected));
  return line ? `${brokenSentence(line, data, texts)} ${likely}` : likely;
}

function undeterminedSentence(data: ArithmeticData, texts: Texts): string {
  const { findings, formats } = texts;
  const line = brokenLine(data);
  if (!line) return findings.unusualSign(placeOf(data.subject, texts), data.stated ? formats.amount(data.stated) : "");
  const named = placesInList(data.candidates.slice(0, namedCandidates), texts);
  const broken = brokenSentence(line, data, texts);
  return named.length > 0 ? `${broken} ${findings.candidates(formats.list(named))}` : broken;
}

/** A sum whose parts stand beside it is one of columns. Null between tables. */
function nameOf({ kind, result, terms }: ProofLine): EquationName | null {
  if (kind === "sameFact") return null;
  const isAcross =
    terms.length > 0 &&
    terms.every(({ name: { cell } }) => cell.sheet === result.cell.sheet && cell.row === result.cell.row);
  return kind === "sum" && isAcross ? "sumAcross" : kind;
}

function brokenSentence(line: ProofLine, data: ArithmeticData, texts: Texts): string {
  const { findings, formats } = texts;
  const { result, stated, computed } = line;
  const name = nameOf(line);
  if (!name) return isTableLine(line) ? tablesDifferSentence([line], data, texts) : "";
  const gap: ShownAmount = { ...stated, ore: Math.abs(stated.ore - computed.ore) as Ore };
  return findings.doesNotFollow[name](
    placeOf(result, texts),
    formats.amount(stated),
    formats.amount(computed),
    formats.amount(gap),
  );
}

/** The proof's line that fails: within a table before between tables, about the cell to blame if there is one. */
function brokenLine({ proof, subject }: ArithmeticData): ProofLine | undefined {
  const broken = proof.filter(({ holds }) => !holds);
  const plain = broken.filter((line) => !isTableLine(line));
  return plain.find(({ result }) => isSameCell(result, subject)) ?? plain[0] ?? broken[0] ?? proof[0];
}

function isSameCell({ cell: a }: Pick<ChangeData, "cell">, { cell: b }: Pick<ChangeData, "cell">): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function statedText({ stated }: ChangeData, { findings, formats }: Texts): string {
  return stated === null ? findings.blank : formats.amount(stated);
}
