import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { DialogWindow } from "./parts/DialogWindow.tsx";
import { Divider, paneWidths } from "./parts/Divider.tsx";
import { DropZone } from "./parts/DropZone.tsx";
import { FileMenu } from "./parts/FileMenu.tsx";
import { FormulaBar } from "./parts/FormulaBar.tsx";
import { GridView } from "./parts/GridView.tsx";
import { PaneFrame } from "./parts/PaneFrame.tsx";
import { RibbonBar } from "./parts/RibbonBar.tsx";
import { SheetTabs } from "./parts/SheetTabs.tsx";
import { StatusLine } from "./parts/StatusLine.tsx";
import { editProblemText } from "./editProblem.ts";
import { goByF6, region } from "./regions.ts";
import { saveToDisk } from "./saveToDisk.ts";
import { texts } from "./texts.ts";
import { useBench } from "./useBench.ts";
import { useCommands } from "./useCommands.ts";
import { useDialog } from "./useDialog.ts";
import { useRibbon } from "./useRibbon.ts";

/** The whole page: ribbon, workbook, pane and what the two say to each other. */
export function Workbench() {
  const styles = useStyles();
  const { bench, sample, isOpening, notice, setNotice, openSample, openFiles } = useBench();
  const ribbon = useRibbon();
  const host = bench?.host ?? null;
  const { dialog, close } = useDialog(host);
  const [paneWidth, setPaneWidth] = useState<number>(paneWidths.usual);
  const [isDragging, setDragging] = useState(false);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const refuse = useCallback(
    (error: unknown) => setNotice({ kind: "error", title: editProblemText(error), reason: "" }),
    [setNotice],
  );
  useEffect(() => {
    window.addEventListener("keydown", goByF6, { capture: true });
    return () => window.removeEventListener("keydown", goByF6, { capture: true });
  }, []);
  useEffect(
    () =>
      bench?.book.subscribe(({ kind, source }) => {
        if (source === "user" && kind === "contents") setNotice(null); // what was refused is behind us
      }),
    [bench, setNotice],
  );
  const commands = useCommands(host, (label) =>
    setNotice({ kind: "error", title: texts.failedButton(label), reason: "" }),
  );
  const known = ribbon === "failed" ? null : ribbon;
  const panePage = known?.buttons.find(({ action }) => action.kind === "pane")?.action;

  return (
    <div className={styles.page}>
      <header {...region} className={styles.ribbon} aria-label={texts.ribbon}>
        <h1 className={styles.heading}>
          <Text block wrap={false} size={400} weight="semibold">
            {texts.brand}
          </Text>
          <Text block wrap={false} size={200} className={styles.quiet}>
            {texts.subtitle}
          </Text>
        </h1>
        {known ? (
          <RibbonBar
            ribbon={known}
            running={commands.running}
            isPaneOpen={isPaneOpen}
            onPress={(button) => {
              if (button.action.kind === "pane") setPaneOpen(!isPaneOpen);
              else commands.run(button);
            }}
          />
        ) : (
          <Text className={styles.quiet}>{ribbon === "failed" ? texts.noRibbon : texts.loadingRibbon}</Text>
        )}
        <FileMenu
          ownFile={bench && !sample ? bench.fileName : null}
          sample={sample}
          isBusy={!bench || isOpening}
          onSample={openSample}
          onFiles={openFiles}
          onSave={() => {
            if (bench) setNotice(saveToDisk(bench));
          }}
        />
      </header>
      {notice && (
        <MessageBar intent={notice.kind === "error" ? "error" : "success"} politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle>
            {notice.reason}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="transparent" onClick={() => setNotice(null)}>
              {texts.close}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.middle}>
        <main {...region} className={styles.book} aria-label={texts.workbook}>
          {bench && <FormulaBar book={bench.book} onProblem={refuse} />}
          <GridView book={bench?.book ?? null} onProblem={refuse} />
          {bench && <SheetTabs book={bench.book} />}
        </main>
        <aside {...region} className={styles.pane} aria-label={texts.pane} hidden={!isPaneOpen}>
          <Divider width={paneWidth} onWidth={setPaneWidth} onDragging={setDragging} />
          <div style={{ width: paneWidth, ...(isDragging && { pointerEvents: "none" }) }}>
            {host && panePage?.kind === "pane" && (
              <PaneFrame key={commands.generation} host={host} page={panePage.page} title={texts.pane} />
            )}
          </div>
        </aside>
      </div>
      {host && <StatusLine log={host.log} />}
      {host && known && (
        <PaneFrame
          key={`functions ${String(commands.generation)}`}
          host={host}
          page={known.functionFile}
          title={texts.functionFile}
          isFunctionFile
        />
      )}
      {isOpening && (
        <div className={styles.opening}>
          <Spinner size="small" label={texts.opening} />
        </div>
      )}
      {dialog && <DialogWindow key={dialog.address} dialog={dialog} onClose={close} />}
      <DropZone onFiles={openFiles} />
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  ribbon: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "> :last-child": { marginInlineStart: "auto" },
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  middle: { display: "flex", flexGrow: 1, minHeight: 0 },
  book: { display: "grid", gridTemplateRows: "auto 1fr auto", flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { display: "flex", flexShrink: 0, minHeight: 0, "&[hidden]": { display: "none" } },
  opening: {
    position: "absolute",
    insetInlineStart: "50%",
    top: "40%",
    transform: "translateX(-50%)",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});
