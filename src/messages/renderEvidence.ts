import type { Evidence } from "../recognise/table.ts";
import type { RecognitionTexts } from "./recognitionTexts.ts";
import type { Texts } from "./texts.ts";

/** One piece of evidence for or against a reading, as a sentence. */
export function evidenceText(evidence: Evidence, { recognition }: Texts): string {
  const decision = decisionText(evidence.decision, recognition);
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
  }
}

/** A decision that has no name here is shown by its own word: evidence is never dropped. */
function decisionText(decision: string, { decisions }: RecognitionTexts): string {
  const names: Readonly<Record<string, string>> = decisions;
  return names[decision] ?? decision;
}
