import type { Evidence } from "../recognise/table.ts";
import type { RecognitionTexts } from "./recognitionTexts.ts";
import type { Texts } from "./texts.ts";

/** All evidence for a reading as sentences; what one voice says of several decisions is one sentence. */
export function evidenceTexts(evidence: readonly Evidence[], texts: Texts): string[] {
  const voices = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const { source, words, holds, of } = one;
    const voice = [source, one.for, one.decision === "none", words, holds, of].join("\n");
    voices.set(voice, [...(voices.get(voice) ?? []), one]);
  }
  return [...voices.values()].map((said) => {
    const decisions = [...new Set(said.map(({ decision }) => decisionText(decision, texts.recognition)))];
    return sentence(said[0] as Evidence, texts.formats.list(decisions), texts);
  });
}

function sentence(evidence: Evidence, decision: string, { recognition }: Texts): string {
  switch (evidence.source) {
    case "words": {
      const words =
        evidence.words === undefined || evidence.words === "" ? recognition.theWords : `"${evidence.words}"`;
      if (evidence.decision === "none") return recognition.wordsSayNothing(words);
      return (evidence.for ? recognition.wordsFor : recognition.wordsAgainst)(decision, words);
    }
    case "arithmetic": {
      const { holds, of } = evidence;
      const proof = holds === undefined || of === undefined ? recognition.signsAgree : recognition.holds(holds, of);
      return (evidence.for ? recognition.arithmeticFor : recognition.arithmeticAgainst)(decision, proof);
    }
    case "typography":
      return (evidence.for ? recognition.typographyFor : recognition.typographyAgainst)(decision);
    case "magnitude":
      return (evidence.for ? recognition.magnitudeFor : recognition.magnitudeAgainst)(decision);
    case "position":
      return (evidence.for ? recognition.positionFor : recognition.positionAgainst)(decision);
    case "kind":
      return recognition.kindFor(decision);
    case "blank":
      return recognition.blankFor(decision);
    case "user":
      return recognition.userDecided(decision);
  }
}

/** A decision that has no name here is shown by its own word: evidence is never dropped. */
function decisionText(decision: string, { decisions }: RecognitionTexts): string {
  const names: Readonly<Record<string, string>> = decisions;
  return names[decision] ?? decision;
}
