import { useCallback, useEffect, useRef, useState } from "react";
import { fileProblemText } from "../../messages/renderFile.ts";
import { sv } from "../../messages/sv.ts";
import { openBench, type Bench } from "./bench.ts";
import { openOnPage } from "./openOnPage.ts";
import { fetchSample, samples, type Sample } from "./samples.ts";
import { texts } from "./texts.ts";

/** What the page says about a file: what happened, and why. */
export interface FileNotice {
  readonly kind: "error" | "done";
  readonly title: string;
  readonly reason: string;
}

export interface OpenWorkbook {
  readonly bench: Bench | null;
  /** The sample that is open; null for the user's own file. */
  readonly sample: Sample | null;
  readonly isOpening: boolean;
  readonly notice: FileNotice | null;
  readonly setNotice: (notice: FileNotice | null) => void;
  readonly openSample: (sample: Sample) => void;
  readonly openFiles: (files: readonly File[]) => void;
}

/** The open workbook, at first the first sample. A file that cannot be opened leaves what was open. */
export function useBench(): OpenWorkbook {
  const [bench, setBench] = useState<Bench | null>(null);
  const [sample, setSample] = useState<Sample | null>(null);
  const [isOpening, setOpening] = useState(true);
  const [notice, setNotice] = useState<FileNotice | null>(null);
  const last = useRef(0);

  const open = useCallback(
    async (from: Sample | null, fileName: string, read: () => Promise<Uint8Array>, unreadable: string) => {
      const turn = ++last.current;
      setOpening(true);
      setNotice(null);
      const problem = await read().then(
        async (bytes) => {
          const opened = await openBench(fileName, bytes);
          if (turn !== last.current) return null; // another file was asked for meanwhile
          if (!opened.ok) return { title: texts.cannotOpen(fileName), reason: fileProblemText(opened.refusal, sv) };
          setBench(opened.value);
          setSample(from);
          return null;
        },
        (error: unknown) => ({ title: unreadable, reason: error instanceof Error ? error.message : String(error) }),
      );
      if (turn !== last.current) return;
      if (problem) setNotice({ kind: "error", ...problem });
      setOpening(false);
    },
    [],
  );

  const openSample = useCallback(
    (chosen: Sample) => void open(chosen, chosen.file, () => fetchSample(chosen), texts.cannotFetch(chosen.name)),
    [open],
  );
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      if (others.length > 0) {
        setNotice({ kind: "error", title: texts.oneFile, reason: "" });
        return;
      }
      void open(null, file.name, async () => new Uint8Array(await file.arrayBuffer()), texts.cannotOpen(file.name));
    },
    [open],
  );
  useEffect(() => {
    const [first] = samples;
    if (first) openSample(first);
  }, [openSample]);
  useEffect(() => (bench ? openOnPage(bench) : undefined), [bench]);
  return { bench, sample, isOpening, notice, setNotice, openSample, openFiles };
}
