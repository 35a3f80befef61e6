import { Button, FluentProvider, Text, Title2, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";
import { createRoot } from "react-dom/client";
import { checkFile } from "./checkFile.ts";
import type { FileAnswer } from "./fileAnswer.ts";

export interface TaskPaneProps {
  /** Read this file. A file that cannot be read is an answer too; a rejection is shown as `texts.failed`. */
  readonly onFile: (name: string, bytes: Uint8Array) => Promise<FileAnswer>;
}

type State =
  | { readonly step: "empty" }
  | { readonly step: "reading" | "failed"; readonly name: string }
  | { readonly step: "answered"; readonly name: string; readonly answer: FileAnswer };

const texts = {
  title: "Avvika",
  lead: "Välj en budgetarbetsbok, eller släpp den här. Filen stannar på din dator.",
  choose: "Välj arbetsbok",
  reading: (name: string) => `Läser ${name} …`,
  failed: (name: string) => `${name} kunde inte läsas. Kontrollera att det är en arbetsbok av typen .xlsx eller .xlsm.`,
  remarks: (name: string) => `Anmärkningar i ${name}`,
};

/** The whole page is the drop target, so that a file that misses the button does not replace the page. */
export function TaskPane({ onFile }: TaskPaneProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ step: "empty" });
  const reading = state.step === "reading";

  const open = async (file: File | undefined) => {
    if (file === undefined || reading) return;
    const { name } = file;
    setState({ step: "reading", name });
    try {
      const answer = await onFile(name, new Uint8Array(await file.arrayBuffer()));
      setState({ step: "answered", name, answer });
    } catch {
      setState({ step: "failed", name });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };

  return (
    <main className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Title2 as="h1" className={styles.title}>
        {texts.title}
      </Title2>
      <Text>{texts.lead}</Text>
      <Button appearance="primary" disabledFocusable={reading} onClick={() => picker.current?.click()}>
        {texts.choose}
      </Button>
      <input
        ref={picker}
        hidden
        type="file"
        accept=".xlsx,.xlsm"
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          currentTarget.value = ""; // so that the same file can be chosen again after a change in it
        }}
      />
      <div role="status">
        {reading && <Text>{texts.reading(state.name)}</Text>}
        {state.step === "answered" && <Text>{state.answer.summary}</Text>}
      </div>
      {state.step === "failed" && <Text role="alert">{texts.failed(state.name)}</Text>}
      {state.step === "answered" && state.answer.remarks.length > 0 && (
        <ul className={styles.remarks} aria-label={texts.remarks(state.name)}>
          {state.answer.remarks.map(({ place, text }, i) => (
            <li key={i}>
              <Text weight="semibold">{place}</Text> <Text>{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    position: "fixed",
    inset: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalS },
});

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no #root");
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <TaskPane onFile={(_name, bytes) => checkFile(bytes)} />
  </FluentProvider>,
);
