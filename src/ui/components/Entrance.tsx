import { Text } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Language } from "../../messages/format.ts";
import { textsIn } from "../../messages/index.ts";
import type { Pane } from "../pane.ts";
import { shownProblem, type ShownProblem } from "../shownProblem.ts";
import { TextsProvider, useTexts } from "../texts.tsx";
import { JobStrip } from "./JobStrip.tsx";
import { NotInExcel } from "./NotInExcel.tsx";
import { Page } from "./Page.tsx";
import type { About } from "./Settings.tsx";
import { TroubleNotice } from "./TroubleNotice.tsx";

/** The workbook, opened, and the Excel around it. */
export interface Opened {
  readonly pane: Pane;
  readonly hostLanguage: string;
  readonly about: About;
}

export interface EntranceProps {
  /** Opens the workbook; null outside Excel. Called again when the user tries again. */
  readonly open: () => Promise<Opened | null>;
  /** To speak until Excel has told its own. */
  readonly language: Language;
  readonly version: string;
  /** Address of the page where it can be tried without Excel; null where there is none. */
  readonly workbench: string | null;
}

/** What shows an open workbook: most of the script, and of no use before there is one. */
const App = lazy(async () => ({ default: (await import("./App.tsx")).App }));

type Step =
  | { readonly at: "opening" }
  | { readonly at: "outside" }
  | { readonly at: "failed"; readonly problem: ShownProblem }
  | { readonly at: "open"; readonly opened: Opened };

/** Until the workbook is open: waiting, what went wrong, or that this is not Excel. */
export function Entrance({ open, language, version, workbench }: EntranceProps) {
  const [step, setStep] = useState<Step>({ at: "opening" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    const arrive = (next: Step): void => {
      if (!isGone) setStep(next);
    };
    open().then(
      (opened) => arrive(opened === null ? { at: "outside" } : { at: "open", opened }),
      (thrown: unknown) => arrive({ at: "failed", problem: shownProblem(thrown) }),
    );
    return () => {
      isGone = true;
    };
  }, [open, attempt]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const tryAgain = (): void => {
    setStep({ at: "opening" });
    setAttempt(attempt + 1);
  };
  const texts = textsIn[language];
  const opening = (
    <TextsProvider texts={texts}>
      <Page title={texts.pane.name}>
        <JobStrip job={null} />
        <SlowStart key={attempt} />
      </Page>
    </TextsProvider>
  );
  switch (step.at) {
    case "opening":
      return opening;
    case "open":
      return (
        <Suspense fallback={opening}>
          <App {...step.opened} />
        </Suspense>
      );
    case "outside":
      return (
        <TextsProvider texts={texts}>
          <NotInExcel workbench={workbench} />
        </TextsProvider>
      );
    case "failed":
      return (
        <TextsProvider texts={texts}>
          <Page title={texts.pane.name}>
            <TroubleNotice
              trouble={{ problem: step.problem, remedy: { kind: "retry", run: tryAgain } }}
              program={`${texts.pane.name} ${version}`}
            />
          </Page>
        </TextsProvider>
      );
  }
}

/** Milliseconds. A workbook is opened within a second or two, also where the program comes over a slow line. */
const slowStart = 20_000;

/** Nobody tells where Excel never answers, as when a part of Microsoft's script does not come: after a while the user learns what to do. */
function SlowStart() {
  const { startingIsSlow } = useTexts().pane.progress;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowStart);
    return () => clearTimeout(timer);
  }, []);
  return <Text role="status">{isSlow ? startingIsSlow : ""}</Text>;
}
